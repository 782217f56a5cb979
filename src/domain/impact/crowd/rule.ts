import type { Intent } from '#domain/assignment/intent.ts';
import { type Way, WAYS } from '#domain/assignment/intentConflicts.ts';
import { type Given, GIVEN_TO_ALL } from '#domain/assignment/offers.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import {
  everyoneOf,
  excludes,
  isCollectionTarget,
  isGroupTarget,
  isKnownTarget,
} from '#domain/assignment/target.ts';
import { all, any, type Condition, fact, not } from '#domain/impact/condition.ts';
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
 * Users whom the targets name: members of an included user group, or all users, unless they are
 * members of an excluded one. Filters and platform do not narrow them, since both look at devices
 * only. Licences are not read.
 * https://learn.microsoft.com/intune/device-configuration/assign-device-profile (exclusion wins
 * within users)
 */
export function userCondition(assignments: readonly ImpactAssignment[]): Condition {
  return meetingOf(assignments, { ...USERS, reached: namesUser }).stands();
}

function namesUser(rows: readonly ImpactAssignment[]): Condition {
  return all(any(...rows.map(includesUser)), not(exclusionOf(rows, FACT.userIn)));
}

/**
 * When rows reach a user on a device of theirs: named, not excluded, and on a device that passes the
 * filters, which is a fact about each device.
 */
export const USERS: Lists<ImpactAssignment> = {
  reached: userReach,
  via: (rows, way) => (way === 'user' ? namesUser(rows) : any()),
  byChance: fact(FACT.removeWins),
};

function userReach(rows: readonly ImpactAssignment[]): Condition {
  const isIn = not(exclusionOf(rows, FACT.userIn));
  return passingFilters(
    rows.map((row): HittingRow => ({ hits: all(includesUser(row), isIn), filter: row.filter })),
  );
}

function includesUser({ target, given = GIVEN_TO_ALL }: ImpactAssignment): Condition {
  if (excludes(target.kind) || !given.user) return any();
  if (isGroupTarget(target)) return fact(FACT.userIn(target.groupId));
  if (isCollectionTarget(target) || !isKnownTarget(target)) return any();
  return { device: any(), user: all() }[everyoneOf(target.kind)];
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

function deviceReach(rows: readonly ImpactAssignment[]): Condition {
  const ways = WAYS.map((way) => ({ way, isFree: not(exclusionOf(rows, factIn(way))) }));
  return passingFilters(
    rows.map((row): HittingRow => ({
      hits: any(...ways.map(({ way, isFree }) => hitsInOneWay(row, way, isFree))),
      filter: row.filter,
    })),
  );
}

/** When rows reach a device, whatever its platform. */
export const DEVICES: Lists<ImpactAssignment> = {
  reached: deviceReach,
  via(rows, way) {
    const isFree = not(exclusionOf(rows, factIn(way)));
    return any(...rows.map((row) => hitsInOneWay(row, way, isFree)));
  },
  byChance: fact(FACT.removeWins),
};

function factIn(way: Way): (groupId: string) => string {
  return way === 'user' ? FACT.userIn : FACT.deviceIn;
}

/**
 * When a row hits a device in one way, filter aside.
 * @param isFree of the exclusions of its list in this way
 */
function hitsInOneWay(
  { target, given = GIVEN_TO_ALL }: ImpactAssignment,
  way: Way,
  isFree: Condition,
): Condition {
  if (excludes(target.kind) || given[way] === false) return any();
  const isAble = given[way] === 'corporate' ? fact(FACT.isCorporate) : all();
  if (isGroupTarget(target)) return all(isAble, fact(factIn(way)(target.groupId)), isFree);
  if (isCollectionTarget(target))
    return way === 'device' ? fact(FACT.inCollection(target.collectionId)) : any();
  if (!isKnownTarget(target) || everyoneOf(target.kind) !== way) return any();
  return way === 'device' ? isFree : all(fact(FACT.hasUser), isFree);
}

interface HittingRow extends Pick<ImpactAssignment, 'filter'> {
  /** When the row hits a device, filter aside. */
  readonly hits: Condition;
}

function passingFilters(rows: readonly HittingRow[]): Condition {
  if (rows.every(({ filter }) => filter.mode === 'none'))
    return any(...rows.map(({ hits }) => hits));
  const hitting = (wanted: ImpactAssignment['filter']['mode']) =>
    rows.flatMap(({ hits, filter }) => (filter.mode === wanted ? [hits] : []));
  const matching = (wanted: 'include' | 'exclude') =>
    rows.flatMap(({ hits, filter }) =>
      filter.mode === wanted ? [all(hits, fact(FACT.matches(filter.filterId)))] : [],
    );
  const byExclude = hitting('exclude');
  const otherwise = any(...hitting('none'), ...matching('include'));
  if (byExclude.length === 0) return otherwise;
  const isExcluding = any(...byExclude);
  return any(all(isExcluding, not(any(...matching('exclude')))), all(not(isExcluding), otherwise));
}

function exclusionOf(
  rows: readonly ImpactAssignment[],
  factOf: (groupId: string) => string,
): Condition {
  return any(
    ...rows.flatMap(({ target }) =>
      isGroupTarget(target) && excludes(target.kind) ? [fact(factOf(target.groupId))] : [],
    ),
  );
}
