import type { Assignment } from '#domain/assignment/assignment.ts';
import {
  everyoneOf,
  excludes,
  groupIdOf,
  isCollectionTarget,
  isKnownTarget,
} from '#domain/assignment/target.ts';
import type { Tri } from '#domain/impact/condition.ts';
import { FACT } from '#domain/impact/crowd/rule.ts';
import type { Known } from '#domain/lens/subject.ts';

/** One assignment that touches the subject, or may. */
export interface Way {
  readonly assignment: Assignment;
  /** As a user, or as the primary user of a device; as a device. */
  readonly through: 'user' | 'device';
  readonly isExclusion: boolean;
  /** Does the target name it? */
  readonly hits: Tri;
  /** Does the filter let it through? `y` where there is none. */
  readonly passes: Tri;
}

/** The rows whose target names the subject, or may; the others say nothing about it. */
export function waysOf(rows: readonly Assignment[], known: Known): Way[] {
  return rows.flatMap((assignment) => {
    const [hits, through] = hitOf(assignment, known);
    if (hits === 'n') return [];
    const isExclusion = excludes(assignment.target.kind);
    return { assignment, through, isExclusion, hits, passes: passes(assignment, known) };
  });
}

function hitOf({ target }: Assignment, known: Known): readonly [Tri, Way['through']] {
  const { unit, factOf } = known;
  const groupId = groupIdOf(target);
  if (groupId !== undefined) {
    const asUser = factOf(FACT.userIn(groupId));
    const asDevice = factOf(FACT.deviceIn(groupId));
    if (asUser === 'y' || asDevice === 'n') return [asUser, 'user'];
    return [asDevice, 'device'];
  }
  const everyone = everyoneOf(target.kind);
  if (everyone === 'user') return [unit === 'user' ? 'y' : factOf(FACT.hasUser), 'user'];
  if (everyone === 'device') return [unit === 'device' ? 'y' : 'n', 'device'];
  if (isCollectionTarget(target)) return [unit === 'device' ? 'm' : 'n', 'device'];
  return [isKnownTarget(target) ? 'n' : 'm', unit];
}

function passes({ filter }: Assignment, { factOf }: Known): Tri {
  if (filter.mode === 'none') return 'y';
  const matches = factOf(FACT.matches(filter.filterId));
  if (filter.mode === 'include' || matches === 'm') return matches;
  return matches === 'y' ? 'n' : 'y';
}
