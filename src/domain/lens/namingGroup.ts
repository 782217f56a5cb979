import { groupIdOf } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { whyShownOnly } from '#domain/family/configurationKey.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';

export interface NamingGroup {
  /** Configurations that name the group itself: what a plan about the group starts from. */
  readonly naming: readonly Configuration[];
  /**
   * They name the group itself too, but the app only shows their family: one of them in a plan
   * blocks all of it.
   */
  readonly shownOnly: readonly Configuration[];
}

/** What includes or excludes the group itself, whatever becomes of its members. */
export function namingGroup(
  groupId: string,
  configurations: readonly Configuration[],
): NamingGroup {
  const own = groupId.toLowerCase();
  const all = configurations.filter(({ assignments = [] }) =>
    assignments.some(({ target }) => groupIdOf(target)?.toLowerCase() === own),
  );
  return {
    naming: all.filter(({ id }) => whyShownOnly(id) === undefined),
    shownOnly: all.filter(({ id }) => whyShownOnly(id) !== undefined),
  };
}

/** Is it the group or a group that holds it that is named, and not only everybody? */
export function namesGroup({ standing }: Pick<LensRow, 'standing'>): boolean {
  return standing.ways.some(
    ({ assignment, hits }) => hits === 'y' && groupIdOf(assignment.target) !== undefined,
  );
}
