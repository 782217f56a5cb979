import { type EntryOutcome, entryOutcome, OUTCOME_WORDS } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';

const MARKS: Record<EntryOutcome, Status> = {
  verified: 'verified',
  accepted: 'accepted',
  alreadySo: 'verified',
  partly: 'failed',
  refused: 'refused',
  blocked: 'refused',
  notSent: 'waiting',
  waitingForApproval: 'waiting',
  cancelled: 'refused',
  failed: 'failed',
  unknown: 'unknown',
};

/** An outcome as the mark it has everywhere. */
export function OutcomeWord({ outcome }: { readonly outcome: EntryOutcome }) {
  return <StatusMark status={MARKS[outcome]} word={OUTCOME_WORDS[outcome]} />;
}

/** How an entry ended. */
export function OutcomeMark({ entry }: { readonly entry: JournalEntry }) {
  return <OutcomeWord outcome={entryOutcome(entry)} />;
}
