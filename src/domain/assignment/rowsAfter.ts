import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { wantedBy } from '#domain/change/drift.ts';
import { rowRoleKey } from '#domain/assignment/rowIdentity.ts';

/**
 * A list once changes are made, should nothing come between: rows nobody changes as they are, then
 * what is added.
 */
export function rowsAfter(
  base: readonly Assignment[],
  changes: readonly Change[],
): (Assignment | WantedRow)[] {
  const changed = new Map(
    changes.flatMap((change) =>
      change.kind === 'add' ? [] : [[rowRoleKey(change.row), change] as const],
    ),
  );
  const present =
    changed.size === 0
      ? base
      : base.flatMap((row) => afterChange(row, changed.get(rowRoleKey(row))));
  return [
    ...present,
    ...changes.flatMap((change) => (change.kind === 'add' ? [change.draft] : [])),
  ];
}

function afterChange(row: Assignment, change: Change | undefined): Assignment | WantedRow | [] {
  return change === undefined ? row : (wantedBy(change) ?? []);
}
