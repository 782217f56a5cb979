import type { Intent } from '#domain/assignment/intent.ts';
import type { Way } from '#domain/assignment/intentConflicts.ts';
import { type Given, GIVEN_TO_ALL } from '#domain/assignment/offers.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import {
  everyoneOf,
  excludes,
  isCollectionTarget,
  isGroupTarget,
  isKnownTarget,
} from '#domain/assignment/target.ts';
import { all, ALWAYS, any, type Condition, fact, NEVER, not } from '#domain/impact/condition.ts';
import { type Lists, meetingOf } from '#domain/impact/crowd/standing.ts';

/** What impact looks at in an assignment, whether the tenant has it or the admin wants it. */
export interface ImpactAssignment extends Pick<
  Assignment | WantedRow,
  'target' | 'filter' | 'intent'
> {
  /** To whom of those that the target names; to all of them, if not said (`givenRows`). */
  readonly given?: Given | undefined;
}

/*
 * A target of a kind the app does not know reaches nobody in these conditions. Nobody is told so:
 * such a row is a doubt that makes the whole number unknown (`isFatal`).
 */

/** The same for rows that say the same to impact, whatever the case of their ids. */
export function impactKey({ target, filter, intent }: ImpactAssignment): string {
  return JSON.stringify([target, filter, intent]).toLowerCase();
}

/** Names of the facts a rule may ask about one user or one device. */
export const FACT = {
  userIn: (groupId: string) => `user:${groupId.toLowerCase()}`,
  deviceIn: (groupId: string) => `device:${groupId.toLowerCase()}`,
  matches: (filterId: string) => `filter:${filterId.toLowerCase()}`,
  inCollection: (collectionId: string) => `collection:${collectionId.toLowerCase()}`,
  /** The device has a primary user. */
  hasUser: 'hasUser',
  fitsPlatform: 'platform',
  /** A device of Android Enterprise that a group of devices offers apps to ({@link Given}). */
  isCorporate: 'corporate',
  /**
   * Where two intents meet and nobody has documented which wins (docs/reference/rows.md): Apply and
   * Remove in any case, of those of apps some.
   */
  removeWins: 'removeWins',
} as const;

/**
 * What a rule asks about one user or device, as conditions: a fact each, or what is known of it
 * already. Where most is known, what is left is made small at once.
 */
export interface Asking {
  readonly user: (groupId: string) => Condition;
  readonly device: (groupId: string) => Condition;
  readonly filter: (filterId: string) => Condition;
  readonly collection: (collectionId: string) => Condition;
  readonly hasUser: Condition;
  readonly isCorporate: Condition;
}

const BY_FACT: Asking = {
  user: (id) => fact(FACT.userIn(id)),
  device: (id) => fact(FACT.deviceIn(id)),
  filter: (id) => fact(FACT.matches(id)),
  collection: (id) => fact(FACT.inCollection(id)),
  hasUser: fact(FACT.hasUser),
  isCorporate: fact(FACT.isCorporate),
};

/**
 * Users whom the targets name: members of an included user group, or all users, unless they are
 * members of an excluded one. Filters and platform do not narrow them, since both look at devices
 * only. Licences are not read.
 * https://learn.microsoft.com/intune/device-configuration/assign-device-profile (exclusion wins
 * within users)
 */
export function userCondition(assignments: readonly ImpactAssignment[]): Condition {
  return meetingOf(assignments, { ...USERS, reached: (rows) => namesUser(rows, BY_FACT) }).stands();
}

function namesUser(rows: readonly ImpactAssignment[], asking: Asking): Condition {
  const isIncluded = any(...rows.map((row) => includesUser(row, asking)));
  return isIncluded === NEVER ? NEVER : all(isIncluded, not(exclusionOf(rows, asking.user)));
}

/**
 * When rows reach a user on a device of theirs: named, not excluded, and on a device that passes the
 * filters, which is a fact about each device.
 */
export function reachOfUsers(asking: Asking): Lists<ImpactAssignment> {
  return {
    reached(rows) {
      const isFree = not(exclusionOf(rows, asking.user));
      return passingFilters(rows, asking, (row) => all(includesUser(row, asking), isFree));
    },
    via: (rows, way) => (way === 'user' ? namesUser(rows, asking) : NEVER),
    byChance: fact(FACT.removeWins),
  };
}

const USERS = reachOfUsers(BY_FACT);

function includesUser(
  { target, given = GIVEN_TO_ALL }: ImpactAssignment,
  asking: Asking,
): Condition {
  if (excludes(target.kind) || !given.user) return NEVER;
  if (isGroupTarget(target)) return asking.user(target.groupId);
  if (isCollectionTarget(target) || !isKnownTarget(target)) return NEVER;
  return everyoneOf(target.kind) === 'user' ? ALWAYS : NEVER;
}

/**
 * Managed devices that get it: as members of a device group or of all devices, or through their
 * primary user. A group of users that is excluded takes nobody out of a device group, and the other
 * way round: "Intune doesn't evaluate user-to-device group relationships" and "the exclusion doesn't
 * apply" (same page, the mixes that are not supported; docs/reference/assignment-rules.md). Where
 * several assignments hit one device: Exclude > no filter > Include, filters of one mode are joined
 * by OR (https://learn.microsoft.com/intune/fundamentals/filters/troubleshoot).
 * @param intents whose rows are asked about, and those of others may win over them; all that take
 *   nothing away, if not said
 */
export function deviceConditionOf(intents?: readonly Intent[]) {
  return (assignments: readonly ImpactAssignment[]): Condition =>
    all(fact(FACT.fitsPlatform), meetingOf(assignments, DEVICES).stands(intents));
}

/** When rows reach a device, whatever its platform. */
export function reachOfDevices(asking: Asking): Lists<ImpactAssignment> {
  return {
    reached(rows) {
      const isFree = {
        user: not(exclusionOf(rows, asking.user)),
        device: not(exclusionOf(rows, asking.device)),
      };
      return passingFilters(rows, asking, (row) =>
        any(
          hitsInOneWay(row, 'user', isFree.user, asking),
          hitsInOneWay(row, 'device', isFree.device, asking),
        ),
      );
    },
    via(rows, way) {
      const isFree = not(exclusionOf(rows, asking[way]));
      return any(...rows.map((row) => hitsInOneWay(row, way, isFree, asking)));
    },
    byChance: fact(FACT.removeWins),
  };
}

const DEVICES = reachOfDevices(BY_FACT);

/**
 * When a row hits a device in one way, filter aside.
 * @param isFree of the exclusions of its list in this way
 */
function hitsInOneWay(
  { target, given = GIVEN_TO_ALL }: ImpactAssignment,
  way: Way,
  isFree: Condition,
  asking: Asking,
): Condition {
  if (excludes(target.kind) || given[way] === false) return NEVER;
  if (isGroupTarget(target)) {
    const isIn = asking[way](target.groupId);
    return given[way] === 'corporate' ? all(asking.isCorporate, isIn, isFree) : all(isIn, isFree);
  }
  if (isCollectionTarget(target))
    return way === 'device' ? asking.collection(target.collectionId) : NEVER;
  if (!isKnownTarget(target) || everyoneOf(target.kind) !== way) return NEVER;
  return way === 'device' ? isFree : all(asking.hasUser, isFree);
}

/**
 * Of rows that may hit somebody, those that a filter lets through.
 * @param hits when a row hits, filter aside
 */
function passingFilters(
  rows: readonly ImpactAssignment[],
  asking: Asking,
  hits: (row: ImpactAssignment) => Condition,
): Condition {
  const byExclude: Condition[] = [];
  const stopped: Condition[] = [];
  const otherwise: Condition[] = [];
  const filters = new Set<string>();
  for (const row of rows) {
    const { filter } = row;
    const isHit = hits(row);
    if (filter.mode === 'none') otherwise.push(isHit);
    else if (isHit !== NEVER) {
      const matches = all(isHit, asking.filter(filter.filterId));
      if (filter.mode === 'include') otherwise.push(matches);
      else {
        byExclude.push(isHit);
        filters.add(filter.filterId.toLowerCase());
        stopped.push(matches);
      }
    }
  }
  if (byExclude.length === 0) return any(...otherwise);
  const isExcluding = any(...byExclude);
  // Of one filter it is said whoever it hits, so that forms can be compared.
  const isStopped = filters.size === 1 ? asking.filter([...filters][0]!) : any(...stopped);
  return any(all(isExcluding, not(isStopped)), all(not(isExcluding), any(...otherwise)));
}

function exclusionOf(
  rows: readonly ImpactAssignment[],
  isIn: (groupId: string) => Condition,
): Condition {
  const isExcluded: Condition[] = [];
  for (const { target } of rows)
    if (isGroupTarget(target) && excludes(target.kind)) isExcluded.push(isIn(target.groupId));
  return any(...isExcluded);
}
