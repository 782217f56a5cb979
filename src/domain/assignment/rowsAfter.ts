import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, WantedRow } from '#domain/change/change.ts';
import { wantedBy } from '#domain/change/drift.ts';
import { rowKey } from '#domain/assignment/rowKey.ts';

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
      change.kind === 'add' ? [] : [[keyOf(change.row), change] as const],
    ),
  );
  const present =
    changed.size === 0 ? base : base.flatMap((row) => afterChange(row, changed.get(keyOf(row))));
  return [
    ...present,
    ...changes.flatMap((change) => (change.kind === 'add' ? [change.draft] : [])),
  ];
}

function afterChange(row: Assignment, change: Change | undefined): Assignment | WantedRow | [] {
  return change === undefined ? row : (wantedBy(change) ?? []);
}

/** A list may hold a group both included and excluded, which have one {@link rowKey}. */
function keyOf(row: Assignment): string {
  return `${rowKey(row)}|${row.target.kind}`;
}
