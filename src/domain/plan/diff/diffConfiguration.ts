import { type Intent, isAmong, placeIn, placeIntentOf } from '#domain/assignment/intent.ts';
import type { WriteShape } from '#domain/family/family.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { type Change, editOf, lockReason } from '#domain/change/change.ts';
import {
  type CompiledWish,
  type CompiledWishes,
  roleIn,
} from '#domain/plan/diff/compiledWishes.ts';
import type {
  ConfigurationDiff,
  PlanLine,
  PlanRefusal,
  WritePathKind,
} from '#domain/plan/diff/diff.ts';
import type { PlanConfiguration, PlanItem } from '#domain/plan/draft/plan.ts';
import {
  isMany,
  type PlacedRows,
  placeRows,
  type Rows,
  rowsByPlace,
} from '#domain/plan/diff/rowsByTarget.ts';
import { excludes, isKnownTarget } from '#domain/assignment/target.ts';
import {
  fulfils,
  isCrowdedOut,
  isUntold,
  roleKey,
  targetRoleKey,
} from '#domain/assignment/rowIdentity.ts';

/** What becomes of the wishes for one configuration, measured against its list as read. */
export function diffConfiguration(
  item: PlanItem,
  wishes: CompiledWishes,
  present: PlanConfiguration | undefined,
): ConfigurationDiff {
  const { configurationId } = item;
  const base = present?.assignments;
  const displayName = present?.displayName ?? item.displayName;
  if (base === undefined) {
    const refusal: PlanRefusal = {
      reason: present === undefined ? 'configurationGone' : 'listNotRead',
    };
    const lines = wishes.wishes.map(({ wish }) => refuse(wish, refusal));
    return {
      configurationId,
      displayName,
      base,
      lines,
      changes: [],
      lockedRows: [],
      path: 'none',
      writes: 0,
    };
  }
  const rows = placeRows(base, wishes.numbers);
  const { intents, writes } = familyOf(configurationId);
  let lines = linesOf(wishes, rows, intents);
  const lockedRows = base.filter((row) => lockReason(row) !== undefined);
  if (wishes.only !== undefined) {
    // Where one of the rows of "exactly these" cannot be added, no other row is removed, and
    // nothing is added in the place of a row that stays.
    const isIncomplete = lines.some(({ verdict }) => verdict.kind === 'refused');
    if (isIncomplete) lines = linesOf({ ...wishes, only: undefined }, rows, intents);
    lines.push(...removalsOfOthers(rows, wishes, isIncomplete));
  }
  const changes = changesOf(lines);
  return {
    configurationId,
    displayName,
    base,
    lines,
    changes,
    lockedRows,
    ...(wishes.only === undefined ? {} : { isExact: true }),
    ...writePathOf(changes, lockedRows.length > 0, writes),
  };
}

function linesOf(
  wishes: CompiledWishes,
  { placed }: PlacedRows,
  intents: readonly Intent[],
): PlanLine[] {
  const lines: PlanLine[] = [];
  // Additions come first, a line each, so that their indexes are those of their wishes.
  for (const one of wishes.wishes) {
    const rows = placed[one.number];
    if (one.wish.kind === 'add')
      lines.push(
        isAmong(one.wish.row.intent, intents)
          ? lineOf(one, one.wish, wishes, rows)
          : refuse(one.wish, { reason: 'intentNotTaken' }),
      );
    else lines.push(...linesOfRemoval(one, one.wish, rows, lines));
  }
  return lines;
}

function refuse(wish: PlanLine['wish'], refusal: PlanRefusal): PlanLine {
  return { wish, verdict: { kind: 'refused', refusal } };
}

function change(wish: PlanLine['wish'], what: Change): PlanLine {
  return { wish, verdict: { kind: 'change', change: what } };
}

type Addition = Extract<PlanLine['wish'], { kind: 'add' }>;
type Removal = Extract<PlanLine['wish'], { kind: 'remove' }>;

function lineOf(
  one: CompiledWish,
  wish: Addition,
  wishes: CompiledWishes,
  rows: Rows | undefined,
): PlanLine {
  if (one.refused !== undefined) return one.refused;
  if (rows === undefined) return one.added!;
  if (isMany(rows)) return lineOfAddition(one, wish, wishes, rows);
  // Does the same as the general case below; faster for a single wish.
  if (isSo(rows, wish.row)) return one.alreadySo;
  if (
    lockReason(rows) === undefined &&
    rows.target.kind === wish.row.target.kind &&
    placeIntentOf(rows) === one.place
  )
    return change(wish, editOf(rows, wish.row));
  return lineOfAddition(one, wish, wishes, [rows]);
}

function isSo(row: Assignment, wanted: WantedRow): boolean {
  return fulfils(row, wanted) && !isUntold(row, wanted);
}

function lineOfAddition(
  one: CompiledWish,
  wish: Addition,
  wishes: CompiledWishes,
  ofTarget: readonly Assignment[],
): PlanLine {
  const { target } = wish.row;
  const rows =
    one.place === undefined ? ofTarget : ofTarget.filter((row) => placeIntentOf(row) === one.place);
  if (rows.some((row) => isSo(row, wish.row))) return one.alreadySo;
  const free = rows.filter((row) => lockReason(row) === undefined);
  const own = free.filter((row) => row.target.kind === target.kind);
  const others = free.filter((row) => row.target.kind !== target.kind);
  const [row] = own;
  const locked = rows.find((each) => lockReason(each) !== undefined);
  // A policy set's row stands beside a direct one under the same id (docs/reference/rows.md): a
  // DELETE could hit either.
  if (locked !== undefined) return refuseLocked(wish, locked);
  const inTheWay = others.find(
    (other) => !isTakenAway(`${other.target.kind}|${one.key}`, wishes, other),
  );
  if (inTheWay !== undefined)
    return refuse(wish, {
      reason: excludes(target.kind) ? 'includedAlready' : 'excludedAlready',
      row: inTheWay,
    });
  if (own.length > 1 || others.length > 1) return refuse(wish, { reason: 'listedTwice' });
  const otherwise = ofTarget.find(
    (other) =>
      isCrowdedOut(other, wish.row) &&
      (lockReason(other) !== undefined || !isTakenAway(roleKey(other), wishes, other)),
  );
  if (otherwise !== undefined) return refuse(wish, { reason: 'includedOtherwise', row: otherwise });
  return row === undefined ? one.added! : change(wish, editOf(row, wish.row));
}

/** Removed by a wish of its own, or because it is not among "exactly these". */
function isTakenAway(
  role: string,
  { removed, only }: CompiledWishes,
  { target }: Assignment,
): boolean {
  return (
    removed.has(role) ||
    (only !== undefined && !only.has(role)) ||
    // By a removal that names no intent.
    (removed.size > 0 && removed.has(targetRoleKey(target)))
  );
}

function refuseLocked(wish: PlanLine['wish'], row: Assignment): PlanLine {
  return refuse(wish, { reason: 'locked', row, lock: lockReason(row)! });
}

/**
 * One line as a rule; where rows of different intents live side by side and the removal names none,
 * one for each of them, which names it.
 * @param soFar the lines before, additions at the indexes of their wishes
 */
function linesOfRemoval(
  one: CompiledWish,
  wish: Removal,
  rows: Rows | undefined,
  soFar: readonly PlanLine[],
): PlanLine[] {
  if (one.refused !== undefined) return [one.refused];
  const isLeft =
    one.makesRoomFor !== undefined && soFar[one.makesRoomFor]?.verdict.kind === 'refused';
  if (isLeft) return [refuse(wish, { reason: 'replacementRefused' })];
  if (rows === undefined) return [one.alreadySo];
  const own = (isMany(rows) ? rows : [rows]).filter(
    (row) =>
      row.target.kind === wish.target.kind &&
      (one.place === undefined || placeIntentOf(row) === one.place),
  );
  const [row] = own;
  if (row === undefined) return [one.alreadySo];
  if (own.length === 1) return [lineOfRemoval(at(wish, row), own, row)];
  const byPlace = [...rowsByPlace(own).values()].map((each) => (isMany(each) ? each : [each]));
  return byPlace.map((each) => lineOfRemoval(at(wish, each[0]!), each, each[0]!));
}

/**
 * The removal of this row. One with another intent that comes after the review is not what the line
 * was about, and does not make it untrue.
 */
function at(wish: Removal, row: Assignment): Removal {
  const place = placeIn(row);
  return place.intent === undefined || place.intent === wish.intent ? wish : { ...wish, ...place };
}

/** @param own the rows of one place in the role of the wish, `row` among them */
function lineOfRemoval(wish: Removal, own: readonly Assignment[], row: Assignment): PlanLine {
  const locked = own.find((each) => lockReason(each) !== undefined);
  if (locked !== undefined) return refuseLocked(wish, locked);
  return own.length > 1
    ? refuse(wish, { reason: 'listedTwice' })
    : change(wish, { kind: 'remove', row });
}

/** The rows that are not among "exactly these". */
function removalsOfOthers(
  { placed, others }: PlacedRows,
  { kinds }: CompiledWishes,
  isIncomplete: boolean,
): PlanLine[] {
  const removals: PlanLine[] = [];
  const remove = (rows: Rows, stays: ReadonlySet<string> | undefined) => {
    const twins = isMany(rows) ? rows : [rows];
    for (const row of twins) {
      const { target } = row;
      if (
        !isKnownTarget(target) ||
        lockReason(row) !== undefined ||
        stays?.has(roleIn(target.kind, placeIntentOf(row))) === true
      )
        continue;
      const wish: Removal = { kind: 'remove', target, ...placeIn(row) };
      removals.push(removalOfOther(wish, row, twins, isIncomplete));
    }
  };
  for (const [number, rows] of placed.entries())
    if (rows !== undefined) remove(rows, kinds[number]);
  for (const rows of rowsByPlace(others).values()) remove(rows, undefined);
  return removals;
}

function removalOfOther(
  wish: PlanLine['wish'],
  row: Assignment,
  twins: readonly Assignment[],
  isIncomplete: boolean,
): PlanLine {
  if (isIncomplete) return refuse(wish, { reason: 'replacementRefused' });
  if (twins.length > 1) {
    const alike = twins.filter((twin) => roleKey(twin) === roleKey(row));
    const locked = alike.find((twin) => lockReason(twin) !== undefined);
    if (locked !== undefined) return refuseLocked(wish, locked);
    if (alike.length > 1) return refuse(wish, { reason: 'listedTwice' });
  }
  return change(wish, { kind: 'remove', row });
}

function changesOf(lines: readonly PlanLine[]): Change[] {
  const removals: Change[] = [];
  const others: Change[] = [];
  for (const { verdict } of lines) {
    if (verdict.kind !== 'change') continue;
    if (verdict.change.kind === 'remove') removals.push(verdict.change);
    else others.push(verdict.change);
  }
  return removals.length === 0 ? others : [...removals, ...others];
}

/**
 * What {@link chooseWritePath} would choose, counted without building the requests: a test holds
 * the two together. An addition is never for a target that the list keeps, so that only locked rows
 * rule out `/assign`.
 */
export function writePathOf(
  changes: readonly Change[],
  hasLocked: boolean,
  shape: WriteShape,
): { readonly path: WritePathKind; readonly writes: number } {
  const [only] = changes;
  if (only === undefined) return { path: 'none', writes: 0 };
  if (shape === 'replace') return { path: 'assign', writes: 1 };
  if (changes.length === 1 && only.kind === 'add') return { path: 'post', writes: 1 };
  if (changes.length === 1 && only.kind === 'remove') return { path: 'delete', writes: 1 };
  if (!hasLocked && shape === 'rows') return { path: 'assign', writes: 1 };
  return {
    path: 'oneByOne',
    writes: changes.reduce((sum, { kind }) => sum + (kind === 'edit' ? 2 : 1), 0),
  };
}
