import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { ChangeSet } from '#domain/change/change.ts';
import type { ApplyOutcome } from '#domain/change/end.ts';
import { entryOutcome } from '#domain/journal/entryOutcome.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { add, included } from '#domain/testing/testRows.ts';
import { ownWriteQuery } from '#queries/write/ownWrite.ts';

const CHANGE = add(included());
const SET: ChangeSet = {
  configurationId: keyOf('wifi'),
  via: '',
  base: undefined,
  changes: [CHANGE],
};
const SO: ApplyOutcome = {
  kind: 'applied',
  before: [],
  ends: [{ change: CHANGE, result: { kind: 'alreadySo' } }],
};

/** A write whose answer was lost, and that the tenant did not show then. */
async function journalAfterLostAnswer() {
  const journal = createMemoryJournal();
  await journal.open({
    id: 'lost',
    tenantId: 't',
    oid: 'ada',
    username: 'ada@contoso.com',
    configuration: { id: SET.configurationId, displayName: 'Wi-Fi' },
    via: '',
    sentAt: '2026-11-28T12:00:00Z',
    base: [],
    changes: [CHANGE],
    overrides: [],
    requests: [],
    undoes: undefined,
  });
  const failure = { kind: 'offline', trace: {} } as const;
  await journal.end('lost', {
    at: '2026-11-28T12:00:15Z',
    ends: [{ change: CHANGE, result: { kind: 'notDone', failure } }],
    traces: [],
    verified: undefined,
  });
  return journal;
}

it('a request whose answer was lost, and that came late, is mine and can be undone', async () => {
  const journal = await journalAfterLostAnswer();
  const found = await new QueryClient().fetchQuery(ownWriteQuery(journal, 'ada', SET, SO));
  expect(found?.id).toBe('lost');
  expect(entryOutcome((await journal.get('lost'))!)).toBe('accepted');
});

it('is not that of somebody else in this browser', async () => {
  const journal = await journalAfterLostAnswer();
  const found = await new QueryClient().fetchQuery(ownWriteQuery(journal, 'rui', SET, SO));
  expect(found).toBeNull();
  expect(entryOutcome((await journal.get('lost'))!)).not.toBe('accepted');
});
