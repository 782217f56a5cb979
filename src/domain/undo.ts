import type { Assignment } from '#domain/assignment.ts';
import { type Change, fulfils, intentOf, lockReason } from '#domain/change.ts';
import { changeKey, wantedBy } from '#domain/drift.ts';
import { rowKey } from '#domain/rowKey.ts';

/** A change that cannot be taken back, and why. */
export interface NotUndone {
  readonly change: Change;
  readonly reason: 'changedSince' | 'alreadyBack' | 'notExpressible';
}

export interface Undo {
  readonly changes: readonly Change[];
  readonly notUndone: readonly NotUndone[];
}

/**
 * The changes that take others back, computed against the list as it is now: what somebody changed since is left alone,
 * what is back already is not done again. Never a blind restore.
 */
export function undoOf(done: readonly Change[], now: readonly Assignment[]): Undo {
  const present = new Map(now.map((row) => [rowKey(row), row]));
  const changes: Change[] = [];
  const notUndone: NotUndone[] = [];
  for (const change of done.toReversed()) {
    const back = undoOne(change, present.get(changeKey(change)));
    if (typeof back === 'string') notUndone.push({ change, reason: back });
    else changes.push(back);
  }
  return { changes, notUndone };
}

function undoOne(change: Change, row: Assignment | undefined): Change | NotUndone['reason'] {
  const made = wantedBy(change);
  if (made === undefined) return change.kind === 'remove' ? bringBack(change.row, row) : 'notExpressible';
  if (row === undefined) return change.kind === 'add' ? 'alreadyBack' : 'changedSince';
  if (lockReason(row) !== undefined) return 'changedSince';
  if (change.kind === 'edit' && saysTheSame(row, change.row)) return 'alreadyBack';
  if (!fulfils(row, made)) return 'changedSince';
  if (change.kind === 'add') return { kind: 'remove', row };
  if (change.kind !== 'edit') return 'notExpressible';
  const intent = intentOf(change.row);
  return intent === undefined ? 'notExpressible' : { kind: 'edit', row, filter: change.row.filter, intent };
}

function bringBack(removed: Assignment, row: Assignment | undefined): Change | NotUndone['reason'] {
  if (row !== undefined) return saysTheSame(row, removed) ? 'alreadyBack' : 'changedSince';
  const intent = intentOf(removed);
  if (removed.target.kind === 'unknown' || intent === undefined) return 'notExpressible';
  return { kind: 'add', draft: { target: removed.target, filter: removed.filter, intent } };
}

function saysTheSame(a: Assignment, b: Assignment): boolean {
  const intent = intentOf(b);
  if (b.target.kind === 'unknown' || intent === undefined) return false;
  return fulfils(a, { target: b.target, filter: b.filter, intent });
}
