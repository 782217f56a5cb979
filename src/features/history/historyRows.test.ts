import { keyOf } from '#domain/testing/keyOf.ts';
import { endOf, entryOf } from '#domain/testing/testEntry.ts';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { endCounts } from '#domain/plan/run/tally.ts';
import { groupByDay, rowsOf, selectEntries, selectRuns } from '#features/history/historyRows.ts';

const CHANGE = {
  kind: 'add',
  draft: { target: { kind: 'group', groupId: 'g' }, filter: { mode: 'none' }, intent: 'apply' },
} as const;

function entry(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  const at = new Date(2026, 10, 23, 12).toISOString();
  const end: JournalEntry['end'] = { ...endOf([CHANGE]), at, verified: 'verified' };
  return entryOf([CHANGE], { id, sentAt: at, end, ...more });
}

const A = entry('a');
const B = entry('b', {
  configuration: { id: keyOf('vpn'), displayName: 'VPN' },
  end: undefined,
  overrides: [{ guardrailId: 'mix', reason: 'Agreed with the board' }],
});
const C = entry('c', { sentAt: new Date(2026, 10, 22, 23, 59).toISOString() });
const ALL = [A, B, C];
const ids = (search: Parameters<typeof selectEntries>[1]) =>
  selectEntries(ALL, search, () => ['Apply it to group Sales']).map(({ id }) => id);

describe('what the address asks for', () => {
  it.each<[Parameters<typeof selectEntries>[1], string]>([
    [{}, 'abc'],
    [{ q: 'vpn' }, 'b'],
    [{ q: 'BOARD agreed' }, 'b'],
    [{ q: 'sales' }, 'abc'],
    [{ q: 'sales nobody' }, ''],
    [{ outcome: 'unknown' }, 'b'],
    [{ outcome: 'verified' }, 'ac'],
    [{ configuration: 'wifi' }, 'ac'],
    [{ from: '2026-11-23' }, 'ab'],
    [{ to: '2026-11-22' }, 'c'],
    [{ from: '2026-11-22', to: '2026-11-22' }, 'c'],
    [{ from: '2026-11-24' }, ''],
  ])('%j: %s', (search, expected) => {
    expect(ids(search).join('')).toBe(expected);
  });
});

it('stands under its day', () => {
  expect(groupByDay(rowsOf(ALL, [])).map(({ rows }) => rows.map(({ id }) => id).join(''))).toEqual([
    'ab',
    'c',
  ]);
});

const RUN: PlanRunSummary = {
  id: 'run',
  name: 'Ring 2',
  tenantId: 't',
  oid: 'ada',
  username: 'ada@contoso.com',
  createdAt: new Date(2026, 10, 23, 11).toISOString(),
  undoes: undefined,
  retries: undefined,
  overrides: [{ guardrailId: 'mix', reason: 'Agreed with the board' }],
  state: { kind: 'ended', at: new Date(2026, 10, 23, 11, 1).toISOString() },
  configurationIds: [keyOf('wifi'), keyOf('vpn')],
  byEnd: { ...endCounts(), verified: 2, notDone: 1 },
  lines: 3,
};

it.each([
  [{}, 1],
  [{ q: 'ring board' }, 1],
  [{ q: 'ring three' }, 0],
  [{ configuration: 'vpn' }, 1],
  [{ configuration: 'other' }, 0],
  [{ outcome: 'partly' }, 1],
  [{ outcome: 'verified' }, 0],
  [{ from: '2026-11-24' }, 0],
] as const)('a plan is found by %j', (search, found) => {
  expect(selectRuns([RUN], search)).toHaveLength(found);
});

it('plans stand among the single writes by when they were started', () => {
  expect(rowsOf(ALL, [RUN]).map(({ id }) => id)).toEqual(['a', 'b', 'run', 'c']);
});
