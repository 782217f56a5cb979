import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { asAddition, type Change, editedRow, editOf, lockReason } from '#domain/change/change.ts';
import {
  fulfils,
  isUntold,
  contentOf,
  rowKey,
  directKey,
  isCrowdedOut,
  rowRoleKey,
  groupByKey,
} from '#domain/assignment/rowIdentity.ts';

/** One row of the tenant that is not as it was when the changes were reviewed. */
export interface DriftedRow {
  /**
   * {@link rowKey}; where the tenant has a row twice, a number follows for all but the one that
   * `mine` is about.
   */
  readonly key: string;
  /** As reviewed; undefined when it is new. */
  readonly base: Assignment | undefined;
  /** As the tenant has it now; undefined when it is gone. */
  readonly theirs: Assignment | undefined;
  /** What the admin wants of this row, or undefined when no change of theirs is about it. */
  readonly mine: Change | undefined;
}

/** All rows that changed between review and now, order aside. Empty when nothing drifted. */
export function findDrift(
  base: readonly Assignment[],
  now: readonly Assignment[],
  changes: readonly Change[],
): DriftedRow[] {
  const before = groupByKey(base);
  const after = groupByKey(now);
  const wishes = lastWishes(changes);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) =>
    driftOfKey(key, before.get(key) ?? [], after.get(key) ?? [], wishes.get(key)),
  );
}

type Pair = Pick<DriftedRow, 'base' | 'theirs'>;

/**
 * Mostly one row each; Graph may list a target twice, or several empty targets, and none of them
 * must hide another.
 */
function driftOfKey(
  key: string,
  before: readonly Assignment[],
  after: readonly Assignment[],
  mine: Change | undefined,
): DriftedRow[] {
  const pairs = pairUp(without(before, after), without(after, before));
  const kind = mine === undefined ? undefined : kindOf(mine);
  const own = pairs.findIndex(
    ({ base, theirs }) => base?.target.kind === kind || theirs?.target.kind === kind,
  );
  const asked = Math.max(0, own);
  return pairs.map((pair, index) =>
    index === asked ? { key, ...pair, mine } : { key: `${key}#${index}`, ...pair, mine: undefined },
  );
}

/** The rows that have no row of the same content among the others, each counted once. */
function without(rows: readonly Assignment[], others: readonly Assignment[]): Assignment[] {
  const left = others.map(contentOf);
  return rows.filter((row) => {
    const same = left.indexOf(contentOf(row));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
}

/** Rows of the same kind belong together; what is left over is paired as it comes. */
function pairUp(before: readonly Assignment[], after: readonly Assignment[]): Pair[] {
  const left = [...after];
  const take = (fits: (row: Assignment) => boolean) => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const pairs = before.map((base) => ({
    base,
    theirs: take((row) => row.target.kind === base.target.kind),
  }));
  const full = pairs.map(({ base, theirs }): Pair => ({
    base,
    theirs: theirs ?? take(() => true),
  }));
  return [...full, ...left.map((theirs): Pair => ({ base: undefined, theirs }))];
}

/**
 * For a drifted row: leave it as the tenant has it now, or do what the admin wanted all the same.
 */
export type DriftChoice = 'theirs' | 'mine';

/**
 * The changes that remain once the admin has picked for each drifted row, written against the
 * tenant as it is now. Rows of which nobody wanted anything stay theirs. Wishes that are fulfilled
 * already, or have lost their row, fall away; so does an addition whose group keeps another intent.
 */
export function rebaseChanges(
  changes: readonly Change[],
  now: readonly Assignment[],
  drift: readonly DriftedRow[],
  choices: ReadonlyMap<string, DriftChoice>,
): Change[] {
  const drifted = new Set(drift.map(({ key }) => key));
  const present = groupByKey(now);
  const wishes = lastWishes(changes);
  const rebased = changes.flatMap((change): Change[] => {
    const key = changeKey(change);
    if (!drifted.has(key)) return [change];
    // A row that is removed and added anew is one wish: what it is to say in the end.
    if (choices.get(key) !== 'mine' || wishes.get(key) !== change) return [];
    const rows = present.get(key) ?? [];
    return rebaseOne(change, rows.find(({ target }) => target.kind === kindOf(change)) ?? rows[0]);
  });
  const gone = new Set(
    rebased.flatMap((change) => (change.kind === 'remove' ? [rowRoleKey(change.row)] : [])),
  );
  const staying = now.filter((row) => !gone.has(rowRoleKey(row)));
  return rebased.filter(
    (change) => change.kind !== 'add' || !staying.some((row) => isCrowdedOut(row, change.draft)),
  );
}

function rebaseOne(change: Change, theirs: Assignment | undefined): Change[] {
  if (theirs !== undefined && lockReason(theirs) !== undefined) return [];
  const wanted = wantedBy(change);
  if (wanted === undefined) return theirs === undefined ? [] : [{ kind: 'remove', row: theirs }];
  if (theirs === undefined)
    return [change.kind === 'edit' ? asAddition(change) : { kind: 'add', draft: wanted }];
  if (fulfils(theirs, wanted) && !isUntold(theirs, wanted)) return [];
  if (theirs.target.kind === wanted.target.kind) return [editOf(theirs, wanted)];
  // An included group that became an excluded one, or the other way: the row has to go first.
  return [
    { kind: 'remove', row: theirs },
    { kind: 'add', draft: wanted },
  ];
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
  return change.kind === 'add' ? directKey(change.draft) : rowKey(change.row);
}

function kindOf(change: Change) {
  return change.kind === 'add' ? change.draft.target.kind : change.row.target.kind;
}

/**
 * For each row what is wanted of it in the end: of a removal and an addition of the same row, the
 * addition.
 */
function lastWishes(changes: readonly Change[]): Map<string, Change> {
  const inOrder = [
    ...changes.filter(({ kind }) => kind !== 'add'),
    ...changes.filter(({ kind }) => kind === 'add'),
  ];
  return new Map(inOrder.map((change) => [changeKey(change), change]));
}
