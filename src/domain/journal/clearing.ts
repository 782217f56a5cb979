import { entryOutcome } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';

/** What clearing by age takes, or would take, and what it leaves although it is old enough. */
export interface ClearedByAge {
  readonly cleared: number;
  /**
   * Their outcome is not known yet, or they wait for approval: they are needed to find it out, or to
   * complete them.
   */
  readonly inDoubt: number;
  /** Another version of the app wrote them: it may know an outcome that this one cannot read. */
  readonly unreadable: number;
}

/** Ages after which entries may be cleared, in days. */
export const CLEARING_AGES = [30, 90, 180, 365] as const;

/**
 * Whether an entry may go when it is old enough: never as long as its outcome is in doubt, or to
 * come.
 */
export function isClearable(entry: Pick<JournalEntry, 'end'>): boolean {
  const outcome = entryOutcome(entry);
  return outcome !== 'unknown' && outcome !== 'waitingForApproval';
}

/** ISO 8601: what was sent before this is older than so many days. */
export function clearedBefore(days: number, now: Date): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString();
}
