import { expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import { findDrift } from '#domain/change/drift.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { ownDriftOf } from '#domain/journal/own/ownDrift.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { edit, included, remove, rowOf, withFilter } from '#domain/testing/testRows.ts';

const WIFI = keyOf('wifi');
const ACCEPTED: WriteEnd = { kind: 'accepted', settledBy: 'answer' };

function entry(change: Change, result: WriteEnd = ACCEPTED, id = WIFI): JournalEntry {
  return {
    id: 'entry',
    tenantId: 't',
    oid: 'ada',
    username: 'ada@contoso.com',
    configuration: { id, displayName: 'Wi-Fi' },
    via: '',
    sentAt: '2026-11-28T12:00:00Z',
    base: [],
    changes: [change],
    overrides: [],
    requests: [],
    undoes: undefined,
    end: {
      at: '2026-11-28T12:00:01Z',
      ends: [{ change, result }],
      traces: [],
      verified: undefined,
    },
    audit: undefined,
  };
}

const row = rowOf({ target: included() });
const narrowed = rowOf({ target: included(), filter: withFilter() });

it.each<[string, readonly (typeof row)[], readonly JournalEntry[], boolean]>([
  ['mine, of a removal', [], [entry(remove(row))], true],
  ['mine, of an edit', [narrowed], [entry(edit(row, withFilter()))], true],
  ['not mine, where the row says something else', [narrowed], [entry(remove(row))], false],
  ['not mine, where Graph refused me', [], [entry(remove(row), { kind: 'notSent' })], false],
  ['not mine, of another list', [], [entry(remove(row), ACCEPTED, keyOf('vpn'))], false],
  ['not mine, where nothing is noted', [], [], false],
])('what drifted is %s', (_, now, entries, isMine) => {
  const drift = findDrift([row], now, []);
  expect(drift).toHaveLength(1);
  const own = ownDriftOf(drift, { configurationId: WIFI, via: '' }, entries);
  expect(own).toBe(isMine ? entries[0] : undefined);
});
