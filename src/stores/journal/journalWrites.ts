import { wantsJustification } from '#domain/journal/entryOutcome.ts';
import type { Journal, JournalEnd, JournalEntry } from '#domain/journal/journal.ts';
import type { WithJournalDatabase } from '#stores/database/journalDatabase.ts';
import { entryOf, rowOf } from '#stores/journal/journalRows.ts';
import type { Owner } from '#stores/owner.ts';

type JournalWrites = Pick<
  Journal,
  'addAudit' | 'changeEnd' | 'end' | 'import' | 'noteInErrorBefore' | 'open' | 'reopen'
>;

/**
 * What is noted in the journal of one person in one tenant.
 * @param onSent hears the id of each write that is about to be sent
 * @param onChanged is told after each change
 */
export function journalWrites(
  owner: Owner,
  withDatabase: WithJournalDatabase,
  onSent: (id: string) => void,
  onChanged: () => void,
): JournalWrites {
  const { tenantId, oid } = owner;
  /**
   * Reads, changes and writes one entry in one transaction: two tabs never lose each other's
   * change.
   */
  async function update(
    id: string,
    change: (entry: JournalEntry) => JournalEntry | undefined,
  ): Promise<boolean> {
    const isChanged = await withDatabase(async (database) => {
      const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
      const row = await transaction.store.get([tenantId, oid, id]);
      const entry = row === undefined ? undefined : entryOf(row);
      const next = entry && change(entry);
      if (next !== undefined) await transaction.store.put(rowOf(owner, next));
      await transaction.done;
      return next !== undefined;
    });
    onChanged();
    return isChanged;
  }

  return {
    async open(opening) {
      onSent(opening.id);
      await withDatabase(async (database) => {
        // On the disk before the request leaves, or a crash would take both.
        const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
        await Promise.all([
          transaction.store.add(rowOf(owner, { ...opening, end: undefined, audit: undefined })),
          transaction.done,
        ]);
      });
      onChanged();
    },
    async reopen(opening) {
      let before: JournalEnd | undefined;
      await update(opening.id, (entry) => {
        if (!wantsJustification(entry)) return undefined;
        before = entry.end;
        return { ...opening, end: undefined, audit: undefined };
      });
      if (before !== undefined) onSent(opening.id);
      return before;
    },
    async end(id, end) {
      await update(id, (entry) => ({ ...entry, end }));
    },
    changeEnd: (id, change) =>
      update(id, (entry) => {
        const end = entry.end && change(entry.end);
        return end && { ...entry, end };
      }),
    async noteInErrorBefore(id, devices) {
      await update(id, (entry) =>
        entry.inErrorBefore === undefined ? { ...entry, inErrorBefore: devices } : undefined,
      );
    },
    async addAudit(id, audit) {
      await update(id, (entry) => ({ ...entry, audit }));
    },
    async import(entries) {
      const added = await withDatabase(async (database) => {
        const transaction = database.transaction('entries', 'readwrite');
        const known = new Set(
          (
            await transaction.store.getAllKeys(
              IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []]),
            )
          ).map(([, , id]) => id),
        );
        const fresh = [
          ...new Map(
            entries.filter(({ id }) => !known.has(id)).map((entry) => [entry.id, entry]),
          ).values(),
        ];
        await Promise.all([
          ...fresh.map((entry) => transaction.store.add(rowOf(owner, entry))),
          transaction.done,
        ]);
        return fresh.length;
      });
      onChanged();
      return added;
    },
  };
}
