import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import {
  experimental_streamedQuery as streamedQuery,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import type { RelatedRead } from '#domain/configuration/related.ts';
import { FailureError, toFailure } from '#domain/failure/failure.ts';
import { FAMILY_KEYS, type FamilyKey } from '#domain/family/families.ts';
import type { FamilyNotRead } from '#domain/family/familiesNotRead.ts';
import type { Graph } from '#graph/client.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/** Begins the key of every list; what is invalidated by it are the lists of all families. */
const CONFIGURATIONS_KEY = ['configurations'] as const;

/** Of the lists of all families. */
export function familiesKey(): readonly string[] {
  return CONFIGURATIONS_KEY;
}

/**
 * Tells whenever lists of configurations became old, which is after each write of this page.
 * @returns ends it
 */
export function onListsOld(client: QueryClient, listener: () => void): () => void {
  return client.getQueryCache().subscribe((event) => {
    const isOld = event.type === 'updated' && event.action.type === 'invalidate';
    if (isOld && event.query.queryKey[0] === CONFIGURATIONS_KEY[0]) listener();
  });
}

/**
 * The configurations of one family, growing page by page while Graph is read: `data` is usable as
 * soon as the first page is there, `fetchStatus` tells whether more comes. A later read replaces
 * the list only when it is complete. The families are read side by side, and none waits for another.
 */
export function familyQuery(graph: Graph, family: FamilyKey) {
  return queryOptions({
    queryKey: [...CONFIGURATIONS_KEY, family],
    queryFn: streamedQuery<Configuration[], readonly Configuration[]>({
      // Without its signal: who leaves the page while it is read would end the read, and what had
      // come until then would pass for all of it, successful and fresh, to a plan as well as to the
      // list.
      streamFn: ({ client }) =>
        graph.configurations.list(
          family,
          undefined,
          client.getQueryData(allQuery(family).queryKey) === true,
        ),
      reducer: (rows, page) => [...rows, ...page],
      initialValue: [],
      refetchMode: 'replace',
    }),
    staleTime: FRESH_FOR.configurations,
  });
}

/**
 * Is all of a family wanted, what its list leaves out as well? Asks nobody: it is what somebody chose
 * in this tab, and every page that lists the family goes by it.
 */
export function allQuery(family: FamilyKey) {
  return queryOptions({
    queryKey: ['allOfFamily', family],
    queryFn: () => false,
    initialData: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Begins to read all families, for a page that shows them; it tells itself what fails. */
export function startReadingConfigurations(
  graph: Graph,
  client: QueryClient,
  families: readonly FamilyKey[] = FAMILY_KEYS,
): void {
  for (const family of families)
    void client.query(familyQuery(graph, family)).catch(() => undefined);
}

/** What could be read of some families, and why the rest could not. */
export interface ReadFamilies {
  readonly configurations: readonly Configuration[];
  readonly notRead: readonly FamilyNotRead[];
}

interface FamilyChoice {
  /** All of them, where nothing is said. */
  readonly families?: readonly FamilyKey[];
  /** Whatever was read before. */
  readonly isAnew?: boolean;
}

/**
 * The configurations of families, each to its last page: a read that is under way is waited for,
 * and one that broke off is begun anew. One that fails does not keep the others.
 * @throws FailureError when none of them could be read
 */
export async function readFamilies(
  graph: Graph,
  client: QueryClient,
  { families = FAMILY_KEYS, isAnew = false }: FamilyChoice = {},
): Promise<ReadFamilies> {
  const notRead: FamilyNotRead[] = [];
  const lists = await Promise.all(
    families.map(async (family) => {
      try {
        return await readFamily(graph, client, { family, isAnew });
      } catch (error) {
        notRead.push({ family, failure: toFailure(error) });
        return [];
      }
    }),
  );
  const [first] = notRead;
  if (first !== undefined && notRead.length === families.length)
    throw new FailureError(first.failure);
  return { configurations: lists.flat(), notRead };
}

/** All of the families of these configurations, read anew: for what a plan is made of. */
export function readFamiliesOf(
  graph: Graph,
  client: QueryClient,
  ids: readonly ConfigurationKey[],
): Promise<ReadFamilies> {
  const families = [...new Set(ids.map(familyKeyOf))];
  return readFamilies(graph, client, { families, isAnew: true });
}

function readFamily(
  graph: Graph,
  client: QueryClient,
  { family, isAnew }: { readonly family: FamilyKey; readonly isAnew: boolean },
): Promise<readonly Configuration[]> {
  const options = familyQuery(graph, family);
  const state = client.getQueryState(options.queryKey);
  const isWhole = state?.status === 'success' && state.fetchStatus === 'idle';
  // Fresh data is what came last, which may be the first page.
  return client.query(isWhole && !isAnew ? options : { ...options, staleTime: 0 });
}

/**
 * A configuration with its assignments. Where its list has to be asked for and the page reads it
 * anyway, one request serves both.
 */
export function configurationQuery(graph: Graph, id: ConfigurationKey) {
  return queryOptions({
    queryKey: ['configuration', id],
    queryFn: ({ client, signal }) => {
      const began = Date.now();
      return graph.configurations.get(id, signal, () =>
        // What was read since this read began is as fresh as what would be read now.
        client.query({ ...assignmentsQuery(graph, id, ''), staleTime: Date.now() - began + 1 }),
      );
    },
  });
}

/**
 * What a configuration is called, from the list of its family where that was read; `null` where the
 * tenant does not show such a one.
 */
export function configurationNameQuery(graph: Graph, id: ConfigurationKey) {
  return queryOptions({
    queryKey: ['configurationName', id],
    queryFn: async ({ client, signal }) => {
      const list = client.getQueryData(familyQuery(graph, familyKeyOf(id)).queryKey);
      const listed = list?.find((each) => each.id.toLowerCase() === id.toLowerCase());
      return listed?.displayName ?? (await graph.configurations.nameOf(id, signal)) ?? null;
    },
    staleTime: FRESH_FOR.groupNames,
  });
}

/**
 * What Graph relates to some configurations of one family, by lower-case key; `failed` where it
 * could not be read. One alone fails with its query.
 */
export function relatedQuery(graph: Graph, ids: readonly ConfigurationKey[]) {
  return queryOptions({
    queryKey: ['related', ...ids],
    queryFn: async ({ signal }): Promise<Readonly<Record<string, RelatedRead>>> => {
      const lists = await graph.configurations.related(ids, signal);
      return Object.fromEntries(
        ids.map((id, index) => [id.toLowerCase(), lists[index] ?? 'failed']),
      );
    },
    staleTime: FRESH_FOR.configurations,
  });
}

/** What one certificate navigation refers to; an empty list where nothing is bound. */
export function certificatesQuery(graph: Graph, id: ConfigurationKey, path: string) {
  return queryOptions({
    queryKey: ['certificates', id, path],
    queryFn: ({ signal }) => readCertificates(graph, { id, path }, signal),
    staleTime: FRESH_FOR.certificates,
  });
}

/** What {@link certificatesQuery} asks, for reads that go from one reference to the next. */
export async function readCertificates(
  graph: Graph,
  { id, path }: { readonly id: ConfigurationKey; readonly path: string },
  signal: AbortSignal,
): Promise<CertificateConfiguration[]> {
  try {
    return await graph.configurations.certificates(id, path, signal);
  } catch (error) {
    // Graph answers 404 where the reference is not set: that is an answer, not a failure.
    if (error instanceof FailureError && error.failure.kind === 'notFound') return [];
    throw error;
  }
}
