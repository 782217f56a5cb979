import { isExpired } from '#domain/approval/approval.ts';
import { endedUnapproved } from '#domain/change/end.ts';
import { APPROVAL_EXPIRED, unapprovedLabel } from '#domain/change/endWords.ts';
import { waitingInEntry } from '#domain/approval/waiting.ts';
import { type EntryOutcome, entryOutcome, OUTCOME_WORDS } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';
import { useMinute } from '#ui/time/useMinute.ts';

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
  const outcome = entryOutcome(entry);
  if (outcome === 'waitingForApproval') return <Waiting entry={entry} />;
  const [first] = entry.end?.ends ?? [];
  const unapproved = first && unapprovedLabel(first.result);
  return unapproved !== undefined &&
    entry.end?.ends.every(({ result }) => endedUnapproved(result)) ? (
    <StatusMark status="refused" word={unapproved} />
  ) : (
    <OutcomeWord outcome={outcome} />
  );
}

/** Intune lets a request expire by its clock, whoever looks; what left before that may be done. */
function Waiting({ entry }: { readonly entry: JournalEntry }) {
  const held = waitingInEntry(entry)?.held;
  const now = new Date(useMinute());
  return held !== undefined && held.sentAt === undefined && isExpired(held, now) ? (
    <StatusMark status="refused" word={APPROVAL_EXPIRED} />
  ) : (
    <OutcomeWord outcome="waitingForApproval" />
  );
}
