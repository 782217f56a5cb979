import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Group, GroupMemberCounts } from '#domain/directory/directory.ts';
import { type GroupNature, groupNature, kindOfRule } from '#domain/directory/groupNature.ts';
import type { Graph } from '#graph/client.ts';
import { countsOfParts } from '#graph/resources/members.ts';
import { nameKey } from '#lib/text/comparable.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { type MemberAnswers, memberCountsOfQuery, memberKey } from '#queries/impact/impact.ts';

/**
 * Groups by the words their names begin with; keeps the last answer on screen while the next is
 * under way.
 */
export function groupSearchQuery(graph: Graph, text: string) {
  return queryOptions({
    queryKey: ['groups', 'search', nameKey(text)],
    queryFn: ({ signal }) => graph.directory.searchGroups(text, signal),
    staleTime: FRESH_FOR.groups,
    placeholderData: keepPreviousData,
  });
}

/** As {@link groupSearchQuery}, page by page: a tenant may have any number of groups. */
export function groupPagesQuery(graph: Graph, text: string) {
  return infiniteQueryOptions({
    queryKey: ['groups', 'pages', nameKey(text)],
    queryFn: ({ signal, pageParam }) => graph.directory.searchGroups(text, signal, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: FRESH_FOR.groups,
    placeholderData: keepPreviousData,
  });
}

/** Names for ids, as a map by lower-case id; what is missing in it is deleted or not visible. */
export function groupNamesQuery(graph: Graph, ids: readonly string[]) {
  const sorted = [...new Set(ids.map((id) => id.toLowerCase()))].toSorted();
  return queryOptions({
    queryKey: ['groups', 'names', sorted],
    queryFn: ({ signal }) => graph.directory.groupsByIds(sorted, signal),
    staleTime: FRESH_FOR.groupNames,
    placeholderData: keepPreviousData,
    enabled: sorted.length > 0,
  });
}

/**
 * Groups that have just these names, however many share one; asked again at once where a name could
 * not be looked up.
 */
export function groupsByNamesQuery(graph: Graph, names: readonly string[]) {
  const sorted = [...new Set(names)].toSorted();
  return queryOptions({
    queryKey: ['groups', 'byNames', sorted],
    queryFn: ({ signal }) => graph.directory.groupsByNames(sorted, signal),
    staleTime: ({ state }) =>
      state.data === undefined || state.data.notRead.size > 0 ? 0 : FRESH_FOR.groups,
  });
}

export function groupQuery(graph: Graph, id: string) {
  return queryOptions({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }) => graph.directory.getGroup(id, signal),
    staleTime: FRESH_FOR.groups,
  });
}

/** Groups of the tenant that do not tell who is in them; one read for all pages. */
export function hidingGroupsQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['groups', 'hiding'],
    queryFn: async ({ signal }) => (await graph.nesting()).hidingGroups(signal),
    staleTime: FRESH_FOR.groupNames,
  });
}

/**
 * Users and devices in each of some groups that were read a moment ago, by id. For the one that is
 * chosen, {@link groupCountsQuery} shares what impact counts.
 * @param nested `whereNone` for a list that is glanced at while somebody types
 */
export function memberCountsQuery(
  graph: Graph,
  groups: readonly Group[],
  nested: 'always' | 'whereNone',
) {
  const ids = groups.map(({ id }) => id);
  return queryOptions({
    queryKey: ['groups', 'counts', nested, ids],
    queryFn: ({ signal }) =>
      graph.directory.memberCounts(ids, {
        known: new Map(groups.map((group) => [group.id.toLowerCase(), group])),
        nested,
        signal,
      }),
    staleTime: FRESH_FOR.groups,
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
}

/** Users and devices in one group, as impact counts them, whichever of the two asks first. */
export function groupCountsQuery(graph: Graph, id: string) {
  return memberCountsOfQuery(graph, id === '' ? [] : [id]);
}

/**
 * One group out of what {@link groupCountsQuery} gave, which may still be the answer for another.
 * Not its `select`: beside data that is kept in the meantime, one that is made anew each time draws
 * the page without end.
 */
export function countsOfGroup(
  answers: MemberAnswers<number> | undefined,
  id: string,
): GroupMemberCounts | undefined {
  const users = answers?.get(memberKey(id, 'user'));
  const devices = answers?.get(memberKey(id, 'device'));
  return users && devices && countsOfParts(users, devices);
}

/** Begins the keys of what groups hold. */
export const GROUP_NATURES = ['groups', 'natures'] as const;

/**
 * What groups hold, by lower-case id; an id that is missing is deleted or not visible. One request
 * for the groups and one batch for their members; a group whose rule tells its kind is counted only
 * when its size matters.
 */
export function groupNaturesQuery(
  graph: Graph,
  ids: readonly string[],
  { withSize }: { readonly withSize: boolean },
) {
  const sorted = [...new Set(ids.map((id) => id.toLowerCase()))].toSorted();
  return queryOptions({
    queryKey: [...GROUP_NATURES, sorted, withSize],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, GroupNature>> => {
      const groups = await graph.directory.groupsByIds(sorted, signal);
      const counted = [...groups].flatMap(([id, { isDynamic, membershipRule }]) =>
        withSize || !isDynamic || kindOfRule(membershipRule) === undefined ? [id] : [],
      );
      const counts = await countsOrUnknown(graph, counted, groups, signal);
      return new Map([...groups].map(([id, group]) => [id, groupNature(group, counts.get(id))]));
    },
    staleTime: FRESH_FOR.groups,
    enabled: sorted.length > 0,
  });
}

/** Members that cannot be counted are unknown; what is known of the groups besides stays known. */
async function countsOrUnknown(
  graph: Graph,
  ids: readonly string[],
  known: ReadonlyMap<string, Group>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, GroupMemberCounts>> {
  if (ids.length === 0) return new Map();
  try {
    return await graph.directory.memberCounts(ids, { known, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return new Map();
  }
}
