import type { WriteShape } from '#domain/family/family.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { type Change, editOf, lockReason } from '#domain/change/change.ts';
import type { CompiledWish, CompiledWishes } from '#domain/plan/diff/compiledWishes.ts';
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
  rowsByTarget,
} from '#domain/plan/diff/rowsByTarget.ts';
import { excludes, isKnownTarget } from '#domain/assignment/target.ts';
import { fulfils, isUntold } from '#domain/assignment/rowIdentity.ts';

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
  let lines = linesOf(wishes, rows);
  const lockedRows = base.filter((row) => lockReason(row) !== undefined);
  if (wishes.only !== undefined) {
    // Where one of the rows of "exactly these" cannot be added, no other row is removed, and
    // nothing is added in the place of a row that stays.
    const isIncomplete = lines.some(({ verdict }) => verdict.kind === 'refused');
    if (isIncomplete) lines = linesOf({ ...wishes, only: undefined }, rows);
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
    ...writePathOf(changes, lockedRows.length > 0, familyOf(configurationId).writes),
  };
}

function linesOf(wishes: CompiledWishes, { placed }: PlacedRows): PlanLine[] {
  const lines: PlanLine[] = [];
  for (const one of wishes.wishes) lines.push(lineOf(one, wishes, placed[one.number], lines));
  return lines;
}

function refuse(wish: PlanLine['wish'], refusal: PlanRefusal): PlanLine {
  return { wish, verdict: { kind: 'refused', refusal } };
}

function change(wish: PlanLine['wish'], what: Change): PlanLine {
  return { wish, verdict: { kind: 'change', change: what } };
}

/** @param soFar the lines before this one, at the indexes of their wishes */
function lineOf(
  one: CompiledWish,
  wishes: CompiledWishes,
  rows: Rows | undefined,
  soFar: readonly PlanLine[],
): PlanLine {
  if (one.refused !== undefined) return one.refused;
  const { wish } = one;
  if (wish.kind === 'remove') {
    const isLeft =
      one.makesRoomFor !== undefined && soFar[one.makesRoomFor]?.verdict.kind === 'refused';
    return isLeft
      ? refuse(wish, { reason: 'replacementRefused' })
      : lineOfRemoval(one, wish.target, rows);
  }
  if (rows === undefined) return one.added!;
  if (isMany(rows)) return lineOfAddition(one, wish, wishes, rows);
  // Does the same as the general case below; faster for a single wish.
  if (isSo(rows, wish.row)) return one.alreadySo;
  if (lockReason(rows) === undefined && rows.target.kind === wish.row.target.kind)
    return change(wish, editOf(rows, wish.row));
  return lineOfAddition(one, wish, wishes, [rows]);
}

function isSo(row: Assignment, wanted: WantedRow): boolean {
  return fulfils(row, wanted) && !isUntold(row, wanted);
}

function lineOfAddition(
  one: CompiledWish,
  wish: Extract<PlanLine['wish'], { kind: 'add' }>,
  wishes: CompiledWishes,
  rows: readonly Assignment[],
): PlanLine {
  const { target } = wish.row;
  if (rows.some((row) => isSo(row, wish.row))) return one.alreadySo;
  const free = rows.filter((row) => lockReason(row) === undefined);
  const own = free.filter((row) => row.target.kind === target.kind);
  const others = free.filter((row) => row.target.kind !== target.kind);
  const [row] = own;
  const locked = rows.find((each) => lockReason(each) !== undefined);
  // A policy set's row stands beside a direct one under the same id (docs/reference/rows.md): a
  // DELETE could hit either.
  if (locked !== undefined) return refuseLocked(wish, locked);
  const inTheWay = others.find((other) => !isTakenAway(`${other.target.kind}|${one.key}`, wishes));
  if (inTheWay !== undefined)
    return refuse(wish, {
      reason: excludes(target.kind) ? 'includedAlready' : 'excludedAlready',
      row: inTheWay,
    });
  if (own.length > 1 || others.length > 1) return refuse(wish, { reason: 'listedTwice' });
  return row === undefined ? one.added! : change(wish, editOf(row, wish.row));
}

/** Removed by a wish of its own, or because it is not among "exactly these". */
function isTakenAway(role: string, { removed, only }: CompiledWishes): boolean {
  return removed.has(role) || (only !== undefined && !only.has(role));
}

function refuseLocked(wish: PlanLine['wish'], row: Assignment): PlanLine {
  return refuse(wish, { reason: 'locked', row, lock: lockReason(row)! });
}

function lineOfRemoval(
  one: CompiledWish,
  { kind }: { readonly kind: string },
  rows: Rows | undefined,
): PlanLine {
  if (rows === undefined) return one.alreadySo;
  const own = (isMany(rows) ? rows : [rows]).filter((row) => row.target.kind === kind);
  const [row] = own;
  if (row === undefined) return one.alreadySo;
  const locked = own.find((each) => lockReason(each) !== undefined);
  if (locked !== undefined) return refuseLocked(one.wish, locked);
  return own.length > 1
    ? refuse(one.wish, { reason: 'listedTwice' })
    : change(one.wish, { kind: 'remove', row });
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
        stays?.has(target.kind) === true
      )
        continue;
      removals.push(removalOfOther({ kind: 'remove', target }, row, twins, isIncomplete));
    }
  };
  for (const [number, rows] of placed.entries())
    if (rows !== undefined) remove(rows, kinds[number]);
  for (const rows of rowsByTarget(others).values()) remove(rows, undefined);
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
    const alike = twins.filter((twin) => twin.target.kind === row.target.kind);
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
function writePathOf(
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
