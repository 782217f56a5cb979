import type { ChangeResult } from '#domain/change/applyOutcome.ts';
import type { Change } from '#domain/change/change.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';

/** How a whole entry of the journal ended, in one word. */
export const ENTRY_OUTCOMES = [
  'verified',
  'accepted',
  'partly',
  'refused',
  'failed',
  'unknown',
] as const;

export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

/** The words of an outcome, for tables and pages. */
export const OUTCOME_WORDS: Record<EntryOutcome, string> = {
  verified: 'Verified',
  accepted: 'Accepted',
  partly: 'Partly done',
  refused: 'Refused',
  failed: 'Failed',
  unknown: 'Outcome unknown',
};

export function entryOutcome({ end }: Pick<JournalEntry, 'end'>): EntryOutcome {
  if (end === undefined) return 'unknown';
  const kinds = end.ends.map(({ result }) => result.kind);
  if (kinds.includes('couldNotFindOut')) return 'unknown';
  if (kinds.every(isDone)) return end.verified === 'verified' ? 'verified' : 'accepted';
  // A row that is missing now is never the smaller half of the truth.
  if (kinds.includes('rowLost')) return 'failed';
  if (kinds.some((kind) => kind === 'accepted')) return 'partly';
  return kinds.some((kind) => kind === 'refused' || kind === 'putBack' || kind === 'drifted')
    ? 'refused'
    : 'failed';
}

function isDone(kind: ChangeResult['kind']): boolean {
  return kind === 'accepted' || kind === 'alreadySo';
}

/** What an undo takes back: the changes that Graph accepted, and no others. */
export function undoableChanges({ end }: Pick<JournalEntry, 'end'>): readonly Change[] {
  return end === undefined
    ? []
    : end.ends.flatMap(({ change, result }) => (result.kind === 'accepted' ? [change] : []));
}
