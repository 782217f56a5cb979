import { changeKey, type DriftedRow, wantedBy } from '#domain/change/drift.ts';
import { isOurs } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { fulfils } from '#domain/assignment/rowIdentity.ts';

/**
 * Whose doing is it that a list is not as it was reviewed? The newest of these entries, if they made
 * each drifted row what it is now: another tab of this browser, or another page of this one. Where
 * one row is not explained by them, somebody else was at work.
 * @param entries of this person, sent since the review began, newest first
 */
export function ownDriftOf(
  drift: readonly DriftedRow[],
  list: { readonly configurationId: string; readonly via: string },
  entries: readonly JournalEntry[],
): JournalEntry | undefined {
  const here = entries.filter(
    ({ configuration, via }) =>
      configuration.id.toLowerCase() === list.configurationId.toLowerCase() && via === list.via,
  );
  const isExplained = (row: DriftedRow) => here.some((entry) => hasMade(entry, row));
  return drift.every(isExplained) ? here[0] : undefined;
}

/** Did it leave the row as the tenant has it now? */
function hasMade({ end }: JournalEntry, { key, theirs }: DriftedRow): boolean {
  // A row that the tenant has twice is told apart by a number.
  const about = key.replace(/#\d+$/, '');
  return (end?.ends ?? []).some(({ change, result }) => {
    if (!isOurs(result) || changeKey(change) !== about) return false;
    const wanted = wantedBy(change);
    return wanted === undefined
      ? theirs === undefined
      : theirs !== undefined && fulfils(theirs, wanted);
  });
}
