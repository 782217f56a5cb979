import { intentOf } from '#domain/assignment/intent.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { type Change, editOf, lockReason } from '#domain/change/change.ts';
import { changeKey, wantedBy } from '#domain/change/drift.ts';
import { fieldsLeftOut } from '#domain/assignment/boundedRow.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { JsonObject } from '#lib/json.ts';
import { copyOf, holdsRun, sameSchedule } from '#domain/assignment/payload.ts';
import {
  fulfils,
  groupByKey,
  isCrowdedOut,
  isUntold,
  sayTheSame,
} from '#domain/assignment/rowIdentity.ts';

/** A change that cannot be taken back, and why. */
export interface NotUndone {
  readonly change: Change;
  readonly reason: 'changedSince' | 'alreadyBack' | 'notExpressible';
}

export interface Undo {
  readonly changes: readonly Change[];
  readonly notUndone: readonly NotUndone[];
  /** What comes back without some of its fields. */
  readonly incomplete: readonly Incomplete[];
}

/** A change that comes back, but for what the journal does not hold. */
export interface Incomplete {
  readonly change: Change;
  /** Fields that were too large; undefined where it holds none but those the app knows. */
  readonly fields: readonly string[] | undefined;
  /** Graph did not tell what the row runs, so the journal cannot know it. */
  readonly isRunNotTold?: true;
}

/**
 * The changes that take others back, every field included that Graph gave, computed against the
 * list as it is now: what somebody changed since is left alone, what is back already is not done
 * again. Never a blind restore.
 */
export function undoOf(done: readonly Change[], now: readonly Assignment[]): Undo {
  const present = groupByKey(now);
  const changes: Change[] = [];
  const notUndone: NotUndone[] = [];
  const incomplete: Incomplete[] = [];
  // Additions first, whatever the order they came in: a removed row can only come back to a place
  // that is free.
  const additions = done.filter(({ kind }) => kind === 'add').toReversed();
  for (const change of [...additions, ...done.filter(({ kind }) => kind !== 'add').toReversed()]) {
    const key = changeKey(change);
    const back = undoOne(change, present.get(key) ?? [], [...present.values()].flat());
    if (typeof back === 'string') notUndone.push({ change, reason: back });
    else {
      changes.push(back);
      incomplete.push(...missingFields(change));
      // A removed row that makes room for the one it replaced: taking back goes on from there.
      if (back.kind === 'remove')
        present.set(
          key,
          (present.get(key) ?? []).filter((row) => row !== back.row),
        );
    }
  }
  return { changes, notUndone, incomplete };
}

function missingFields(change: Change): Incomplete[] {
  if (change.kind === 'add') return [];
  // Every row of Graph has an id at least.
  if (Object.keys(change.row.raw).length === 0) return [{ change, fields: undefined }];
  const fields = fieldsLeftOut(change.row.raw);
  if (isRunNotTold(change)) return [{ change, fields, isRunNotTold: true }];
  return fields.length === 0 ? [] : [{ change, fields }];
}

/** Did the row run something that Graph did not tell? It comes back as the usual one. */
function isRunNotTold(change: Exclude<Change, { kind: 'add' }>): boolean {
  const { target, payload } = change.row;
  if (!holdsRun(payload) || payload.run !== undefined || excludes(target.kind)) return false;
  const wanted = wantedBy(change);
  return wanted === undefined || isUntold(change.row, wanted);
}

/**
 * @param rows what the list has under the row's key: one row as a rule, or none
 * @param all the whole list
 */
function undoOne(
  change: Change,
  rows: readonly Assignment[],
  all: readonly Assignment[],
): Change | NotUndone['reason'] {
  if (change.kind === 'remove') return bringBack(change.row, rows, all);
  const made = wantedBy(change);
  if (made === undefined) return 'notExpressible';
  const row = rows.find(({ target }) => target.kind === made.target.kind);
  if (row === undefined) return change.kind === 'add' ? 'alreadyBack' : 'changedSince';
  if (lockReason(row) !== undefined) return 'changedSince';
  if (change.kind === 'edit' && isBack(row, change))
    // What Graph did not tell of the row, nobody can bring back.
    return isUntold(change.row, made) ? 'notExpressible' : 'alreadyBack';
  if (!fulfils(row, made)) return 'changedSince';
  if (change.kind === 'add') return { kind: 'remove', row };
  const intent = intentOf(change.row);
  if (intent === undefined || lockReason(change.row) !== undefined) return 'notExpressible';
  const { filter, raw: former, payload } = change.row;
  const whole =
    made.isWholeRow === true && isKeptWhole(former) ? { isWholeRow: true as const } : {};
  return editOf(row, { target: made.target, filter, intent, ...toldOf(payload), former, ...whole });
}

function bringBack(
  removed: Assignment,
  rows: readonly Assignment[],
  all: readonly Assignment[],
): Change | NotUndone['reason'] {
  if (rows.some((row) => saysTheSame(row, removed))) return 'alreadyBack';
  const isInTheWay = (row: Assignment) => isCrowdedOut(row, removed);
  if (rows.length > 0 || all.some(isInTheWay)) return 'changedSince';
  const intent = intentOf(removed);
  // A row that was never the app's to remove, as an imported receipt may claim.
  if (
    removed.target.kind === 'unknown' ||
    intent === undefined ||
    lockReason(removed) !== undefined
  )
    return 'notExpressible';
  const { target, filter, raw: former, payload } = removed;
  return { kind: 'add', draft: { target, filter, intent, ...toldOf(payload), former } };
}

/** What every list tells of a row, so that it can be seen whether it came back. */
function toldOf(payload: Assignment['payload']): Pick<WantedRow, 'payload'> {
  const told = copyOf(payload && { ...payload, run: undefined });
  return told === undefined ? {} : { payload: told };
}

/** Does the journal hold all that Graph gave of a row? */
function isKeptWhole(raw: JsonObject): boolean {
  return Object.keys(raw).length > 0 && fieldsLeftOut(raw).length === 0;
}

/** Is the row as it was before the edit? One that was about every field is asked for every field. */
function isBack(row: Assignment, { row: was, isWholeRow }: Extract<Change, { kind: 'edit' }>) {
  return saysTheSame(row, was) && (isWholeRow !== true || sayTheSame(row.raw, was.raw));
}

function saysTheSame(a: Assignment, b: Assignment): boolean {
  const intent = intentOf(b);
  if (b.target.kind === 'unknown' || intent === undefined || b.filterNotUnderstood === true)
    return false;
  return (
    fulfils(a, { target: b.target, filter: b.filter, intent, ...toldOf(b.payload) }) &&
    sameSchedule(a.payload?.schedule, b.payload?.schedule)
  );
}
