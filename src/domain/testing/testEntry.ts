import type { Change } from '#domain/change/change.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import type { JournalEnd, JournalEntry } from '#domain/journal/journal.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const ACCEPTED: WriteEnd = { kind: 'accepted', settledBy: 'answer' };

/** For tests: how a write ended whose changes all came out alike, a second after it was sent. */
export function endOf(changes: readonly Change[], result: WriteEnd = ACCEPTED): JournalEnd {
  return {
    at: '2026-11-28T12:00:01Z',
    ends: changes.map((change) => ({ change, result })),
    traces: [],
    verified: undefined,
  };
}

/** For tests: an entry of the journal, of changes that were accepted if nothing else is said. */
export function entryOf(
  changes: readonly Change[],
  more: Partial<JournalEntry> = {},
): JournalEntry {
  return {
    id: 'entry',
    tenantId: 't',
    oid: 'ada',
    username: 'ada@contoso.com',
    configuration: { id: keyOf('wifi'), displayName: 'Corp Wi-Fi' },
    via: '',
    sentAt: '2026-11-28T12:00:00Z',
    base: [],
    changes,
    overrides: [],
    requests: [],
    undoes: undefined,
    end: endOf(changes),
    audit: undefined,
    ...more,
  };
}
