import { type ClearedByAge, isClearable } from '#domain/journal/clearing.ts';
import { entryOutcome, wantsJustification } from '#domain/journal/entryOutcome.ts';
import type { Journal, JournalEnd, JournalEntry, JournalPage } from '#domain/journal/journal.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import {
  type ConfigurationIndex,
  type JournalRow,
  openJournalDatabase,
} from '#stores/database/journalDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { tabChannel } from '#stores/tabChannel.ts';

/** The journal with what only a page of this browser can know. */
export interface JournalStore extends Journal {
  /** Told after each change, made in this tab or another. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Was this write sent by this page, since it was loaded? */
  isOfThisPage(id: string): boolean;
  /** The writes that this page sent since it was loaded, oldest first. */
  listOfThisPage(): Promise<readonly JournalEntry[]>;
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
    ...openOf(entry),
    entry,
  });
  const listByOpen = async (open: 1 | 2) => {
    const rows = await withDatabase((database) =>
      database.getAllFromIndex('entries', 'byOpen', IDBKeyRange.only([tenantId, oid, open])),
    );
    return rows.flatMap((row) => parse(row) ?? []);
  };
  /** All rows of this person, or those whose next part of the key lies between two values. */
  const rangeOf = (from?: string, before?: string) =>
    IDBKeyRange.bound(
      from === undefined ? [tenantId, oid] : [tenantId, oid, from],
      [tenantId, oid, before ?? []],
      false,
      true,
    );

  /** The newest entry of a configuration that is meant, past what cannot be read. */
  async function newestOf(
    index: ConfigurationIndex,
    configurationId: string,
    isMeant: (entry: JournalEntry) => boolean,
  ): Promise<JournalEntry | undefined> {
    const own = [tenantId, oid, configurationId] as const;
    let cursor = await index.openCursor(IDBKeyRange.bound(own, [...own, []]), 'prev');
    while (cursor !== null) {
      const entry = parse(cursor.value);
      if (entry !== undefined && isMeant(entry)) return entry;
      cursor = await cursor.continue();
    }
    return undefined;
  }

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
      const entry = row === undefined ? undefined : parse(row);
      const next = entry && change(entry);
      if (next !== undefined) await transaction.store.put(rowOf(next));
      await transaction.done;
      return next !== undefined;
    });
    tellAll();
    return isChanged;
  }

  async function get(id: string): Promise<JournalEntry | undefined> {
    const row = await withDatabase((database) => database.get('entries', [tenantId, oid, id]));
    return row === undefined ? undefined : parse(row);
  }

  /** What is older than that, sorted into what may go and what stays; the former goes if asked. */
  function byAge(before: string, doesClear: boolean): Promise<ClearedByAge> {
    return withDatabase(async (database) => {
      const transaction = database.transaction('entries', doesClear ? 'readwrite' : 'readonly');
      let cursor = await transaction.store.index('bySentAt').openCursor(rangeOf(undefined, before));
      let cleared = 0;
      let inDoubt = 0;
      let unreadable = 0;
      while (cursor !== null) {
        const entry = parse(cursor.value);
        if (entry === undefined) unreadable += 1;
        else if (isClearable(entry)) {
          cleared += 1;
          if (doesClear) await cursor.delete?.();
        } else inDoubt += 1;
        cursor = await cursor.continue();
      }
      await transaction.done;
      return { cleared, inDoubt, unreadable };
    });
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
    async reopen(opening) {
      let before: JournalEnd | undefined;
      await update(opening.id, (entry) => {
        if (!wantsJustification(entry)) return undefined;
        before = entry.end;
        return { ...opening, end: undefined, audit: undefined };
      });
      if (before !== undefined) ownIds.add(opening.id);
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
    count: () =>
      withDatabase((database) => database.countFromIndex('entries', 'bySentAt', rangeOf())),
    page: ({ after, from, before, limit }) =>
      withDatabase(async (database): Promise<JournalPage> => {
        const index = database.transaction('entries').store.index('bySentAt');
        const range =
          after === undefined
            ? rangeOf(from, before)
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
        const entries = shown.flatMap((row) => parse(row) ?? []);
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
      return found.flat().flatMap((row) => parse(row) ?? []);
    },
    listConfigurations: () =>
      withDatabase(async (database) => {
        const index = database.transaction('entries').store.index('byConfiguration');
        const newest: Promise<JournalEntry | undefined>[] = [];
        // Forwards, since Chromium goes backwards entry by entry where it was told to skip.
        let cursor = await index.openKeyCursor(rangeOf());
        while (cursor !== null) {
          const [, , id] = cursor.key;
          newest.push(newestOf(index, id, () => true));
          // Past the rest of it: no time is as late.
          cursor = await cursor.continue([tenantId, oid, id, '\uFFFF']);
        }
        // By the name it had last.
        return (await Promise.all(newest)).flatMap((entry) => entry?.configuration ?? []);
      }),
    get,
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
    clearable: (before) => byAge(before, false),
    async clear(before) {
      const cleared = await byAge(before, true);
      tellAll();
      return cleared;
    },
    subscribe,
    isOfThisPage: (id) => ownIds.has(id),
    listOfThisPage: async () =>
      (await Promise.all([...ownIds].map(get))).flatMap((entry) => entry ?? []),
  };
}

/** 1 without an end, 2 while it waits for approval. */
function openOf(entry: JournalEntry): Pick<JournalRow, 'open'> {
  if (entry.end === undefined) return { open: 1 };
  return entryOutcome(entry) === 'waitingForApproval' ? { open: 2 } : {};
}

function parse({ entry }: JournalRow): JournalEntry | undefined {
  const parsed = journalEntrySchema.safeParse(entry);
  return parsed.success ? parsed.data : undefined;
}
