import { useQuery } from '@tanstack/react-query';
import type { FilterUse } from '#domain/assignment.ts';
import { targetLabel } from '#domain/describe.ts';
import { groupIdOf, type Target } from '#domain/target.ts';
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
  filter(filter: FilterUse): { readonly mode: 'include' | 'exclude'; readonly label: string } | undefined;
  /** Some names could not be read: the ids stand in, and the page should say so. */
  readonly error: Error | null;
  readonly retry: () => void;
}

const GONE = 'deleted or not visible';

/** Names of groups, filters and collections for these targets; one request for all groups, never one each. */
export function useTargetNames(targets: readonly Target[]): TargetNames {
  const graph = useGraph();
  const groupIds = targets.flatMap((target) => groupIdOf(target) ?? []);
  const hasCollections = targets.some(({ kind }) => kind === 'collection');
  const groups = useQuery(groupNamesQuery(graph, groupIds));
  const filters = useQuery(filtersQuery(graph));
  const collections = useQuery({ ...collectionsQuery(graph), enabled: hasCollections });

  return {
    target(target) {
      switch (target.kind) {
        case 'group':
        case 'exclusionGroup': {
          const group = groups.data?.get(target.groupId.toLowerCase());
          return nameOf(target.groupId, group?.displayName, { isError: groups.isError, isSuccess: groups.isSuccess && !groups.isPlaceholderData });
        }
        case 'collection': {
          const collection = collections.data?.find(({ id, collectionIdentifier }) => id === target.collectionId || collectionIdentifier === target.collectionId);
          return nameOf(target.collectionId, collection?.displayName, collections);
        }
        case 'unknown':
          return { label: target.odataType.replace(/^#?microsoft\.graph\./, '') || targetLabel(target.kind) };
        case 'allDevices':
        case 'allLicensedUsers':
          return { label: targetLabel(target.kind) };
      }
    },
    filter(filter) {
      if (filter.mode === 'none') return undefined;
      const found = filters.data?.find(({ id }) => id.toLowerCase() === filter.filterId.toLowerCase());
      const { label, detail } = nameOf(filter.filterId, found?.displayName, filters);
      return { mode: filter.mode, label: detail === undefined ? label : `${label} (${detail})` };
    },
    error: groups.error ?? filters.error ?? collections.error,
    retry: () => {
      for (const query of [groups, filters, collections]) if (query.isError) void query.refetch();
    },
  };
}

function nameOf(id: string, found: string | undefined, query: { readonly isError: boolean; readonly isSuccess: boolean }): KnownName {
  if (found !== undefined) return { label: found };
  if (query.isError) return { label: id, detail: 'name could not be read' };
  return query.isSuccess ? { label: id, detail: GONE } : { label: id };
}
