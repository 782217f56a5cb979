import { describe, expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { earlierWriteOf } from '#domain/journal/own/earlierWrite.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { endOf, entryOf } from '#domain/testing/testEntry.ts';
import { add, edit, H, included, remove, rowOf, withFilter } from '#domain/testing/testRows.ts';

const WIFI = keyOf('wifi');
const LIST = { configurationId: WIFI, via: '' };
const LOST = { kind: 'offline', trace: {} } as const;

function entry(change: Change, result: WriteEnd | undefined, via = ''): JournalEntry {
  return entryOf([change], { via, end: result && endOf([change], result) });
}

const adding = add(included());
const row = rowOf({ target: included() });

describe('whose doing it is that the tenant has it already', () => {
  it.each<[string, Change, JournalEntry[], 'mine' | 'found' | undefined]>([
    ['mine, where Graph accepted it', adding, [entry(adding, { kind: 'verified' })], 'mine'],
    [
      'mine, where its answer was lost and it came late',
      adding,
      [entry(adding, { kind: 'notDone', failure: LOST })],
      'found',
    ],
    ['mine, of a removal', remove(row), [entry(remove(row), { kind: 'accepted' })], 'mine'],
    [
      'mine, of an edit',
      edit(row, withFilter()),
      [entry(edit(row, withFilter()), { kind: 'accepted' })],
      'mine',
    ],
    [
      'nobody knows, where Graph refused it',
      adding,
      [entry(adding, { kind: 'alreadySo', failure: LOST })],
      undefined,
    ],
    ['nobody knows, of an entry without an end', adding, [entry(adding, undefined)], undefined],
    [
      'not mine, where I wanted another filter',
      adding,
      [entry(add(included(), withFilter()), { kind: 'verified' })],
      undefined,
    ],
    [
      'not mine, where I took it away since',
      adding,
      [entry(remove(row), { kind: 'verified' }), entry(adding, { kind: 'verified' })],
      undefined,
    ],
    [
      'not mine, of another list',
      adding,
      [entry(adding, { kind: 'verified' }, 'trustedRoot')],
      undefined,
    ],
    [
      'not mine, of another group',
      adding,
      [entry(add(included(H)), { kind: 'verified' })],
      undefined,
    ],
  ])('%s', (_, change, entries, expected) => {
    const own = earlierWriteOf(change, LIST, entries);
    expect(own && (own.foundNow === undefined ? 'mine' : 'found')).toBe(expected);
    expect(own?.foundNow?.map(({ result }) => result.kind) ?? ['accepted']).toEqual(['accepted']);
  });
});
