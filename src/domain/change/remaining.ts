import type { WriteShape } from '#domain/family/family.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { asAddition, type Change } from '#domain/change/change.ts';
import { changeKey } from '#domain/change/drift.ts';
import { areHidden, isFulfilled } from '#domain/change/fulfilled.ts';
import { chooseWritePath } from '#domain/change/writePath.ts';
import { rowKey, sameRowContent } from '#domain/assignment/rowIdentity.ts';

/**
 * What is left of changes that were sent, and whose answers nobody heard, by the list that was read back.
 */
export type Remaining =
  | { readonly kind: 'done' }
  /** It was not carried out, or only by half: this is what is still to do. */
  | { readonly kind: 'todo'; readonly change: Change }
  /** Somebody else did something to the row. */
  | { readonly kind: 'drifted' };

/**
 * @param set all changes on the list, done and not
 * @param before the list that the changes were sent from, where it is known
 * @param isInTwo as {@link replacesInTwo} says: only then a row that is gone may be our own doing
 */
export function remainingOf(
  change: Change,
  now: readonly Assignment[],
  set: readonly Change[],
  isInTwo: boolean,
  before: readonly Assignment[] = [],
): Remaining {
  if (!isInTwo && isHalfReplaced(change, now, set)) return { kind: 'drifted' };
  if (isFulfilled(change, now, set) && !areHidden(set, before)) return { kind: 'done' };
  const rows = now.filter((row) => rowKey(row) === changeKey(change));
  if (change.kind === 'add') {
    // In the way is only what no other change takes out of it.
    const isFree = rows.every((row) =>
      set.some((other) => other.kind === 'remove' && sameRowContent(other.row, row)),
    );
    return isFree ? { kind: 'todo', change } : { kind: 'drifted' };
  }
  const row = rows.find(({ target }) => target.kind === change.row.target.kind);
  if (row === undefined) {
    // Between the two requests of an edit: the old row is gone, and the new one has to come.
    return change.kind === 'edit' && rows.length === 0 && isInTwo
      ? { kind: 'todo', change: asAddition(change) }
      : { kind: 'drifted' };
  }
  return sameRowContent(row, change.row)
    ? { kind: 'todo', change: { ...change, row } }
    : { kind: 'drifted' };
}

/**
 * Is a row gone for which another is to come, and did that one not come? One request does both or
 * neither, so that somebody else took the row away.
 */
function isHalfReplaced(
  change: Change,
  now: readonly Assignment[],
  set: readonly Change[],
): boolean {
  const key = changeKey(change);
  const own = set.filter((other) => changeKey(other) === key);
  return (
    own.some(({ kind }) => kind === 'remove') &&
    own.some(({ kind }) => kind === 'add') &&
    now.every((row) => rowKey(row) !== key)
  );
}

/** Were rows replaced in two requests, DELETE and POST, when these changes were sent? */
export function replacesInTwo(
  before: readonly Assignment[],
  changes: readonly Change[],
  shape: WriteShape,
): boolean {
  const open = changes.filter((change) => !isFulfilled(change, before, changes));
  return chooseWritePath(before, open, shape).some(
    (step) => step.kind === 'delete' && step.makesRoom === true,
  );
}
