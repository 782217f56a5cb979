import type { Journal, JournalEntry, JournalPage } from '#domain/journal/journal.ts';
import type {
  ConfigurationIndex,
  JournalRow,
  WithJournalDatabase,
} from '#stores/database/journalDatabase.ts';
import { entryOf, rangeOf } from '#stores/journal/journalRows.ts';
import type { Owner } from '#stores/owner.ts';

type JournalReads = Pick<
  Journal,
  | 'count'
  | 'findOf'
  | 'get'
  | 'listConfigurations'
  | 'listOpen'
  | 'listUndosOf'
  | 'listWaiting'
  | 'page'
>;

/** What is asked of the journal of one person in one tenant. */
export function journalReads(owner: Owner, withDatabase: WithJournalDatabase): JournalReads {
  const { tenantId, oid } = owner;
  const listByOpen = async (open: 1 | 2) => {
    const rows = await withDatabase((database) =>
      database.getAllFromIndex('entries', 'byOpen', IDBKeyRange.only([tenantId, oid, open])),
    );
    return rows.flatMap((row) => entryOf(row) ?? []);
  };
  return {
    async get(id) {
      const row = await withDatabase((database) => database.get('entries', [tenantId, oid, id]));
      return row === undefined ? undefined : entryOf(row);
    },
    count: () =>
      withDatabase((database) => database.countFromIndex('entries', 'bySentAt', rangeOf(owner))),
    page: ({ after, from, before, limit }) =>
      withDatabase(async (database): Promise<JournalPage> => {
        const index = database.transaction('entries').store.index('bySentAt');
        const range =
          after === undefined
            ? rangeOf(owner, from, before)
            : IDBKeyRange.bound(from === undefined ? [tenantId, oid] : [tenantId, oid, from], [
                tenantId,
                oid,
                after.sentAt,
              ]);
        let cursor = await index.openCursor(range, 'prev');
        const rows: JournalRow[] = [];
        while (cursor !== null && rows.length <= limit) {
          const { value } = cursor;
          // Of several that were sent in the same millisecond the index goes on by their ids.
          const isKnown =
            after !== undefined && value.sentAt === after.sentAt && value.id >= after.id;
          if (!isKnown) rows.push(value);
          if (rows.length <= limit) cursor = await cursor.continue();
        }
        const shown = rows.slice(0, limit);
        const last = shown.at(-1);
        const entries = shown.flatMap((row) => entryOf(row) ?? []);
        return {
          entries,
          unreadable: shown.length - entries.length,
          next:
            rows.length > limit && last !== undefined
              ? { sentAt: last.sentAt, id: last.id }
              : undefined,
        };
      }),
    listOpen: () => listByOpen(1),
    listWaiting: () => listByOpen(2),
    findOf: (configurationId, isMeant) =>
      withDatabase((database) =>
        newestOf(
          owner,
          database.transaction('entries').store.index('byConfiguration'),
          configurationId,
          isMeant,
        ),
      ),
    async listUndosOf(ids) {
      const found = await withDatabase((database) => {
        const index = database.transaction('entries').store.index('byUndone');
        return Promise.all(ids.map((id) => index.getAll(IDBKeyRange.only([tenantId, oid, id]))));
      });
      return found.flat().flatMap((row) => entryOf(row) ?? []);
    },
    listConfigurations: () =>
      withDatabase(async (database) => {
        const index = database.transaction('entries').store.index('byConfiguration');
        const newest: Promise<JournalEntry | undefined>[] = [];
        // Forwards, since Chromium goes backwards entry by entry where it was told to skip.
        let cursor = await index.openKeyCursor(rangeOf(owner));
        while (cursor !== null) {
          const [, , id] = cursor.key;
          newest.push(newestOf(owner, index, id, () => true));
          // Past the rest of it: no time is as late.
          cursor = await cursor.continue([tenantId, oid, id, '\uFFFF']);
        }
        // By the name it had last.
        return (await Promise.all(newest)).flatMap((entry) => entry?.configuration ?? []);
      }),
  };
}

/** The newest entry of a configuration that is meant, past what cannot be read. */
async function newestOf(
  { tenantId, oid }: Owner,
  index: ConfigurationIndex,
  configurationId: string,
  isMeant: (entry: JournalEntry) => boolean,
): Promise<JournalEntry | undefined> {
  const own = [tenantId, oid, configurationId] as const;
  let cursor = await index.openCursor(IDBKeyRange.bound(own, [...own, []]), 'prev');
  while (cursor !== null) {
    const entry = entryOf(cursor.value);
    if (entry !== undefined && isMeant(entry)) return entry;
    cursor = await cursor.continue();
  }
  return undefined;
}
