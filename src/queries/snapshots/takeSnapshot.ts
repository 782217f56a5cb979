import type { QueryClient } from '@tanstack/react-query';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { FailureError } from '#domain/failure/failure.ts';
import { type ConfigurationKey, familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { gatherNotRead } from '#domain/family/familiesNotRead.ts';
import type { SetAside } from '#domain/findings/setAside.ts';
import { groupIdOf, isCollectionTarget, type Target } from '#domain/assignment/target.ts';
import {
  familiesOf,
  rowsOfSnapshot,
  type Snapshot,
  type SnapshotFamily,
  type SnapshotItem,
  type SnapshotNames,
} from '#domain/snapshot/snapshot.ts';
import type { Side } from '#domain/snapshot/compareSnapshots.ts';
import type { Graph } from '#graph/client.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';
import { nameKey } from '#lib/text/comparable.ts';
import {
  allQuery,
  configurationQuery,
  familyQuery,
  readFamilies,
} from '#queries/configurations.ts';
import { groupNamesQuery } from '#queries/groups.ts';
import { collectionsQuery, filtersQuery, tenantQuery } from '#queries/targeting.ts';

/** How far taking a snapshot has come. */
export type SnapshotStep =
  | { readonly kind: 'families' }
  /** Lists that Graph gave as empty, or not at all, are asked for one by one. */
  | { readonly kind: 'lists'; readonly done: number; readonly of: number }
  | { readonly kind: 'names' };

interface Asked {
  readonly name: string;
  readonly takenBy: string;
  /** Of the session: what the tenant is called is only read. */
  readonly tenantId: string;
  /** What the admin has set aside, to be in the file as well. */
  readonly setAside?: readonly SetAside[];
  readonly onStep?: (step: SnapshotStep) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * All assignments of the tenant as they are now, whatever was read before. What cannot be read is
 * marked: a snapshot never says "none" of what is not known.
 * @throws FailureError when no family can be read
 */
export async function takeSnapshot(
  graph: Graph,
  client: QueryClient,
  { name, takenBy, tenantId, setAside = [], onStep = () => undefined, signal }: Asked,
): Promise<Snapshot> {
  onStep({ kind: 'families' });
  const { configurations, notRead } = await readFamilies(graph, client, { isAnew: true });
  signal?.throwIfAborted();
  const sure = await withLists(graph, configurations, isDoubtful, onStep, signal);
  const takenAt = new Date().toISOString();
  const families = familiesOf(sure, gatherNotRead(notRead), (family) => isAll(client, family));
  onStep({ kind: 'names' });
  const names = await readNames(graph, client, families);
  const tenant = await client.query(tenantQuery(graph)).catch(() => undefined);
  return {
    id: crypto.randomUUID(),
    name,
    tenantId,
    tenantName: tenant?.displayName ?? '',
    takenAt,
    takenBy,
    families,
    names,
    ...(setAside.length > 0 && { setAside }),
  };
}

interface Comparing {
  readonly isAnew?: boolean;
  /** What was then is of another tenant: names are the same, ids are not. */
  readonly isForeign?: boolean;
}

/**
 * The tenant as it is now, for a comparison with what was then. Where then there were rows and the
 * list says that there are none, or leaves a configuration out, it is asked for by itself.
 */
export async function readPresent(
  graph: Graph,
  client: QueryClient,
  then: Pick<Snapshot, 'families'>,
  { isAnew = false, isForeign = false }: Comparing = {},
): Promise<Side> {
  const { configurations, notRead } = await readFamilies(graph, client, { isAnew });
  const failed = new Set(notRead.map(({ family }) => family));
  const keyOf = isForeign ? nameOf : idOf;
  const present = new Set(configurations.map(keyOf));
  const items = then.families.flatMap((family) => family.items);
  const missing = then.families
    .filter(({ family }) => graphFamily(family).listFilter !== undefined && !failed.has(family))
    .flatMap((family) => family.items.filter((item) => !present.has(keyOf(item))));
  const found = isForeign
    ? await readLeftOut(graph, client, missing)
    : (await Promise.all(missing.map(({ id }) => readOne(graph, client, id)))).flat();
  const had = new Set(
    items.flatMap((item) => ((item.assignments ?? []).length > 0 ? keyOf(item) : [])),
  );
  const sure = await withLists(
    graph,
    configurations,
    (one) => one.assignments === undefined || (isDoubtful(one) && had.has(keyOf(one))),
  );
  const families = familiesOf([...sure, ...found], gatherNotRead(notRead), (family) =>
    isAll(client, family),
  );
  return { families, at: oldestReading(graph, client) };
}

/** Epoch milliseconds at which the oldest of the lists was read; now, where none was. */
export function oldestReading(graph: Graph, client: QueryClient): number {
  const times = FAMILY_KEYS.map(
    (family) => client.getQueryState(familyQuery(graph, family).queryKey)?.dataUpdatedAt ?? 0,
  );
  return Math.min(Date.now(), ...times.filter((at) => at > 0));
}

type Named = Pick<SnapshotItem, 'id' | 'displayName' | 'type'>;

function idOf({ id }: Named): string {
  return id.toLowerCase();
}

/** As configurations of two tenants stand for each other. */
function nameOf({ id, displayName }: Named): string {
  return `${familyKeyOf(id)} ${nameKey(displayName)}`;
}

/**
 * Those of these names that our lists leave out: one more list of each family of which another
 * tenant has some that a list may leave out.
 */
async function readLeftOut(
  graph: Graph,
  client: QueryClient,
  missing: readonly Named[],
): Promise<Configuration[]> {
  const wanted = missing.filter(
    ({ id, type }) => familyOf(id).mayBeLeftOut?.(type) === true && !isAll(client, familyKeyOf(id)),
  );
  const names = new Set(wanted.map(nameOf));
  const found: Configuration[] = [];
  for (const family of new Set(wanted.map(({ id }) => familyKeyOf(id))))
    // oxlint-disable-next-line no-await-in-loop -- one family has such a list
    for await (const page of graph.configurations.list(family, undefined, true))
      found.push(...page.filter((one) => names.has(nameOf(one))));
  return found;
}

/** Nothing where it is gone. */
async function readOne(
  graph: Graph,
  client: QueryClient,
  id: ConfigurationKey,
): Promise<Configuration[]> {
  try {
    return [await client.query({ ...configurationQuery(graph, id), staleTime: 0 })];
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'notFound') return [];
    throw error;
  }
}

function isAll(client: QueryClient, family: SnapshotFamily['family']): boolean {
  return client.getQueryData(allQuery(family).queryKey) === true;
}

/**
 * May its list be another than the one that was read? Graph was seen to expand none where there are
 * some (docs/reference/routes.md), unless the family tells it otherwise.
 */
function isDoubtful({ id, assignments }: Configuration): boolean {
  if (assignments === undefined) return true;
  const { listsApart, tellsAssigned } = graphFamily(familyKeyOf(id));
  return assignments.length === 0 && listsApart !== true && tellsAssigned !== true;
}

/** @param wants whose lists are asked for by themselves; what cannot be read is not known then */
async function withLists(
  graph: Graph,
  configurations: readonly Configuration[],
  wants: (one: Configuration) => boolean,
  onStep: (step: SnapshotStep) => void = () => undefined,
  signal?: AbortSignal,
): Promise<readonly Configuration[]> {
  const asked = configurations.filter(wants).map(({ id }) => id);
  if (asked.length === 0) return configurations;
  const reading = graph.configurations.lists(asked, signal);
  const isAsked = new Set(asked);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each step says how far the reading is
    const step = await reading.next();
    if (step.done === true)
      return configurations.map((one) =>
        isAsked.has(one.id) ? { ...one, assignments: step.value.get(one.id) } : one,
      );
    onStep({ kind: 'lists', done: step.value, of: asked.length });
  }
}

/** Names as they are now; those that cannot be read are left out, and ids stand in. */
async function readNames(
  graph: Graph,
  client: QueryClient,
  families: readonly SnapshotFamily[],
): Promise<SnapshotNames> {
  const targets: Target[] = [];
  for (const { target } of rowsOfSnapshot({ families })) targets.push(target);
  const ids = [...new Set(targets.flatMap((target) => groupIdOf(target)?.toLowerCase() ?? []))];
  const [groups, filters, collections] = await Promise.all([
    ids.length === 0 ? [] : orNone(readGroups(graph, client, ids)),
    orNone(client.query(filtersQuery(graph))),
    targets.some(isCollectionTarget) ? orNone(client.query(collectionsQuery(graph))) : [],
  ]);
  return {
    groups: namesById(groups),
    filters: namesById(filters),
    collections: new Map(
      collections.flatMap(({ id, collectionIdentifier, displayName }) => [
        [id.toLowerCase(), displayName] as const,
        [(collectionIdentifier ?? id).toLowerCase(), displayName] as const,
      ]),
    ),
  };
}

async function readGroups(graph: Graph, client: QueryClient, ids: readonly string[]) {
  return [...(await client.query({ ...groupNamesQuery(graph, ids), staleTime: 0 })).values()];
}

function namesById(
  things: readonly { readonly id: string; readonly displayName: string }[],
): ReadonlyMap<string, string> {
  return new Map(things.map(({ id, displayName }) => [id.toLowerCase(), displayName]));
}

async function orNone<T>(reading: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await reading;
  } catch {
    return [];
  }
}
