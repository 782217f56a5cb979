import type { Assignment } from '#domain/assignment/assignment.ts';
import { holdsRun } from '#domain/assignment/payload.ts';
import { fulfils, groupByKey, isUntold, sameRowContent } from '#domain/assignment/rowIdentity.ts';
import type { Change } from '#domain/change/change.ts';
import { changeKey, wantedBy } from '#domain/change/drift.ts';

/**
 * Does the list say already what the change wants?
 * @param set the changes it belongs to: where one removes a row and another adds it anew, the row
 * is to be there
 */
export function isFulfilled(
  change: Change,
  rows: readonly Assignment[],
  set: readonly Change[] = [change],
): boolean {
  return isFulfilledBy(change, groupByKey(rows), set);
}

/** As {@link isFulfilled}, where many are asked about one list. */
export function isFulfilledBy(
  change: Change,
  rows: ReadonlyMap<string, readonly Assignment[]>,
  set: readonly Change[],
): boolean {
  const key = changeKey(change);
  const own = rows.get(key) ?? [];
  if (change.kind === 'remove') {
    const anew = set.find((other) => other.kind === 'add' && changeKey(other) === key);
    const wanted = anew === undefined ? undefined : wantedBy(anew);
    // An included group that is to become an excluded one has the same key: only a row of its own
    // kind is still there.
    return own.every(
      (row) =>
        row.target.kind !== change.row.target.kind ||
        (wanted !== undefined && fulfils(row, wanted)),
    );
  }
  const wanted = wantedBy(change);
  return wanted !== undefined && own.some((row) => fulfils(row, wanted));
}

/**
 * Is it about what Graph does not tell of a row? Then it is sent however the row looks.
 */
export function isUntoldChange(change: Change): boolean {
  const wanted = wantedBy(change);
  if (change.kind !== 'edit' || wanted === undefined) return false;
  const { row, former: raw } = change;
  // What comes back may hold a schedule that this app does not know.
  const isOther = raw !== undefined && holdsRun(row.payload) && !sameRowContent(row, { raw });
  return isOther || isUntold(row, wanted);
}

/**
 * Do all the changes together change nothing that a list shows? Then no list tells whether they
 * were carried out.
 * @param before the list they were sent from
 */
export function areHidden(set: readonly Change[], before: readonly Assignment[]): boolean {
  if (!set.some(isUntoldChange)) return false;
  const present = groupByKey(before);
  return set.every((change) => isFulfilledBy(change, present, set));
}
