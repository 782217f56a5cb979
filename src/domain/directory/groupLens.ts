import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { everyoneOf, excludes, groupIdOf } from '#domain/assignment/target.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { whyShownOnly } from '#domain/family/configurationKey.ts';
import { evaluatorOf, type Standing } from '#domain/lens/standing.ts';
import { groupsListed, type GroupSubject } from '#domain/lens/subject.ts';

/** One assignment through which a configuration reaches a group, or is kept from it. */
export interface LensWay {
  readonly assignment: Assignment;
  /** The group is named itself, a group that holds it is, or everybody is. */
  readonly through: 'itself' | 'parent' | 'everybody';
  readonly isExclusion: boolean;
}

export interface LensRow {
  readonly configuration: Configuration;
  readonly ways: readonly LensWay[];
  /** What somebody gets of whom nothing is known but that they are in the group. */
  readonly standing: Standing;
}

export interface GroupLens {
  readonly rows: readonly LensRow[];
  /** Configurations that name the group itself: what a plan about the group starts from. */
  readonly naming: readonly Configuration[];
  /**
   * They name the group itself too, but the app only shows their family: one of them in a plan
   * blocks all of it.
   */
  readonly shownOnly: readonly Configuration[];
  /** Configurations whose assignments were not read: whether they name the group is not known. */
  readonly notRead: number;
}

/**
 * What a group receives and what it is excluded from. Members of a group are members of the groups
 * that hold it, so a parent's assignments reach them too:
 * https://learn.microsoft.com/intune/fundamentals/groups-add
 * @param parentIds groups that hold it, whichever way; undefined where they are not known
 * @param members what is in it, where that is known
 */
export function groupLens(
  groupId: string,
  parentIds: readonly string[] | undefined,
  configurations: readonly Configuration[],
  members?: GroupSubject['members'],
): GroupLens {
  const own = groupId.toLowerCase();
  const parents = new Set(parentIds?.map((id) => id.toLowerCase()));
  const standingOf = evaluatorOf({
    kind: 'group',
    id: own,
    holders: parentIds === undefined ? { kind: 'notRead' } : groupsListed(parents),
    members,
  });
  const rows: LensRow[] = [];
  let notRead = 0;
  for (const configuration of configurations) {
    if (configuration.assignments === undefined) notRead += 1;
    const ways = (configuration.assignments ?? []).flatMap(
      (assignment) => wayOf(assignment, own, parents) ?? [],
    );
    if (ways.length === 0) continue;
    const standing = standingOf({
      ...recipientsOf(configuration),
      rows: configuration.assignments ?? [],
    });
    rows.push({ configuration, ways, standing });
  }
  const naming = rows
    .filter(({ ways }) => ways.some(({ through }) => through === 'itself'))
    .map(({ configuration }) => configuration);
  return {
    rows,
    naming: naming.filter(({ id }) => whyShownOnly(id) === undefined),
    shownOnly: naming.filter(({ id }) => whyShownOnly(id) !== undefined),
    notRead,
  };
}

function wayOf(
  assignment: Assignment,
  own: string,
  parents: ReadonlySet<string>,
): LensWay | undefined {
  const { target } = assignment;
  const isExclusion = excludes(target.kind);
  const named = groupIdOf(target)?.toLowerCase();
  if (named !== undefined) {
    if (named === own) return { assignment, through: 'itself', isExclusion };
    return parents.has(named) ? { assignment, through: 'parent', isExclusion } : undefined;
  }
  return everyoneOf(target.kind) !== undefined
    ? { assignment, through: 'everybody', isExclusion }
    : undefined;
}

/** Is it the group or a group that holds it that is named, and not only everybody? */
export function namesGroup({ ways }: LensRow): boolean {
  return ways.some(({ through }) => through !== 'everybody');
}
