import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toFailure } from '#domain/failure.ts';
import type { FilterMatches, ImpactFacts } from '#domain/impact/audience.ts';
import type { ImpactAssignment } from '#domain/impact/rule.ts';
import { type Impact, impactOf, type ImpactQuestion } from '#domain/impact.ts';
import type { Platform } from '#domain/platform.ts';
import { groupIdOf } from '#domain/target.ts';
import { useGraph } from '#queries/graphContext.ts';
import { CEILINGS, deviceCountQuery, devicesQuery, filterMatchesQuery, listable, type Member, memberCountsOfQuery, memberKey, membersOfQuery } from '#queries/impact.ts';
import { filterFacts, groupFacts, inventoryFacts, missingFilter } from '#queries/impactFacts.ts';
import { filtersQuery } from '#queries/targeting.ts';

export interface ImpactState {
  readonly question: ImpactQuestion;
  readonly impact: Impact;
  /** Members of groups that were read, by lower-case user id: for their names. */
  readonly people: ReadonlyMap<string, Member>;
  readonly isReading: boolean;
  /** Asks again for what failed. */
  readonly retry: () => void;
}

const NONE: readonly ImpactAssignment[] = [];

/**
 * Who a change of one configuration hits, growing more exact while it is read: counts first, lists where they are short
 * enough. What was read for one choice is kept for the next; what is no longer asked for is cancelled.
 */
export function useImpact(platform: Platform, before: readonly ImpactAssignment[] = NONE, after: readonly ImpactAssignment[] = NONE): ImpactState {
  const graph = useGraph();
  const all = useMemo(() => [...before, ...after], [before, after]);
  const groupIds = useMemo(() => [...new Set(all.flatMap(({ target }) => groupIdOf(target)?.toLowerCase() ?? []))], [all]);
  const filterIds = useMemo(() => [...new Set(all.flatMap(({ filter }) => (filter.mode === 'none' ? [] : [filter.filterId.toLowerCase()])))], [all]);
  const isAsked = all.length > 0;

  const counts = useQuery(memberCountsOfQuery(graph, groupIds));
  const lists = useQuery(membersOfQuery(graph, listable(groupIds, counts.data)));
  const deviceCount = useQuery({ ...deviceCountQuery(graph), enabled: isAsked });
  const devices = useQuery({ ...devicesQuery(graph), enabled: isAsked && deviceCount.data !== undefined && deviceCount.data <= CEILINGS.devices });
  const filters = useQuery({ ...filtersQuery(graph), enabled: filterIds.length > 0 });
  const used = (filters.data ?? []).filter(({ id }) => filterIds.includes(id.toLowerCase()));
  const evaluations = useQueries({
    queries: used.map((filter) => filterMatchesQuery(graph, filter)),
    combine: (results) => ({ results, stamp: results.map(({ status, dataUpdatedAt }) => `${status}${dataUpdatedAt}`).join() }),
  });

  const matches = filterIds.flatMap((id): [string, FilterMatches][] => {
    const place = used.findIndex((filter) => filter.id.toLowerCase() === id);
    const result = evaluations.results[place];
    if (result !== undefined) {
      const known = filterFacts(result);
      return known === undefined ? [] : [[id, known]];
    }
    if (filters.error !== null) return [[id, { kind: 'unknown', failure: toFailure(filters.error) }]];
    return filters.data === undefined ? [] : [[id, missingFilter(id)]];
  });
  const stamp = [evaluations.stamp, filters.status, filterIds.join(), used.map(({ id }) => id).join()].join('|');

  const question = useMemo((): ImpactQuestion => {
    const facts: ImpactFacts = { groups: groupFacts(groupIds, { counts, lists }), filters: new Map(matches), inventory: inventoryFacts(deviceCount, devices) };
    return { platform, before, after, facts };
    // `stamp` is `matches` by value.
    // oxlint-disable-next-line react/exhaustive-deps -- the queries by their parts, which keep their identity while nothing changes
  }, [platform, before, after, groupIds, counts.data, counts.error, lists.data, lists.error, deviceCount.data, deviceCount.error, devices.data, devices.error, stamp]);
  const impact = useMemo(() => impactOf(question), [question]);
  const people = useMemo(() => {
    const lookup = new Map<string, Member>();
    for (const groupId of groupIds) {
      const list = lists.data?.get(memberKey(groupId, 'user'));
      if (list?.ok === true) for (const member of list.value) if (member.id !== undefined) lookup.set(member.id, member);
    }
    return lookup;
  }, [groupIds, lists.data]);

  const queries = [counts, lists, deviceCount, devices, filters, ...evaluations.results];
  return {
    question,
    impact,
    people,
    isReading: queries.some(({ isFetching }) => isFetching),
    retry: () => {
      // Groups fail one by one inside a query that succeeds: it asks again for what it does not have.
      for (const query of [counts, lists]) if (groupIds.length > 0) void query.refetch();
      for (const query of [deviceCount, devices, filters, ...evaluations.results]) if (query.isError) void query.refetch();
    },
  };
}
