import type { Assignment } from '#domain/assignment/assignment.ts';
import {
  everyoneOf,
  excludes,
  groupIdOf,
  isCollectionTarget,
  isKnownTarget,
} from '#domain/assignment/target.ts';
import type { Tri } from '#domain/impact/condition.ts';
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

/** One whom groups hold: a device by its Entra `deviceId`, a user or a group by its object id. */
export interface GroupMember {
  readonly kind: 'user' | 'device' | 'group';
  readonly id: string;
}

/** The rows whose target names the subject, or may; the others say nothing about it. */
export function waysOf(rows: readonly Assignment[], known: Known): Way[] {
  const ways: Way[] = [];
  for (const assignment of rows) {
    const [hits, through] = hitOf(assignment, known);
    if (hits === 'n') continue;
    const isExclusion = excludes(assignment.target.kind);
    if (isExclusion && through === 'device' && known.isForPeople) continue;
    ways.push({ assignment, through, isExclusion, hits, passes: passes(assignment, known) });
  }
  return ways;
}

type Hit = readonly [Tri, Way['through']];

const MISSED: Hit = ['n', 'device'];

function hitOf({ target }: Assignment, { unit, asked, isForPeople }: Known): Hit {
  const groupId = groupIdOf(target)?.toLowerCase();
  if (groupId !== undefined) {
    const asUser = asked.user(groupId);
    if (asUser === 'y' || (isForPeople && asUser === 'm')) return [asUser, 'user'];
    const asDevice = asked.device(groupId);
    if (asDevice !== 'n') return [asDevice, 'device'];
    return asUser === 'n' ? MISSED : [asUser, 'user'];
  }
  const everyone = everyoneOf(target.kind);
  if (everyone === 'user') return [unit === 'user' ? 'y' : asked.hasUser, 'user'];
  if (everyone === 'device') return unit === 'device' ? ['y', 'device'] : MISSED;
  if (isCollectionTarget(target)) return unit === 'device' ? ['m', 'device'] : MISSED;
  return isKnownTarget(target) ? MISSED : ['m', unit];
}

function passes({ filter }: Assignment, { asked }: Known): Tri {
  if (filter.mode === 'none') return 'y';
  const matches = asked.filter(filter.filterId.toLowerCase());
  if (filter.mode === 'include' || matches === 'm') return matches;
  return matches === 'y' ? 'n' : 'y';
}

/** Does an assignment that includes name it in this way? A row may do so in both. */
export function isIncludedAs(
  { target }: Assignment,
  way: Way['through'],
  asked: Known['asked'],
): boolean {
  const groupId = groupIdOf(target)?.toLowerCase();
  if (groupId !== undefined) return asked[way](groupId) === 'y';
  return everyoneOf(target.kind) === way;
}
