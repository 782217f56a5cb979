import { shownName } from '#lib/text/shownName.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import { targetLabel } from '#domain/assignment/describe.ts';
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
}

export interface TargetNames {
  target(target: Target): KnownName;
  filter(
    filter: FilterUse,
  ): { readonly mode: 'include' | 'exclude'; readonly label: string } | undefined;
  /** Some names could not be read: the ids stand in, and the page should say so. */
  readonly error: Error | null;
  readonly retry: () => void;
}

const GONE = 'deleted or not visible';

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
  return useMemo(() => namesFrom({ groups, filters, collections }), [groups, filters, collections]);
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
  readonly groups: Read<ReadonlyMap<string, Group>>;
  readonly filters: Read<readonly AssignmentFilter[]>;
  readonly collections: Read<readonly Collection[]>;
}

function namesFrom({ groups, filters, collections }: NameReads): TargetNames {
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
      const { label, detail } = nameOf(filter.filterId, found?.displayName, filters);
      return { mode: filter.mode, label: detail === undefined ? label : `${label} (${detail})` };
    },
    error: groups.error ?? filters.error ?? collections.error,
    retry: () => {
      for (const query of [groups, filters, collections])
        if (query.error !== null) void query.refetch();
    },
  };
}

function nameOf(
  id: string,
  found: string | undefined,
  query: Pick<Read<unknown>, 'isSuccess' | 'error'>,
): KnownName {
  if (found !== undefined) return { label: shownName(found) };
  if (query.error !== null) return { label: id, detail: 'name could not be read' };
  return query.isSuccess ? { label: id, detail: GONE } : { label: id };
}
