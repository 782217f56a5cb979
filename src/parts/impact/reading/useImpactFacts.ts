import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import type { FilterMatches, GroupAudience, ImpactFacts, Member } from '#domain/impact/audience.ts';
import { isForApps } from '#domain/directory/appsFilter.ts';
import { countAsOld } from '#queries/freshness.ts';
import { useGraph } from '#queries/graphContext.ts';
import { GROUP_NATURES } from '#queries/groups.ts';
import {
  CEILINGS,
  deviceCountQuery,
  devicesQuery,
  filterMatchesQuery,
  listable,
  MEMBER_COUNTS,
  memberCountsOfQuery,
  memberKey,
  membersOfQuery,
} from '#queries/impact/impact.ts';
import {
  filterFacts,
  groupFacts,
  inventoryFacts,
  missingFilter,
} from '#queries/impact/impactFacts.ts';
import { filtersQuery } from '#queries/targeting.ts';

/**
 * What assignments name, in lower case: what comes first is read first, and what is beyond the
 * ceilings is not read.
 */
export interface ImpactNames {
  readonly groupIds: readonly string[];
  readonly filterIds: readonly string[];
}

export interface ReadImpactFacts {
  /** The same while nothing new is read. */
  readonly facts: ImpactFacts;
  /** Members of groups that were read, by lower-case user id: for their names. */
  readonly people: ReadonlyMap<string, Member>;
  readonly isReading: boolean;
  /** Asks again for what failed. */
  readonly retry: () => void;
}

const UNASKED: GroupAudience = {
  users: { kind: 'unasked' },
  devices: { kind: 'unasked' },
};
const IN_APPS: FilterMatches = { kind: 'partial', ids: new Set(), because: 'inApps' };
const NONE_OF_MANY: FilterMatches = { kind: 'partial', ids: new Set(), because: 'unasked' };

/**
 * Members of groups, matches of filters and the inventory, growing while they are read: counts
 * first, lists where they are short enough. What was read for one choice is kept for the next; what
 * is no longer asked for is cancelled.
 * @param names keep their identity while nothing changes
 */
export function useImpactFacts(
  { groupIds, filterIds }: ImpactNames,
  { isAsked }: { readonly isAsked: boolean },
): ReadImpactFacts {
  const graph = useGraph();
  const client = useQueryClient();
  const askedGroups = useMemo(() => groupIds.slice(0, CEILINGS.groups), [groupIds]);
  const askedFilters = useMemo(() => new Set(filterIds.slice(0, CEILINGS.filters)), [filterIds]);

  const counts = useQuery(memberCountsOfQuery(graph, askedGroups));
  const lists = useQuery(membersOfQuery(graph, listable(askedGroups, counts.data)));
  const deviceCount = useQuery({ ...deviceCountQuery(graph), enabled: isAsked });
  const devices = useQuery({
    ...devicesQuery(graph),
    enabled: isAsked && deviceCount.data !== undefined && deviceCount.data <= CEILINGS.devices,
  });
  const filters = useQuery({ ...filtersQuery(graph), enabled: filterIds.length > 0 });
  const named = (filters.data ?? []).filter(({ id }) => askedFilters.has(id.toLowerCase()));
  const used = named.filter((filter) => !isForApps(filter));
  const evaluations = useQueries({
    queries: used.map((filter) => filterMatchesQuery(graph, filter)),
    combine: (results) => ({
      results,
      stamp: results.map(({ status, dataUpdatedAt }) => `${status}${dataUpdatedAt}`).join(),
    }),
  });

  const matchesOf = (id: string): FilterMatches | undefined => {
    if (!askedFilters.has(id)) return NONE_OF_MANY;
    const result = evaluations.results[used.findIndex((filter) => filter.id.toLowerCase() === id)];
    if (result !== undefined) return filterFacts(result);
    if (named.some((filter) => filter.id.toLowerCase() === id)) return IN_APPS;
    if (filters.error !== null) return { kind: 'unknown', failure: toFailure(filters.error) };
    return filters.data === undefined ? undefined : missingFilter(id);
  };
  const stamp = [evaluations.stamp, filters.status, named.map(({ id }) => id).join()].join('|');

  const facts = useMemo((): ImpactFacts => {
    const groups = groupFacts(askedGroups, { counts, lists });
    for (const id of groupIds.slice(askedGroups.length)) groups.set(id, UNASKED);
    const matches = filterIds.flatMap((id): [string, FilterMatches][] => {
      const known = matchesOf(id);
      return known === undefined ? [] : [[id, known]];
    });
    return { groups, filters: new Map(matches), inventory: inventoryFacts(deviceCount, devices) };
    // `stamp` is what `matchesOf` answers, by value.
    // oxlint-disable-next-line react/exhaustive-deps -- the queries by their parts, which keep their identity while nothing changes
  }, [
    groupIds,
    askedGroups,
    filterIds,
    counts.data,
    counts.error,
    lists.data,
    lists.error,
    deviceCount.data,
    deviceCount.error,
    devices.data,
    devices.error,
    stamp,
  ]);

  const people = useMemo(() => {
    const lookup = new Map<string, Member>();
    for (const groupId of askedGroups) {
      const list = lists.data?.get(memberKey(groupId, 'user'));
      if (list?.ok === true)
        for (const member of list.value) if (member.id !== undefined) lookup.set(member.id, member);
    }
    return lookup;
  }, [askedGroups, lists.data]);

  const queries = [counts, lists, deviceCount, devices, filters, ...evaluations.results];
  return {
    facts,
    people,
    isReading: queries.some(({ isFetching }) => isFetching),
    retry: () => {
      // Groups fail one by one inside a query that succeeds: it asks again for what it does not
      // have.
      if (askedGroups.length > 0) void lists.refetch();
      for (const query of [deviceCount, devices, filters, ...evaluations.results])
        if (query.isError) void query.refetch();
      // The field and the guardrails have counted the same members.
      for (const queryKey of [MEMBER_COUNTS, GROUP_NATURES]) countAsOld(client, queryKey);
    },
  };
}
