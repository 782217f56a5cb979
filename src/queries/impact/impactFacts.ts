import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type {
  Audience,
  FilterMatches,
  GroupAudience,
  Inventory,
  ManagedDevice,
  Member,
} from '#domain/impact/audience.ts';
import type { Part } from '#graph/transport/part.ts';
import {
  CEILINGS,
  type FilterEvaluation,
  listable,
  type MemberAnswers,
  memberKey,
} from '#queries/impact/impact.ts';

/** A query as far as it got. */
export interface Progress<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
}

interface Members {
  readonly counts: Progress<MemberAnswers<number>>;
  readonly lists: Progress<MemberAnswers<readonly Member[]>>;
}

/**
 * What is known of the groups so far, as the domain takes it; groups not counted yet are missing.
 */
export function groupFacts(
  groupIds: readonly string[],
  members: Members,
): Map<string, GroupAudience> {
  const asked = new Set(
    listable(groupIds, members.counts.data).map(({ groupId, kind }) => memberKey(groupId, kind)),
  );
  const entries = groupIds.flatMap((groupId): [string, GroupAudience][] => {
    const users = audienceOf(memberKey(groupId, 'user'), members, asked);
    const devices = audienceOf(memberKey(groupId, 'device'), members, asked);
    if (users === undefined || devices === undefined) return [];
    const isGone = [users, devices].some(
      (each) => each.kind === 'unknown' && each.failure.kind === 'notFound',
    );
    return [[groupId.toLowerCase(), isGone ? { users: GONE, devices: GONE } : { users, devices }]];
  });
  return new Map(entries);
}

const NOBODY: Audience = { kind: 'listed', ids: new Set() };
const GONE: Audience = { kind: 'gone' };

/** @param asked whose lists are read; the others are too many together */
function audienceOf(
  key: string,
  { counts, lists }: Members,
  asked: ReadonlySet<string>,
): Audience | undefined {
  const count = counts.data?.get(key) ?? failedPart(counts);
  if (count === undefined) return undefined;
  if (!count.ok) return { kind: 'unknown', failure: count.failure };
  if (count.value === 0) return NOBODY;
  if (count.value > CEILINGS.members)
    return { kind: 'counted', count: count.value, because: 'tooMany' };
  if (!asked.has(key)) return { kind: 'counted', count: count.value, because: 'unasked' };
  const list = lists.data?.get(key) ?? failedPart(lists);
  if (list === undefined) return { kind: 'counted', count: count.value, because: 'reading' };
  if (!list.ok) return { kind: 'unknown', failure: list.failure };
  // An empty list of a group that has members was kept back, too.
  const ids = list.value.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return { kind: 'counted', count: count.value, because: 'idsHidden' };
  if (ids.length < list.value.length)
    return { kind: 'counted', count: list.value.length, because: 'idsHidden' };
  return { kind: 'listed', ids: new Set(ids) };
}

/** A request that failed as a whole answers every question that has no answer. */
function failedPart<T>({ error }: Progress<T>): Part<never> | undefined {
  return error === null ? undefined : { ok: false, failure: toFailure(error) };
}

export function inventoryFacts(
  count: Progress<number>,
  devices: Progress<readonly ManagedDevice[]>,
): Inventory {
  if (devices.data !== undefined) return { kind: 'listed', devices: devices.data };
  const error = devices.error ?? count.error;
  if (error !== null) return { kind: 'unknown', failure: toFailure(error) };
  return {
    kind: 'counted',
    count: count.data,
    because: count.data !== undefined && count.data > CEILINGS.devices ? 'tooMany' : 'reading',
  };
}

export function filterFacts({
  data,
  error,
}: Progress<FilterEvaluation>): FilterMatches | undefined {
  if (error !== null) return { kind: 'unknown', failure: toFailure(error) };
  if (data === undefined) return undefined;
  const ids = new Set(data.devices.flatMap(({ id }) => id ?? []));
  const isComplete = data.isComplete && data.devices.every(({ id }) => id !== undefined);
  return isComplete ? { kind: 'listed', ids } : { kind: 'partial', ids, because: 'tooMany' };
}

/** A filter that the tenant does not have, or does not show: what it matches cannot be known. */
export function missingFilter(id: string): FilterMatches {
  const failure: Failure = {
    kind: 'notFound',
    trace: { message: `There is no filter ${id}, or you may not see it.` },
  };
  return { kind: 'unknown', failure };
}
