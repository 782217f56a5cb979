import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import { type JournalRow, openJournalDatabase } from '#stores/database/journalDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { tabChannel } from '#stores/tabChannel.ts';

/** The journal with what only a page of this browser can know. */
export interface JournalStore extends Journal {
  /** Told after each change, made in this tab or another. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Was this write sent by this page, since it was loaded? */
  isOfThisPage(id: string): boolean;
  /** How many entries lie there that this version of the app cannot read. They are kept. */
  countUnreadable(): Promise<number>;
}

const CHANNEL = 'assignment-desk:journal';

/** The journal of one person in one tenant, in this browser's IndexedDB. */
export function createJournalStore({ tenantId, oid }: Owner): JournalStore {
  const ownIds = new Set<string>();
  const { tellAll, subscribe } = tabChannel(CHANNEL);
  const withDatabase = databaseConnection(openJournalDatabase);

  const rowOf = (entry: JournalEntry): JournalRow => ({
    tenantId,
    keptBy: oid,
    id: entry.id,
    sentAt: entry.sentAt,
    entry,
  });
  const readRows = () =>
    withDatabase((database) =>
      database.getAllFromIndex(
        'entries',
        'bySentAt',
        IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []]),
      ),
    );

  /**
   * Reads, changes and writes one entry in one transaction: two tabs never lose each other's
   * change.
   */
  async function update(id: string, change: (entry: JournalEntry) => JournalEntry): Promise<void> {
    await withDatabase(async (database) => {
      const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
      const row = await transaction.store.get([tenantId, oid, id]);
      const entry = row === undefined ? undefined : parse(row);
      if (entry !== undefined) await transaction.store.put(rowOf(change(entry)));
      await transaction.done;
    });
    tellAll();
  }

  return {
    async open(opening) {
      ownIds.add(opening.id);
      await withDatabase(async (database) => {
        // On the disk before the request leaves, or a crash would take both.
        const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
        await Promise.all([
          transaction.store.add(rowOf({ ...opening, end: undefined, audit: undefined })),
          transaction.done,
        ]);
      });
      tellAll();
    },
    end: (id, end) => update(id, (entry) => ({ ...entry, end })),
    addAudit: (id, audit) => update(id, (entry) => ({ ...entry, audit })),
    list: async () => (await readRows()).flatMap((row) => parse(row) ?? []).toReversed(),
    countUnreadable: async () =>
      (await readRows()).filter((row) => parse(row) === undefined).length,
    async get(id) {
      const row = await withDatabase((database) => database.get('entries', [tenantId, oid, id]));
      return row === undefined ? undefined : parse(row);
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
          ...fresh.map((entry) => transaction.store.add(rowOf(entry))),
          transaction.done,
        ]);
        return fresh.length;
      });
      tellAll();
      return added;
    },
    subscribe,
    isOfThisPage: (id) => ownIds.has(id),
  };
}

function parse({ entry }: JournalRow): JournalEntry | undefined {
  const parsed = journalEntrySchema.safeParse(entry);
  return parsed.success ? parsed.data : undefined;
}
