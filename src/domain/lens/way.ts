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
    const hit = hitOf(assignment, known);
    if (hit === undefined) continue;
    const { hits, through } = hit;
    const isExclusion = excludes(assignment.target.kind);
    if (isExclusion && through === 'device' && known.isForPeople) continue;
    ways.push({ assignment, through, isExclusion, hits, passes: passes(assignment, known) });
  }
  return ways;
}

type Hit = Pick<Way, 'hits' | 'through'>;

const HITS = {
  y: { user: { hits: 'y', through: 'user' }, device: { hits: 'y', through: 'device' } },
  m: { user: { hits: 'm', through: 'user' }, device: { hits: 'm', through: 'device' } },
  n: { user: undefined, device: undefined },
} as const satisfies Record<Tri, Record<Way['through'], Hit | undefined>>;

/** Whether and how a target names it; undefined where it certainly does not. */
function hitOf({ target }: Assignment, { unit, asked, isForPeople }: Known): Hit | undefined {
  const groupId = groupIdOf(target)?.toLowerCase();
  if (groupId !== undefined) {
    const asUser = asked.user(groupId);
    if (asUser === 'y' || (isForPeople && asUser === 'm')) return HITS[asUser].user;
    const asDevice = asked.device(groupId);
    return asDevice === 'n' ? HITS[asUser].user : HITS[asDevice].device;
  }
  const everyone = everyoneOf(target.kind);
  if (everyone === 'user') return HITS[unit === 'user' ? 'y' : asked.hasUser].user;
  if (everyone === 'device') return HITS[unit === 'device' ? 'y' : 'n'].device;
  if (isCollectionTarget(target)) return HITS[unit === 'device' ? 'm' : 'n'].device;
  return HITS[isKnownTarget(target) ? 'n' : 'm'][unit];
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
