import { describe, expect, it } from 'vitest';
import { keyOf } from '#domain/testing/keyOf.ts';
import { endOf, entryOf } from '#domain/testing/testEntry.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { entrySentences } from '#domain/journal/entrySentences.ts';
import { undoneEntry, undoneRun } from '#domain/journal/undone.ts';
import { endCounts } from '#domain/plan/run/tally.ts';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';

const CHANGE = {
  kind: 'add',
  draft: { target: { kind: 'group', groupId: 'g' }, filter: { mode: 'none' }, intent: 'apply' },
} as const;

/** A write of so many changes, all accepted. */
function entry(id: string, changes: number, undoes?: string): JournalEntry {
  const all = Array.from({ length: changes }, () => CHANGE);
  return entryOf(all, { id, undoes, end: { ...endOf(all), verified: 'verified' } });
}

describe('an entry', () => {
  it('is undone by an undo that Graph accepted, and by no other', () => {
    expect(undoneEntry(entry('a', 1), [entry('x', 1, 'a')])).toEqual({ by: 'x', isWhole: true });
    expect(undoneEntry(entry('a', 1), [entry('x', 1, 'b')])).toBeUndefined();
    expect(undoneEntry(entry('a', 1), [{ ...entry('x', 1, 'a'), end: undefined }])).toBeUndefined();
  });
  it('is partly undone while some of its changes are in force', () => {
    const first = entry('x', 1, 'a');
    expect(undoneEntry(entry('a', 3), [first])).toEqual({ by: 'x', isWhole: false });
    expect(undoneEntry(entry('a', 3), [first, entry('y', 2, 'a')])).toEqual({
      by: 'y',
      isWhole: true,
    });
  });
  it('says what was done in the past tense, and what was not as it was asked for', () => {
    const names = { target: () => 'Sales', filter: () => '' };
    expect(entrySentences(entry('a', 1), names)).toEqual([
      'Applied “Corp Wi-Fi” to group “Sales”.',
    ]);
    expect(entrySentences({ ...entry('a', 1), end: undefined }, names)).toEqual([
      'Apply “Corp Wi-Fi” to group “Sales”.',
    ]);
  });
});

/** A plan of which so many lines were done. */
function run(id: string, verified: number, undoes?: string): PlanRunSummary {
  return {
    id,
    name: '',
    tenantId: 't',
    oid: 'ada',
    username: 'ada@contoso.com',
    createdAt: '2026-11-23T12:00:00Z',
    undoes,
    retries: undefined,
    overrides: [],
    state: { kind: 'ended', at: '2026-11-23T12:00:01Z' },
    configurationIds: [keyOf('wifi')],
    byEnd: { ...endCounts(), verified },
    lines: verified,
  };
}

it('a plan is undone by a plan that undid as many lines', () => {
  expect(undoneRun(run('a', 2), [run('x', 0, 'a')])).toBeUndefined();
  expect(undoneRun(run('a', 2), [run('x', 1, 'a')])).toEqual({ by: 'x', isWhole: false });
  expect(undoneRun(run('a', 2), [run('x', 2, 'a')])).toEqual({ by: 'x', isWhole: true });
});
