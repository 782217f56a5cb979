import { keyOf } from '#domain/testing/keyOf.ts';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '#domain/failure/failure.ts';
import type { JournalEnd, JournalPage, OpeningEntry } from '#domain/journal/journal.ts';
import { createJournalStore } from '#stores/journal/journal.ts';
import { DATABASE_NAME } from '#stores/database/journalDatabase.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };

const ROW = {
  id: 'c_g',
  target: { kind: 'group', groupId: 'g' },
  filter: { mode: 'none' },
  intent: undefined,
  source: 'direct',
  sourceId: 'c',
  raw: { id: 'c_g', new: { deep: [1, null] } },
} as const;

function opening(id: string, sentAt = '2026-11-23T10:00:00.000Z'): OpeningEntry {
  return {
    ...ADA,
    id,
    username: 'ada@contoso.com',
    configuration: { id: keyOf('c'), displayName: 'Baseline' },
    via: '',
    sentAt,
    base: [ROW],
    changes: [{ kind: 'remove', row: ROW }],
    overrides: [{ guardrailId: 'x', reason: 'why' }],
    requests: [{ method: 'DELETE', url: 'https://graph/beta/x', body: undefined }],
    undoes: undefined,
  };
}

const END: JournalEnd = {
  at: '2026-11-23T10:00:01.000Z',
  ends: [
    { change: { kind: 'remove', row: ROW }, result: { kind: 'accepted', settledBy: 'answer' } },
  ],
  traces: [{ method: 'DELETE', url: 'https://graph/beta/x', requestId: 'r' }],
  verified: undefined,
};

const NOTHING = { entries: [], unreadable: 0, next: undefined };

const idsOf = ({ entries }: JournalPage) => entries.map(({ id }) => id);

beforeEach(() => {
  // A browser that has never seen the app.
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the journal in this browser', () => {
  it('keeps the first number of devices in error that is noted', async () => {
    const journal = createJournalStore(ADA);
    await journal.open({ ...opening('a'), rolledBackFor: 3 });
    await journal.noteInErrorBefore('a', 2);
    await journal.noteInErrorBefore('a', 9);
    await journal.noteInErrorBefore('gone', 1);
    expect(await journal.get('a')).toMatchObject({ inErrorBefore: 2, rolledBackFor: 3 });
  });

  it('finds an entry of one configuration behind hundreds of newer ones, without reading theirs', async () => {
    const journal = createJournalStore(ADA);
    const old = opening('old', '2025-01-01T00:00:00.000Z');
    await journal.open(old);
    await journal.import(
      Array.from({ length: 600 }, (_, index) => ({
        ...opening(`new ${index}`, `2026-02-01T00:00:00.${String(index).padStart(3, '0')}Z`),
        configuration: { id: keyOf(index % 2 === 0 ? 'c' : 'other'), displayName: 'Baseline' },
        end: END,
        audit: undefined,
      })),
    );
    const seen: string[] = [];
    const found = await journal.findOf(keyOf('c'), ({ id, end, configuration }) => {
      seen.push(configuration.id);
      return id === 'old' && end === undefined;
    });
    expect(found?.id).toBe('old');
    expect(seen).toHaveLength(301);
    expect(new Set(seen)).toEqual(new Set([keyOf('c')]));
    // The newest that is meant, and no more than that is read.
    seen.length = 0;
    const newest = await journal.findOf(keyOf('c'), ({ configuration }) => {
      seen.push(configuration.id);
      return true;
    });
    expect(newest?.id).toBe('new 598');
    expect(seen).toHaveLength(1);
    expect(await journal.findOf(keyOf('none'), () => true)).toBeUndefined();
  });

  it('opens an entry again that was refused for want of a justification, and no other', async () => {
    const journal = createJournalStore(ADA);
    const failure = { kind: 'justificationNeeded', trace: {} } as const;
    const [ended] = END.ends;
    const refused: JournalEnd = {
      ...END,
      ends: [{ ...ended!, result: { kind: 'refused', failure } }],
    };
    const again = opening('asked', '2026-11-23T11:00:00.000Z');
    expect(await journal.reopen(again)).toBeUndefined();
    await journal.open(opening('asked'));
    expect(await journal.reopen(again)).toBeUndefined();
    await journal.end('asked', END);
    expect(await journal.reopen(again)).toBeUndefined();
    expect((await journal.get('asked'))?.end).toEqual(END);
    await journal.end('asked', refused);
    expect(await journal.reopen(again)).toEqual(refused);
    // As one that is about to be sent: a crash leaves it to be settled.
    expect(await journal.listOpen()).toEqual([{ ...again, end: undefined, audit: undefined }]);
    expect(await journal.count()).toBe(1);
  });

  it('lists what waits for approval, and of two tabs that take it one comes first', async () => {
    const journal = createJournalStore(ADA);
    const held = {
      method: 'DELETE',
      url: '/beta/x',
      requestId: 'r',
      justification: 'why',
      filedAt: END.at,
      expiresAt: END.at,
      base: [ROW],
    } as const;
    const endWith = (sentAt?: string): JournalEnd => ({
      ...END,
      ends: [
        {
          change: { kind: 'remove', row: ROW },
          result: { kind: 'waitingForApproval', held: { ...held, sentAt } },
        },
      ],
    });
    await journal.open(opening('1'));
    await journal.end('1', endWith());
    expect((await journal.listWaiting()).map(({ id }) => id)).toEqual(['1']);
    expect(await journal.listOpen()).toEqual([]);
    expect(await journal.clear('2027-01-01T00:00:00.000Z')).toMatchObject({ cleared: 0 });
    const take = () =>
      journal.changeEnd('1', ({ ends: [first] }) =>
        first?.result.kind === 'waitingForApproval' && first.result.held.sentAt === undefined
          ? endWith(END.at)
          : undefined,
      );
    expect((await Promise.all([take(), take()])).toSorted()).toEqual([false, true]);
    await journal.end('1', END);
    expect(await journal.listWaiting()).toEqual([]);
  });

  it('keeps an entry through a reload, to the last unknown field, and its end', async () => {
    const before = createJournalStore(ADA);
    await before.open(opening('1'));
    expect(await before.get('1')).toEqual({ ...opening('1'), end: undefined, audit: undefined });
    await before.end('1', END);
    const after = createJournalStore(ADA);
    expect(await after.get('1')).toEqual({ ...opening('1'), end: END, audit: undefined });
    expect([before.isOfThisPage('1'), after.isOfThisPage('1')]).toEqual([true, false]);
  });

  it('lists newest first', async () => {
    const journal = createJournalStore(ADA);
    await journal.open(opening('old', '2026-01-01T00:00:00.000Z'));
    await journal.open(opening('new', '2026-11-01T00:00:00.000Z'));
    await journal.open(opening('middle', '2026-06-01T00:00:00.000Z'));
    expect(idsOf(await journal.page({ limit: 9 }))).toEqual(['new', 'middle', 'old']);
  });

  it('is one for each tenant and each person', async () => {
    await createJournalStore(ADA).open(opening('1'));
    for (const other of [
      { ...ADA, oid: 'rui' },
      { ...ADA, tenantId: 'fabrikam' },
    ]) {
      const journal = createJournalStore(other);
      expect(await journal.page({ limit: 9 })).toEqual(NOTHING);
      expect([
        await journal.count(),
        await journal.listOpen(),
        await journal.listConfigurations(),
        await journal.clear('2027-01-01T00:00:00.000Z'),
      ]).toEqual([0, [], [], { cleared: 0, inDoubt: 0, unreadable: 0 }]);
      expect(await journal.get('1')).toBeUndefined();
    }
  });

  it('tells listeners of this tab and of others', async () => {
    const here = createJournalStore(ADA);
    const there = createJournalStore(ADA);
    const heard = vi.fn<() => void>();
    const end = there.subscribe(heard);
    await here.open(opening('1'));
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    await there.end('1', END);
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    await there.end('1', END);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('imports what is new, once, and leaves what is here as it is', async () => {
    const journal = createJournalStore(ADA);
    await journal.open(opening('1'));
    const foreign = { ...opening('2'), oid: 'rui', end: END, audit: undefined };
    const tampered = {
      ...opening('1'),
      username: 'somebody else',
      end: undefined,
      audit: undefined,
    };
    expect(await journal.import([tampered, foreign, foreign])).toBe(1);
    expect((await journal.get('1'))?.username).toBe('ada@contoso.com');
    expect(await journal.get('2')).toMatchObject({ oid: 'rui', end: END });
    expect(await journal.import([foreign])).toBe(0);
  });

  it('leaves what it cannot read where it is, and says that it is there', async () => {
    const journal = createJournalStore(ADA);
    await journal.open(opening('1'));
    const database = await openDB(DATABASE_NAME);
    await database.put('entries', {
      tenantId: 'contoso',
      keptBy: 'ada',
      id: '2',
      sentAt: '2026-11-23T11:00:00.000Z',
      entry: { version: 'of tomorrow' },
    });
    const page = await journal.page({ limit: 9 });
    expect([idsOf(page), page.unreadable]).toEqual([['1'], 1]);
  });

  it('opens again after the browser closed it', async () => {
    const journal = createJournalStore(ADA);
    await journal.open(opening('1'));
    const newer = await openDB(DATABASE_NAME, 3);
    newer.close();
    // A newer version of the app owns the database now: this one says so instead of waiting for
    // ever.
    const failure = await journal
      .count()
      .catch((error: unknown) => (error instanceof FailureError ? error.failure : error));
    expect(failure).toMatchObject({ kind: 'journalUnavailable' });
  });

  it('explains a browser that keeps nothing, and takes nothing for noted', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Storage is off', 'SecurityError');
      },
    });
    const journal = createJournalStore(ADA);
    await expect(journal.open(opening('1'))).rejects.toMatchObject({
      failure: {
        kind: 'journalUnavailable',
        trace: { message: 'The browser said: “Storage is off”' },
      },
    });
  });
});
