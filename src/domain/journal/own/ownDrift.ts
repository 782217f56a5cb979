import { changeKey, type DriftedRow, wantedBy } from '#domain/change/drift.ts';
import type { ListAddress } from '#domain/change/change.ts';
import { type OwnWrite, writesTo } from '#domain/journal/own/ownWrites.ts';
import { fulfils } from '#domain/assignment/rowIdentity.ts';

/**
 * Whose doing is it that a list is not as it was reviewed? The newest of these writes, if they made
 * each drifted row what it is now: another tab of this browser, another page of this one, or a run.
 * Where one row is not explained by them, somebody else was at work.
 * @param writes of this person, since the review began, newest first
 */
export function ownDriftOf(
  drift: readonly DriftedRow[],
  list: ListAddress,
  writes: readonly OwnWrite[],
): OwnWrite | undefined {
  const here = writesTo(list, writes);
  const isExplained = (row: DriftedRow) => here.some((write) => hasMade(write, row));
  return drift.every(isExplained) ? here[0] : undefined;
}

/** Did it leave the row as the tenant has it now? */
function hasMade({ done }: OwnWrite, { key, theirs }: DriftedRow): boolean {
  // A row that the tenant has twice is told apart by a number.
  const about = key.replace(/#\d+$/, '');
  return done.some(({ change }) => {
    if (changeKey(change) !== about) return false;
    const wanted = wantedBy(change);
    return wanted === undefined
      ? theirs === undefined
      : theirs !== undefined && fulfils(theirs, wanted);
  });
}
