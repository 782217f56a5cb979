import type { Assignment, AssignmentDraft } from '#domain/assignment.ts';

/** What impact looks at in an assignment, whether the tenant has it or the admin wants it. */
export type ImpactAssignment = Pick<Assignment | AssignmentDraft, 'target' | 'filter' | 'intent'>;

/** Names of the facts a rule may ask about one user or one device. */
export const FACT = {
  userIn: (groupId: string) => `user:${groupId.toLowerCase()}`,
  deviceIn: (groupId: string) => `device:${groupId.toLowerCase()}`,
  matches: (filterId: string) => `filter:${filterId.toLowerCase()}`,
  inCollection: (collectionId: string) => `collection:${collectionId.toLowerCase()}`,
  /** The device has a primary user. */
  hasUser: 'hasUser',
  fitsPlatform: 'platform',
  /** Where intents Apply and Remove meet, nobody has documented which wins (FACTS 3.7). */
  removeWins: 'removeWins',
} as const;

/** Does this hold for the user or device in question? */
export type Holds = (fact: string) => boolean;

/** Is a user or device reached, given the facts about it? */
export type Rule = (holds: Holds) => boolean;

/**
 * Users whom the targets name: members of an included user group, or all users, unless they are members of an excluded
 * one. Filters and platform do not narrow them, since both look at devices only. Licences are not read.
 * https://learn.microsoft.com/intune/device-configuration/assign-device-profile (exclusion wins within users)
 */
export function userRule(assignments: readonly ImpactAssignment[]): Rule {
  return withRemovals(assignments, (rows) => {
    const includes = rows.filter(({ target }) => target.kind === 'group' || target.kind === 'allLicensedUsers');
    const excluded = exclusionOf(rows, FACT.userIn);
    return (holds) =>
      includes.some(({ target }) => target.kind === 'allLicensedUsers' || (target.kind === 'group' && holds(FACT.userIn(target.groupId)))) && !excluded(holds);
  });
}

/**
 * Managed devices that get it: as members of a device group or of all devices, or through their primary user. A group of
 * users that is excluded takes nobody out of a device group, and the other way round (same page, the mixes that are not
 * supported). Where several assignments hit one device: Exclude > no filter > Include, filters of one mode are joined by
 * OR (https://learn.microsoft.com/intune/fundamentals/filters/troubleshoot).
 */
export function deviceRule(assignments: readonly ImpactAssignment[]): Rule {
  const reached = withRemovals(assignments, (rows) => {
    const userExcluded = exclusionOf(rows, FACT.userIn);
    const deviceExcluded = exclusionOf(rows, FACT.deviceIn);
    const hits = ({ target }: ImpactAssignment, holds: Holds): boolean => {
      switch (target.kind) {
        case 'allDevices':
          return !deviceExcluded(holds);
        case 'allLicensedUsers':
          return holds(FACT.hasUser) && !userExcluded(holds);
        case 'group':
          return (holds(FACT.deviceIn(target.groupId)) && !deviceExcluded(holds)) || (holds(FACT.userIn(target.groupId)) && !userExcluded(holds));
        case 'collection':
          return holds(FACT.inCollection(target.collectionId));
        case 'exclusionGroup':
        case 'unknown':
          return false;
      }
    };
    return (holds) => passesFilters(rows.filter((row) => hits(row, holds)), holds);
  });
  return (holds) => holds(FACT.fitsPlatform) && reached(holds);
}

function passesFilters(hitting: readonly ImpactAssignment[], holds: Holds): boolean {
  const matchesAny = (mode: 'include' | 'exclude') => hitting.some(({ filter }) => filter.mode === mode && holds(FACT.matches(filter.filterId)));
  if (hitting.some(({ filter }) => filter.mode === 'exclude')) return !matchesAny('exclude');
  return hitting.some(({ filter }) => filter.mode === 'none') || matchesAny('include');
}

function exclusionOf(rows: readonly ImpactAssignment[], fact: (groupId: string) => string): Rule {
  const facts = rows.flatMap(({ target }) => (target.kind === 'exclusionGroup' ? [fact(target.groupId)] : []));
  return (holds) => facts.some(holds);
}

/** Apart from each other, the rows that apply and the rows that remove are two lists with targets and exclusions of their own. */
function withRemovals(assignments: readonly ImpactAssignment[], make: (rows: readonly ImpactAssignment[]) => Rule): Rule {
  const isRemoval = ({ intent }: ImpactAssignment) => intent === 'remove';
  const applied = make(assignments.filter((row) => !isRemoval(row)));
  const removed = make(assignments.filter(isRemoval));
  return (holds) => applied(holds) && !(removed(holds) && holds(FACT.removeWins));
}
