import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import type { Graph } from '#graph/client.ts';
import { EVALUATION_PAGE } from '#graph/resources/impact.ts';
import { nameKey } from '#lib/text/comparable.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

export function userQuery(graph: Graph, id: string) {
  return queryOptions({
    queryKey: ['subjects', 'user', id.toLowerCase()],
    queryFn: ({ signal }) => graph.subjects.user(id, signal),
    staleTime: FRESH_FOR.groups,
  });
}

export function deviceQuery(graph: Graph, id: string) {
  return queryOptions({
    queryKey: ['subjects', 'device', id.toLowerCase()],
    queryFn: ({ signal }) => graph.subjects.device(id, signal),
    staleTime: FRESH_FOR.groups,
  });
}

/** Users by the words their names begin with; keeps the last answer while the next is under way. */
export function userSearchQuery(graph: Graph, text: string) {
  return queryOptions({
    queryKey: ['subjects', 'users', nameKey(text)],
    queryFn: ({ signal }) => graph.subjects.searchUsers(text, signal),
    staleTime: FRESH_FOR.groups,
    placeholderData: keepPreviousData,
  });
}

/** Devices by the beginning of their names. */
export function deviceSearchQuery(graph: Graph, text: string) {
  return queryOptions({
    queryKey: ['subjects', 'devices', nameKey(text)],
    queryFn: ({ signal }) => graph.subjects.searchDevices(text, signal),
    staleTime: FRESH_FOR.groups,
    placeholderData: keepPreviousData,
  });
}

export function devicesOfUserQuery(graph: Graph, userId: string) {
  return queryOptions({
    queryKey: ['subjects', 'devicesOf', userId.toLowerCase()],
    queryFn: ({ signal }) => graph.subjects.devicesOfUser(userId, signal),
    staleTime: FRESH_FOR.groups,
  });
}

/** Letters of a rule: https://learn.microsoft.com/intune/fundamentals/filters/overview */
const LONGEST_RULE = 3072;

/**
 * Does a filter match this device? Graph evaluates the rule for the devices of this name alone, in
 * one request however many devices there are. Null where it cannot be asked so: the filter is
 * for apps, has no rule, or the name cannot stand in a rule (docs/reference/filter-rules.md).
 */
export function filterForDeviceQuery(
  graph: Graph,
  { id, platform, rule, managementType }: AssignmentFilter,
  device: Pick<ManagedDevice, 'id' | 'name' | 'entraDeviceId'>,
) {
  return queryOptions({
    queryKey: ['subjects', 'filter', id.toLowerCase(), platform, rule, device.id],
    queryFn: async ({ signal }): Promise<boolean | null> => {
      const narrowed = `(${rule ?? ''}) and (device.deviceName -eq "${device.name}")`;
      const canAsk = rule !== undefined && managementType !== 'apps' && !/["\\]/.test(device.name);
      if (!canAsk || narrowed.length > LONGEST_RULE) return null;
      const found = await graph.impact.evaluateFilter({ platform, rule: narrowed }, 0, signal);
      const matches = found.some(
        ({ id: one }) => one === device.id || one === device.entraDeviceId,
      );
      // More devices of this name than a page holds: it may be one of the others.
      return !matches && found.length >= EVALUATION_PAGE ? null : matches;
    },
    staleTime: FRESH_FOR.impact,
  });
}
