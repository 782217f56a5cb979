import type { Assignment } from '#domain/assignment.ts';
import { type Change, fulfils, type WantedRow, editedRow, lockReason } from '#domain/change.ts';
import { rowKey, sameRowContent, targetKey } from '#domain/rowKey.ts';

/** One row of the tenant that is not as it was when the changes were reviewed. */
export interface DriftedRow {
  readonly key: string;
  /** As reviewed; undefined when it is new. */
  readonly base: Assignment | undefined;
  /** As the tenant has it now; undefined when it is gone. */
  readonly theirs: Assignment | undefined;
  /** What the admin wants of this row, or undefined when no change of theirs is about it. */
  readonly mine: Change | undefined;
}

/** All rows that changed between review and now, order aside. Empty when nothing drifted. */
export function findDrift(base: readonly Assignment[], now: readonly Assignment[], changes: readonly Change[]): DriftedRow[] {
  const before = byKey(base);
  const after = byKey(now);
  const wishes = new Map(changes.map((change) => [changeKey(change), change]));
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key): DriftedRow[] => {
    const was = before.get(key);
    const is = after.get(key);
    if (was !== undefined && is !== undefined && sameRowContent(was, is)) return [];
    return [{ key, base: was, theirs: is, mine: wishes.get(key) }];
  });
}

/** For a drifted row: leave it as the tenant has it now, or do what the admin wanted all the same. */
export type DriftChoice = 'theirs' | 'mine';

/**
 * The changes that remain once the admin has picked for each drifted row, written against the tenant as it is now.
 * Rows of which nobody wanted anything stay theirs. Wishes that are fulfilled already, or have lost their row, fall away.
 */
export function rebaseChanges(
  changes: readonly Change[],
  now: readonly Assignment[],
  drift: readonly DriftedRow[],
  choices: ReadonlyMap<string, DriftChoice>,
): Change[] {
  const drifted = new Map(drift.map((row) => [row.key, row]));
  const present = byKey(now);
  return changes.flatMap((change): Change[] => {
    const key = changeKey(change);
    if (!drifted.has(key)) return [change];
    if (choices.get(key) !== 'mine') return [];
    return rebaseOne(change, present.get(key));
  });
}

function rebaseOne(change: Change, theirs: Assignment | undefined): Change[] {
  if (theirs !== undefined && lockReason(theirs) !== undefined) return [];
  const wanted = wantedBy(change);
  if (wanted === undefined) return theirs === undefined ? [] : [{ kind: 'remove', row: theirs }];
  if (theirs === undefined) return [{ kind: 'add', draft: wanted }];
  if (fulfils(theirs, wanted)) return [];
  if (theirs.target.kind === wanted.target.kind) return [{ kind: 'edit', row: theirs, filter: wanted.filter, intent: wanted.intent }];
  // An included group that became an excluded one, or the other way: the row has to go first.
  return [{ kind: 'remove', row: theirs }, { kind: 'add', draft: wanted }];
}

/** What a change wants its row to say; undefined when it wants it gone. */
export function wantedBy(change: Change): WantedRow | undefined {
  switch (change.kind) {
    case 'add':
      return change.draft;
    case 'edit':
      return editedRow(change);
    case 'remove':
      return undefined;
  }
}

/** The row a change is about, by {@link rowKey}. */
export function changeKey(change: Change): string {
  return change.kind === 'add' ? `direct|${targetKey(change.draft.target)}` : rowKey(change.row);
}

function byKey(rows: readonly Assignment[]): Map<string, Assignment> {
  return new Map(rows.map((row) => [rowKey(row), row]));
}
