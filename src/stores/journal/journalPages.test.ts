import { keyOf } from '#domain/testing/keyOf.ts';
import { endOf, entryOf } from '#domain/testing/testEntry.ts';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { JournalEntry, JournalPlace } from '#domain/journal/journal.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { DATABASE_NAME } from '#stores/database/journalDatabase.ts';
import { createJournalStore } from '#stores/journal/journal.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };
const CHANGE = {
  kind: 'add',
  draft: { target: { kind: 'allDevices' }, filter: { mode: 'none' }, intent: 'apply' },
} as const;
const UNKNOWN = { kind: 'unexpected', trace: {} } as const;

function entry(id: string, day: number, more: Partial<JournalEntry> = {}): JournalEntry {
  const sentAt = new Date(Date.UTC(2026, 0, day)).toISOString();
  const configuration = { id: keyOf('c'), displayName: 'Baseline' };
  const end = { ...endOf([CHANGE]), at: sentAt };
  return entryOf([CHANGE], { ...ADA, id, configuration, sentAt, end, ...more });
}

const ids = (entries: readonly JournalEntry[]) => entries.map(({ id }) => id);

const day = (of: number) => new Date(Date.UTC(2026, 0, of)).toISOString();

/** Two of one millisecond, one in doubt without an end, one that could not be found out. */
const ENTRIES: readonly JournalEntry[] = [
  entry('a', 1),
  entry('b', 2, { end: undefined }),
  entry('c', 3, { configuration: { id: keyOf('d'), displayName: 'Old name' } }),
  entry('d', 3, { undoes: 'a' }),
  entry('e', 4, {
    end: {
      at: day(4),
      ends: [
        {
          change: CHANGE,
          result: { kind: 'unknown', failure: UNKNOWN, readFailure: UNKNOWN },
        },
      ],
      traces: [],
      verified: undefined,
    },
  }),
  entry('f', 5, { configuration: { id: keyOf('d'), displayName: 'New name' } }),
];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function kept() {
  const journal = createJournalStore(ADA);
  await journal.import(ENTRIES);
  return journal;
}

it.each([1, 2, 3, 5, 6, 9])('is read to its end by pages of %i, each entry once', async (limit) => {
  const journal = await kept();
  const found: string[] = [];
  let after: JournalPlace | undefined;
  do {
    const page = await journal.page({ after, limit });
    found.push(...page.entries.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  expect(found).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
});

it('gives out the days that are asked for, and no others, page by page', async () => {
  const journal = await kept();
  const asked = { from: day(2), before: day(4), limit: 2 };
  const first = await journal.page(asked);
  const second = await journal.page({ ...asked, after: first.next });
  expect([first, second].map(({ entries }) => entries.map(({ id }) => id))).toEqual([
    ['d', 'c'],
    ['b'],
  ]);
  expect(second.next).toBeUndefined();
});

it('finds the open ones, the undos and the configurations without the rest', async () => {
  const journal = await kept();
  expect(ids(await journal.listOpen())).toEqual(['b']);
  expect(ids(await journal.listUndosOf(['a', 'f']))).toEqual(['d']);
  expect(await journal.listConfigurations()).toEqual([
    { id: 'c', displayName: 'Baseline' },
    { id: 'd', displayName: 'New name' },
  ]);
  await journal.end('b', entry('b', 2).end!);
  expect(await journal.listOpen()).toEqual([]);
  expect(await journal.count()).toBe(6);
});

it.each([
  ['the browser', kept],
  ['the memory', async () => createMemoryJournal(ENTRIES)],
])('cleared by age, %s keeps what is in doubt and what is younger', async (_where, create) => {
  const journal = await create();
  const counts = { cleared: 3, inDoubt: 2, unreadable: 0 };
  expect(await journal.clearable(day(5))).toEqual(counts);
  expect(await journal.count()).toBe(6);
  expect(await journal.clear(day(5))).toEqual(counts);
  expect((await journal.page({ limit: 9 })).entries.map(({ id }) => id)).toEqual(['f', 'e', 'b']);
});

it('never clears what another version of the app wrote', async () => {
  const journal = await kept();
  const database = await openDB(DATABASE_NAME);
  const row = { tenantId: 'contoso', keptBy: 'ada', id: 'x', sentAt: day(1), entry: { v: 9 } };
  await database.put('entries', row);
  database.close();
  expect(await journal.clear(day(2))).toEqual({ cleared: 1, inDoubt: 0, unreadable: 1 });
  expect(await journal.count()).toBe(6);
});

it('a journal of the version before is all there, and its open entries are found', async () => {
  const before = await openDB(DATABASE_NAME, 1, {
    upgrade(database) {
      database
        .createObjectStore('entries', { keyPath: ['tenantId', 'keptBy', 'id'] })
        .createIndex('bySentAt', ['tenantId', 'keptBy', 'sentAt']);
    },
  });
  for (const each of ENTRIES)
    await before.put('entries', {
      tenantId: 'contoso',
      keptBy: 'ada',
      id: each.id,
      sentAt: each.sentAt,
      entry: each,
    });
  before.close();
  const journal = createJournalStore(ADA);
  expect((await journal.listOpen()).map(({ id }) => id)).toEqual(['b']);
  expect((await journal.listUndosOf(['a'])).map(({ id }) => id)).toEqual(['d']);
  expect((await journal.page({ limit: 9 })).entries).toEqual(ENTRIES.toReversed());
});
