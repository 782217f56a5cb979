import { entryOutcome } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import type { JournalRow } from '#stores/database/journalDatabase.ts';
import type { Owner } from '#stores/owner.ts';

/** An entry as the database keeps it. */
export function rowOf({ tenantId, oid }: Owner, entry: JournalEntry): JournalRow {
  return {
    tenantId,
    keptBy: oid,
    id: entry.id,
    sentAt: entry.sentAt,
    ...openOf(entry),
    entry,
  };
}

/** The entry of a row; undefined where this version cannot read it. */
export function entryOf({ entry }: JournalRow): JournalEntry | undefined {
  const parsed = journalEntrySchema.safeParse(entry);
  return parsed.success ? parsed.data : undefined;
}

/** All rows of this person, or those whose next part of the key lies between two values. */
export function rangeOf({ tenantId, oid }: Owner, from?: string, before?: string): IDBKeyRange {
  return IDBKeyRange.bound(
    from === undefined ? [tenantId, oid] : [tenantId, oid, from],
    [tenantId, oid, before ?? []],
    false,
    true,
  );
}

/** 1 without an end, 2 while it waits for approval. */
function openOf(entry: JournalEntry): Pick<JournalRow, 'open'> {
  if (entry.end === undefined) return { open: 1 };
  return entryOutcome(entry) === 'waitingForApproval' ? { open: 2 } : {};
}
