import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Graph } from '#graph/client.ts';

const MINUTE = 60_000;

/** Groups by the words their names begin with; keeps the last answer on screen while the next is under way. */
export function groupSearchQuery(graph: Graph, text: string) {
  return queryOptions({
    queryKey: ['groups', 'search', text.trim().toLowerCase()],
    queryFn: ({ signal }) => graph.directory.searchGroups(text, signal),
    staleTime: MINUTE,
    placeholderData: keepPreviousData,
  });
}

/** Names for ids, as a map by lower-case id; what is missing in it is deleted or not visible. */
export function groupNamesQuery(graph: Graph, ids: readonly string[]) {
  const sorted = [...new Set(ids.map((id) => id.toLowerCase()))].toSorted();
  return queryOptions({
    queryKey: ['groups', 'names', sorted],
    queryFn: ({ signal }) => graph.directory.groupsByIds(sorted, signal),
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
    enabled: sorted.length > 0,
  });
}

export function groupQuery(graph: Graph, id: string) {
  return queryOptions({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }) => graph.directory.getGroup(id, signal),
    staleTime: MINUTE,
  });
}

/** Users and devices in each group, in the order of the ids. */
export function memberCountsQuery(graph: Graph, ids: readonly string[]) {
  return queryOptions({
    queryKey: ['groups', 'counts', ids],
    queryFn: async ({ signal }) => {
      const counts = await graph.directory.memberCounts(ids, signal);
      return new Map(ids.map((id, index) => [id, counts[index]!]));
    },
    staleTime: MINUTE,
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
}
