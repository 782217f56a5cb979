import type { RunItem } from '#domain/plan/run/run.ts';
import { expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import { findDrift } from '#domain/change/drift.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { ownDriftOf } from '#domain/journal/own/ownDrift.ts';
import { unseenOf, writeOfEntry, writesOfRun } from '#domain/journal/own/ownWrites.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { endOf, entryOf } from '#domain/testing/testEntry.ts';
import { edit, included, remove, rowOf, withFilter } from '#domain/testing/testRows.ts';

const WIFI = keyOf('wifi');
const ACCEPTED: WriteEnd = { kind: 'accepted', settledBy: 'answer' };

function entry(change: Change, result: WriteEnd = ACCEPTED, id = WIFI): JournalEntry {
  const configuration = { id, displayName: 'Wi-Fi' };
  return entryOf([change], { configuration, end: endOf([change], result) });
}

function itemOf(change: Change, state: RunItem['state'], end?: WriteEnd): RunItem {
  const wish = {
    kind: 'remove',
    target: included(),
  } as unknown as RunItem['lines'][number]['wish'];
  return {
    configurationId: WIFI,
    displayName: 'Wi-Fi',
    base: [],
    lines: [{ wish, change, end }],
    writes: 1,
    state,
    sentAt: '2026-11-28T12:00:00Z',
    now: undefined,
    requestIds: [],
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
  const own = ownDriftOf(drift, { configurationId: WIFI, via: '' }, entries.map(writeOfEntry));
  expect(own?.id).toBe(isMine ? 'entry' : undefined);
});

it.each<[string, RunItem['state'], WriteEnd | undefined, boolean]>([
  ['read back', { kind: 'ended' }, { kind: 'verified' }, true],
  ['under way', { kind: 'sent', before: [], requests: 1 }, undefined, true],
  ['refused', { kind: 'ended' }, { kind: 'notSent' }, false],
  ['not begun', { kind: 'waiting' }, undefined, false],
  [
    'known not to be done',
    { kind: 'sent', before: [], requests: 1, undone: [0] },
    undefined,
    false,
  ],
])('what a run of mine did is mine, where it is %s', (_, state, end, isMine) => {
  const drift = findDrift([row], [], []);
  const writes = writesOfRun({ id: 'run', items: [itemOf(remove(row), state, end)] });
  const own = ownDriftOf(drift, { configurationId: WIFI, via: '' }, writes);
  expect(own?.kind).toBe(isMine ? 'run' : undefined);
});

function at(change: Change, sentAt: string, verified?: 'verified') {
  const { end, ...rest } = entry(change);
  return writeOfEntry({ ...rest, end: { ...end!, at: sentAt, verified } });
}

it('what was read back is not waited for, nor what came before it in the same row', () => {
  const [first, then] = ['2026-11-28T12:00:01Z', '2026-11-28T12:00:02Z'];
  const edited = at(edit(row, withFilter()), first);
  expect(unseenOf([at(remove(row), then, 'verified'), edited]).changes).toEqual([]);
  expect(unseenOf([at(remove(row), then), edited]).changes).toEqual([remove(row)]);
});
