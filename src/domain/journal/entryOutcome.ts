import { isDone, isOurs, type WriteEnd } from '#domain/change/end.ts';
import type { Change } from '#domain/change/change.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';

/** How a whole entry of the journal ended, in one word. */
export const ENTRY_OUTCOMES = [
  'verified',
  'accepted',
  'alreadySo',
  'partly',
  'refused',
  'blocked',
  'notSent',
  'waitingForApproval',
  'cancelled',
  'failed',
  'unknown',
] as const;

export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

/** The words of an outcome, for tables and pages. */
export const OUTCOME_WORDS: Record<EntryOutcome, string> = {
  verified: 'Verified',
  accepted: 'Accepted',
  alreadySo: 'No change needed',
  partly: 'Partly done',
  refused: 'Refused',
  blocked: 'Blocked',
  notSent: 'Not sent',
  waitingForApproval: 'Waiting for approval',
  cancelled: 'Cancelled',
  failed: 'Failed',
  unknown: 'Outcome unknown',
};

export function entryOutcome({ end }: Pick<JournalEntry, 'end'>): EntryOutcome {
  if (end === undefined) return 'unknown';
  const kinds = end.ends.map(({ result }) => result.kind);
  if (kinds.includes('unknown')) return 'unknown';
  if (kinds.includes('waitingForApproval')) return 'waitingForApproval';
  if (kinds.every((kind) => kind === 'alreadySo')) return 'alreadySo';
  if (end.ends.every(({ result }) => isDone(result)))
    return end.verified === 'verified' ? 'verified' : 'accepted';
  // A row that is missing now is never the smaller half of the truth.
  if (kinds.includes('lost')) return 'failed';
  if (kinds.includes('accepted')) return 'partly';
  if (kinds.some((kind) => REFUSED.has(kind))) return 'refused';
  if (kinds.includes('cancelled')) return 'cancelled';
  return kinds.every((kind) => kind === 'notSent') ? 'notSent' : 'failed';
}

const REFUSED: ReadonlySet<WriteEnd['kind']> = new Set([
  'refused',
  'blocked',
  'putBack',
  'drifted',
  'blocked',
]);

/** Did Graph refuse it for want of a justification, and nothing else came of it? */
export function wantsJustification({ end }: Pick<JournalEntry, 'end'>): boolean {
  return (
    end !== undefined &&
    end.ends.length > 0 &&
    end.ends.every(
      ({ result }) => result.kind === 'refused' && result.failure.kind === 'justificationNeeded',
    )
  );
}

/** When it could first be carried out, ISO 8601: when it was sent, or completed once approved. */
export function carriedOutAt({ sentAt, end }: Pick<JournalEntry, 'sentAt' | 'end'>): string {
  return end?.approvalId === undefined ? sentAt : end.at;
}

/** What an undo takes back: the changes that Graph accepted, and no others. */
export function undoableChanges({ end }: Pick<JournalEntry, 'end'>): readonly Change[] {
  return end === undefined
    ? []
    : end.ends.flatMap(({ change, result }) => (isOurs(result) ? [change] : []));
}
