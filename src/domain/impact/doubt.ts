import { intentOf, placeIntentOf, takesAway } from '#domain/assignment/intent.ts';
import type { Failure } from '#domain/failure/failure.ts';
import type { Audience, ImpactFacts } from '#domain/impact/audience.ts';
import { GIVEN_TO_ALL } from '#domain/assignment/offers.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import {
  everyoneOf,
  groupIdOf,
  isCollectionTarget,
  isKnownTarget,
  takesFilter,
} from '#domain/assignment/target.ts';

/** Why a number is not exact, or not known at all. Ids are lower case. */
export type Doubt =
  | {
      readonly kind: 'failed';
      readonly what: 'group' | 'filter';
      readonly id: string;
      readonly failure: Failure;
    }
  | { readonly kind: 'failed'; readonly what: 'inventory'; readonly failure: Failure }
  | { readonly kind: 'unknownTarget' | 'unknownIntent' }
  | { readonly kind: 'tooMany'; readonly what: 'group' | 'filter'; readonly id: string }
  | { readonly kind: 'tooMany'; readonly what: 'inventory' }
  /**
   * Graph gives the number of devices of a group but not which: the admin has not granted reading
   * devices.
   */
  | { readonly kind: 'idsHidden'; readonly id: string }
  | { readonly kind: 'allUsers' | 'collection' | 'removal' | 'uninstall' | 'platform' | 'reading' }
  /** The filter is for managed apps: it is evaluated in them, and never before. */
  | { readonly kind: 'inApps'; readonly id: string }
  /** There is no such group, or this admin may not see it. */
  | { readonly kind: 'gone'; readonly id: string }
  /** Too many groups or filters, or members together, to read them all. */
  | { readonly kind: 'unasked' };

/** What is counted: users by their Entra object, devices by their managed device. */
export type Unit = 'users' | 'devices';

/** Doubts that leave nothing to say; the others leave bounds. */
export function isFatal({ kind }: Doubt): boolean {
  return kind === 'failed' || kind === 'unknownTarget' || kind === 'unknownIntent';
}

/**
 * Whom a group or a filter holds could not be read. Whoever it is, the others are known: what holds
 * for all of them can be said.
 */
export function isUnread(doubt: Doubt): boolean {
  return doubt.kind === 'failed' && doubt.what !== 'inventory';
}

/**
 * Everything that keeps the number of users or devices that these assignments reach from being
 * exact.
 */
export function doubtsOf(
  assignments: readonly ImpactAssignment[],
  facts: ImpactFacts,
  unit: Unit,
): Doubt[] {
  const doubts = assignments.flatMap((row) => [
    ...ofTarget(row, facts, unit),
    ...(unit === 'devices' && givesAnything(row) ? ofFilter(row, facts) : []),
  ]);
  if (assignments.length > 0 && unit === 'devices') doubts.push(...ofInventory(facts));
  return distinct(doubts);
}

function givesAnything({ given = GIVEN_TO_ALL }: ImpactAssignment): boolean {
  return given.user || given.device !== false;
}

/** What nobody gets by a row leaves nothing to doubt. */
function ofTarget(row: ImpactAssignment, { groups }: ImpactFacts, unit: Unit): Doubt[] {
  const { target, given = GIVEN_TO_ALL } = row;
  const doubts: Doubt[] = [];
  if (takesAway(row))
    doubts.push({ kind: placeIntentOf(row) === undefined ? 'removal' : 'uninstall' });
  else if (intentOf(row) === undefined) doubts.push({ kind: 'unknownIntent' });
  if (!isKnownTarget(target)) doubts.push({ kind: 'unknownTarget' });
  if (!givesAnything(row)) return doubts;
  if (isCollectionTarget(target) && unit === 'devices' && given.device !== false)
    doubts.push({ kind: 'collection' });
  if (everyoneOf(target.kind) === 'user' && unit === 'users') doubts.push({ kind: 'allUsers' });
  const id = groupIdOf(target)?.toLowerCase();
  if (id === undefined) return doubts;
  const group = groups.get(id);
  if (group === undefined) return [...doubts, { kind: 'reading' }];
  const audiences = [
    ...(given.user ? [group.users] : []),
    ...(unit === 'devices' && given.device !== false ? [group.devices] : []),
  ];
  return [...doubts, ...audiences.flatMap((audience) => ofAudience(id, audience))];
}

function ofAudience(id: string, audience: Audience): Doubt[] {
  if (audience.kind === 'listed') return [];
  if (audience.kind === 'unasked') return [{ kind: 'unasked' }];
  if (audience.kind === 'gone') return [{ kind: 'gone', id }];
  if (audience.kind === 'unknown')
    return [{ kind: 'failed', what: 'group', id, failure: audience.failure }];
  switch (audience.because) {
    case 'tooMany':
      return [{ kind: 'tooMany', what: 'group', id }];
    case 'idsHidden':
      return [{ kind: 'idsHidden', id }];
    case 'reading':
    case 'unasked':
      return [{ kind: audience.because }];
  }
}

function ofFilter({ filter, target }: ImpactAssignment, { filters }: ImpactFacts): Doubt[] {
  if (filter.mode === 'none' || !takesFilter(target.kind)) return [];
  const id = filter.filterId.toLowerCase();
  const matches = filters.get(id);
  if (matches === undefined) return [{ kind: 'reading' }];
  if (matches.kind === 'unknown')
    return [{ kind: 'failed', what: 'filter', id, failure: matches.failure }];
  if (matches.kind === 'listed') return [];
  if (matches.because === 'tooMany') return [{ kind: 'tooMany', what: 'filter', id }];
  return matches.because === 'inApps' ? [{ kind: 'inApps', id }] : [{ kind: matches.because }];
}

function ofInventory({ inventory }: ImpactFacts): Doubt[] {
  if (inventory.kind === 'unknown')
    return [{ kind: 'failed', what: 'inventory', failure: inventory.failure }];
  if (inventory.kind === 'listed') return [];
  return inventory.because === 'tooMany'
    ? [{ kind: 'tooMany', what: 'inventory' }]
    : [{ kind: 'reading' }];
}

/** Each doubt once. */
export function distinct(doubts: readonly Doubt[]): Doubt[] {
  const keyOf = (doubt: Doubt) =>
    [doubt.kind, 'what' in doubt ? doubt.what : '', 'id' in doubt ? doubt.id : ''].join(' ');
  return [...new Map(doubts.map((doubt) => [keyOf(doubt), doubt])).values()];
}
