import { intentLabel, intentWord, isAmong, placeIntentOf } from '#domain/assignment/intent.ts';
import type { Family } from '#domain/family/family.ts';
import { type Assignment, filterProblem } from '#domain/assignment/assignment.ts';
import { type Change, lockReason } from '#domain/change/change.ts';
import { changeKey, wantedBy } from '#domain/change/drift.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import { fulfils, groupByKey, isCrowdedOut, rowRoleKey } from '#domain/assignment/rowIdentity.ts';
import { groupBy } from '#lib/groups.ts';

type WrittenFamily = Pick<Family, 'plural' | 'writes' | 'intents' | 'whyShown'>;

/**
 * Changes that are not sent, because no request could carry them out without losing or overriding
 * what is there. The pages do not offer them; a stale page, a bookmark or an imported receipt may
 * ask for them all the same.
 * @param now the list as just read
 */
export function refuseBeforehand(
  now: readonly Assignment[],
  changes: readonly Change[],
  family: WrittenFamily,
): Map<Change, Extract<WriteEnd, { kind: 'blocked' }>> {
  const present = groupByKey(now);
  const keyed = changes.map((change) => [changeKey(change), change] as const);
  const byKey = groupBy(changes, changeKey);
  const refusals = new Map<Change, Extract<WriteEnd, { kind: 'blocked' }>>();
  for (const [key, change] of keyed) {
    const others = (byKey.get(key) ?? []).filter((other) => other !== change);
    const rows = present.get(key) ?? [];
    const message =
      notOfFamily(change, rows, family) ??
      whyNot(change, others, rows) ??
      whyNotBeside(change, changes, now);
    if (message === undefined) continue;
    const failure = { kind: 'conflict', trace: { message } } as const;
    refusals.set(change, { kind: 'blocked', refusal: { reason: 'notSafe', failure } });
  }
  return refusals;
}

function notOfFamily(
  change: Change,
  rows: readonly Assignment[],
  { plural, writes, intents, whyShown }: WrittenFamily,
): string | undefined {
  if (writes === 'shown') return whyShown;
  const wanted = wantedBy(change);
  if (wanted !== undefined && !isAmong(wanted.intent, intents))
    return `${plural} take no intent${intents.length === 0 ? '' : ` ${intentLabel(wanted.intent)}`}.`;
  // The body would have to say which of the two is meant, and Graph keeps one without saying which.
  const isTwice =
    change.kind !== 'add' && rows.filter((row) => hasSameRole(row, change)).length > 1;
  return isTwice && writes === 'replace' ? 'The list holds this target twice.' : undefined;
}

function hasSameRole(row: Assignment, change: Exclude<Change, { kind: 'add' }>): boolean {
  return row.target.kind === change.row.target.kind;
}

function whyNot(
  change: Change,
  others: readonly Change[],
  rows: readonly Assignment[],
): string | undefined {
  if (change.kind !== 'add' && lockReason(change.row) !== undefined)
    return 'This row is read-only here.';
  const wanted = wantedBy(change);
  const filtered = wanted && filterProblem(wanted.target.kind, wanted.filter.mode);
  if (filtered !== undefined) return filtered;
  if (others.some((other) => isContradiction(change, other)))
    return 'Two changes are about the same row.';
  if (change.kind !== 'add') return undefined;
  const removed = new Set(
    others.flatMap((other) => (other.kind === 'remove' ? [other.row.target.kind] : [])),
  );
  const inTheWay = rows.some((row) => !removed.has(row.target.kind) && !fulfils(row, change.draft));
  return inTheWay ? 'This target is assigned already.' : undefined;
}

/** The group is included with another intent, in the list or by another change. */
function whyNotBeside(
  change: Change,
  changes: readonly Change[],
  now: readonly Assignment[],
): string | undefined {
  if (change.kind !== 'add') return undefined;
  const { draft } = change;
  if (placeIntentOf(draft) === undefined) return undefined;
  const removed = new Set(
    changes.flatMap((other) => (other.kind === 'remove' ? [rowRoleKey(other.row)] : [])),
  );
  const row = now.find((each) => isCrowdedOut(each, draft) && !removed.has(rowRoleKey(each)));
  if (row !== undefined)
    return `This group has the intent ${intentWord(row.intent)} already: a group is included with one intent only.`;
  return changes.some((other) => other.kind === 'add' && isCrowdedOut(other.draft, draft))
    ? 'A group is included with one intent only.'
    : undefined;
}

/**
 * A removal makes room for an addition; of a group both included and excluded, each row may have
 * its own change.
 */
function isContradiction(a: Change, b: Change): boolean {
  if (a.kind === 'add' || b.kind === 'add')
    return a.kind === b.kind || a.kind === 'edit' || b.kind === 'edit';
  return a.row.target.kind === b.row.target.kind;
}
