import { takesAway } from '#domain/assignment/intent.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { everyoneOf, excludes, groupIdOf } from '#domain/assignment/target.ts';

/** How many configurations name a group itself. One that does both counts in both. */
export interface GroupMention {
  readonly includedIn: number;
  /** It is included, and asked to take it off alone. */
  readonly removedFrom: number;
  readonly excludedFrom: number;
  /** Configurations that go to all devices or all users, and do not name the group. */
  readonly withEverybody: number;
}

/** How often configurations name any group. */
export interface GroupMentions {
  of(groupId: string): GroupMention;
  /** Configurations whose assignments were not read: whom they name is not known. */
  readonly notRead: number;
}

interface Listed {
  readonly assignments: readonly Assignment[] | undefined;
}

/** Counts once for all groups, so that a list of any length can ask. */
export function groupMentions(configurations: readonly Listed[]): GroupMentions {
  const included = new Map<string, number>();
  const removed = new Map<string, number>();
  const excluded = new Map<string, number>();
  const both = new Map<string, number>();
  let everybody = 0;
  let notRead = 0;
  for (const { assignments } of configurations) {
    if (assignments === undefined) {
      notRead += 1;
      continue;
    }
    const includes = new Set<string>();
    const takenFrom = new Set<string>();
    const leavesOut = new Set<string>();
    for (const row of assignments) {
      const id = groupIdOf(row.target)?.toLowerCase();
      if (id === undefined) continue;
      if (excludes(row.target.kind)) leavesOut.add(id);
      else (takesAway(row) ? takenFrom : includes).add(id);
    }
    add(included, includes);
    add(removed, new Set([...takenFrom].filter((id) => !includes.has(id))));
    add(excluded, leavesOut);
    if (!assignments.some((row) => everyoneOf(row.target.kind) !== undefined && !takesAway(row)))
      continue;
    everybody += 1;
    add(both, new Set([...includes, ...takenFrom, ...leavesOut]));
  }
  return {
    of(groupId) {
      const id = groupId.toLowerCase();
      return {
        includedIn: included.get(id) ?? 0,
        removedFrom: removed.get(id) ?? 0,
        excludedFrom: excluded.get(id) ?? 0,
        withEverybody: everybody - (both.get(id) ?? 0),
      };
    },
    notRead,
  };
}

function add(counts: Map<string, number>, ids: ReadonlySet<string>): void {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
}
