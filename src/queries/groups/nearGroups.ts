import { queryOptions } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import { beginningsOf, nearNames } from '#domain/directory/nearNames.ts';
import type { Graph } from '#graph/client.ts';
import { nameKey } from '#lib/text/comparable.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/**
 * Groups whose names are close to a text that is no name of one, as {@link nearNames} has it. At most
 * three searches, by the beginnings of its words; where none of them finds it, one page of groups
 * that is read once for all texts. Graph has no search for the middle of a word.
 */
export function nearGroupsQuery(graph: Graph, text: string) {
  return queryOptions({
    queryKey: ['groups', 'near', nameKey(text)],
    queryFn: async ({ signal, client }): Promise<readonly Group[]> => {
      const found = await Promise.all(
        beginningsOf(text).map((beginning) => graph.directory.searchGroups(beginning, signal)),
      );
      const groups = new Map(
        found.flatMap(({ groups: some }) => some).map((group) => [group.id, group]),
      );
      const near = nearNames(text, groups.values());
      return near.length > 0 ? near : nearNames(text, await client.query(firstGroupsQuery(graph)));
    },
    staleTime: FRESH_FOR.groups,
  });
}

function firstGroupsQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['groups', 'first'],
    queryFn: ({ signal }) => graph.directory.firstGroups(signal),
    staleTime: FRESH_FOR.groups,
  });
}
