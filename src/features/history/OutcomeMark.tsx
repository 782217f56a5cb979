import { type EntryOutcome, entryOutcome } from '#domain/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal.ts';
import { type Status, StatusMark } from '#ui/StatusMark.tsx';

const MARKS: Record<EntryOutcome, { readonly status: Status; readonly word: string }> = {
  verified: { status: 'verified', word: 'Verified' },
  accepted: { status: 'accepted', word: 'Accepted' },
  partly: { status: 'failed', word: 'Partly done' },
  refused: { status: 'refused', word: 'Refused' },
  failed: { status: 'failed', word: 'Failed' },
  unknown: { status: 'unknown', word: 'Outcome unknown' },
};

export function outcomeLabel(outcome: EntryOutcome): string {
  return MARKS[outcome].word;
}

/** How an entry ended, as the mark it has everywhere. */
export function OutcomeMark({ entry }: { readonly entry: JournalEntry }) {
  return <StatusMark {...MARKS[entryOutcome(entry)]} />;
}
