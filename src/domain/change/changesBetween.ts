import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { rowRoleKey, wantedRoleKey } from '#domain/assignment/rowIdentity.ts';
import { type Change, editOf } from '#domain/change/change.ts';

/** A row of a list as it will be: one that stays is the very object that it was. */
export type RowAfter = Assignment | WantedRow;

/** A change between two lists, with the row that it makes; undefined where it takes one away. */
export interface Made {
  readonly change: Change;
  readonly row: WantedRow | undefined;
}

/**
 * The changes that make one list of the other. A wanted row in the place and role of one that is
 * gone is an edit of it; rows that the app does not understand are never added.
 */
export function changesBetween(before: readonly Assignment[], after: readonly RowAfter[]): Made[] {
  const staying = new Set(after);
  const gone = before.filter((row) => !staying.has(row));
  const wanted = after.filter((row): row is WantedRow => !('id' in row));
  if (gone.length === 0)
    return wanted.map((row): Made => ({ change: { kind: 'add', draft: row }, row }));
  const goneByKey = new Map<string, Assignment>();
  for (const row of gone) goneByKey.set(rowRoleKey(row), row);
  const edited = new Set<string>();
  const made = wanted.map((row): Made => {
    const key = wantedRoleKey(row);
    const old = goneByKey.get(key);
    if (old === undefined) return { change: { kind: 'add', draft: row }, row };
    edited.add(key);
    return { change: editOf(old, row), row };
  });
  const removed = gone.filter((row) => !edited.has(rowRoleKey(row)));
  return [
    ...removed.map((row): Made => ({ change: { kind: 'remove', row }, row: undefined })),
    ...made,
  ];
}
