import { shownName } from '#lib/text/shownName.ts';
import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import { targetLabel } from '#domain/assignment/describe.ts';
import { isForApps } from '#domain/directory/appsFilter.ts';
import type { AssignmentFilter, Collection, Group } from '#domain/directory/directory.ts';
import {
  groupIdOf,
  isCollectionTarget,
  isGroupTarget,
  isKnownTarget,
  type Target,
  unknownTypeOf,
} from '#domain/assignment/target.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery } from '#queries/groups.ts';
import { collectionsQuery, filtersQuery } from '#queries/targeting.ts';

/** A name as far as it is known: the label, and a word about it where there is something to say. */
export interface KnownName {
  readonly label: string;
  readonly detail?: string;
  /** The name as Graph has it, where it is shown in another way; for files. */
  readonly exact?: string;
}

/** How a file has a name: letter by letter, since it may be read by a program. */
export function asWritten({ label, exact }: Pick<KnownName, 'label' | 'exact'>): string {
  return exact ?? label;
}

export interface KnownFilter extends Pick<KnownName, 'label' | 'exact'> {
  readonly mode: 'include' | 'exclude';
  /** It looks at managed apps; at devices, where that was not read. */
  readonly isForApps: boolean;
}

export interface TargetNames {
  target(target: Target): KnownName;
  filter(filter: FilterUse): KnownFilter | undefined;
  /** Some names could not be read: the ids stand in, and the page should say so. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What of a read is needed to name something. */
type NameRead<T> = Pick<Read<T>, 'data' | 'isSuccess' | 'error'>;

/**
 * The names for these targets, outside of a component: what cannot be read is named by its id.
 * @param known names of groups that were read before, by lower-case id; the new ones are added
 */
export async function readTargetNames(
  client: QueryClient,
  graph: ReturnType<typeof useGraph>,
  targets: readonly Target[],
  known: Map<string, Group | undefined>,
): Promise<Pick<TargetNames, 'target' | 'filter'>> {
  const ids = targets
    .flatMap((target) => groupIdOf(target)?.toLowerCase() ?? [])
    .filter((id) => !known.has(id));
  const [groups, filters, collections] = await Promise.all([
    ids.length === 0 ? settled(new Map()) : reading(client.query(groupNamesQuery(graph, ids))),
    reading(client.query(filtersQuery(graph))),
    targets.some(isCollectionTarget)
      ? reading(client.query(collectionsQuery(graph)))
      : settled<readonly Collection[]>([]),
  ]);
  if (groups.data !== undefined) for (const id of ids) known.set(id, groups.data.get(id));
  const found = new Map([...known].flatMap(([id, group]) => (group ? [[id, group] as const] : [])));
  return namesFrom({ groups: { ...groups, data: found }, filters, collections });
}

function settled<T>(data: T): NameRead<T> {
  return { data, isSuccess: true, error: null };
}

function reading<T>(promise: Promise<T>): Promise<NameRead<T>> {
  return promise.then(settled, (error: Error) => ({ data: undefined, isSuccess: false, error }));
}

const GONE = 'deleted or not visible';
/** An id in place of a name looks like the name of something else. */
const READING_NAME = 'reading name';

/**
 * Names of groups, filters and collections for these targets; one request for all groups, never one
 * each.
 */
export function useTargetNames(targets: readonly Target[]): TargetNames {
  const graph = useGraph();
  const groupIds = targets.flatMap((target) => groupIdOf(target) ?? []);
  const hasCollections = targets.some(isCollectionTarget);
  const groups = useRead(useQuery(groupNamesQuery(graph, groupIds)));
  const filters = useRead(useQuery(filtersQuery(graph)));
  const collections = useRead(useQuery({ ...collectionsQuery(graph), enabled: hasCollections }));
  // Keeps its identity while nothing new was read: tables lean on it for their columns, and would
  // sort and draw anew.
  return useMemo(
    () => ({
      ...namesFrom({ groups, filters, collections }),
      error: groups.error ?? filters.error ?? collections.error,
      retry: () => {
        for (const query of [groups, filters, collections])
          if (query.error !== null) void query.refetch();
      },
    }),
    [groups, filters, collections],
  );
}

interface Read<T> {
  readonly data: T | undefined;
  readonly isSuccess: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** What is needed of a query: its own result is another object at each render. */
function useRead<T>({
  data,
  isSuccess,
  isPlaceholderData,
  error,
  refetch,
}: UseQueryResult<T>): Read<T> {
  const isRead = isSuccess && !isPlaceholderData;
  return useMemo(
    () => ({ data, isSuccess: isRead, error, refetch }),
    [data, isRead, error, refetch],
  );
}

interface NameReads {
  readonly groups: NameRead<ReadonlyMap<string, Group>>;
  readonly filters: NameRead<readonly AssignmentFilter[]>;
  readonly collections: NameRead<readonly Collection[]>;
}

function namesFrom({
  groups,
  filters,
  collections,
}: NameReads): Pick<TargetNames, 'target' | 'filter'> {
  return {
    target(target) {
      if (isGroupTarget(target)) {
        const group = groups.data?.get(target.groupId.toLowerCase());
        return nameOf(target.groupId, group?.displayName, groups);
      }
      if (isCollectionTarget(target)) {
        const collection = collections.data?.find(
          ({ id, collectionIdentifier }) =>
            id === target.collectionId || collectionIdentifier === target.collectionId,
        );
        return nameOf(target.collectionId, collection?.displayName, collections);
      }
      const type = isKnownTarget(target) ? '' : unknownTypeOf(target);
      return { label: type || targetLabel(target.kind) };
    },
    filter(filter) {
      if (filter.mode === 'none') return undefined;
      const found = filters.data?.find(
        ({ id }) => id.toLowerCase() === filter.filterId.toLowerCase(),
      );
      const { label, detail, ...exact } = nameOf(filter.filterId, found?.displayName, filters);
      const words = detail === undefined ? label : `${label} (${detail})`;
      const looksAtApps = found !== undefined && isForApps(found);
      return { ...exact, mode: filter.mode, label: words, isForApps: looksAtApps };
    },
  };
}

function nameOf(
  id: string,
  found: string | undefined,
  query: Pick<Read<unknown>, 'isSuccess' | 'error'>,
): KnownName {
  if (found !== undefined) {
    const label = shownName(found);
    return label === found ? { label } : { label, exact: found };
  }
  if (query.error !== null) return { label: id, detail: 'name could not be read' };
  return query.isSuccess ? { label: id, detail: GONE } : { label: READING_NAME, exact: id };
}
