import { expect, it } from 'vitest';
import {
  anewInEntry,
  anewInRun,
  unapprovedInEntry,
  type UnapprovedWrite,
} from '#domain/approval/endedUnapproved.ts';
import type { Change } from '#domain/change/change.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const EXPIRED: WriteEnd = { kind: 'notSent', failure: { kind: 'approvalExpired', trace: {} } };
const ADD: Change = {
  kind: 'add',
  draft: { target: { kind: 'group', groupId: 'g' }, filter: { mode: 'none' }, intent: 'apply' },
};
const FILTERED: Change = {
  kind: 'add',
  draft: { ...ADD.draft, filter: { mode: 'include', filterId: 'f' } },
};

/** An entry of some day of the month. */
function entry(day: number, result: WriteEnd, change = ADD, id = 'c', via = ''): JournalEntry {
  const sentAt = `2026-11-0${day}T09:00:00.000Z`;
  return {
    id: `${id} ${day}`,
    configuration: { id: keyOf(id), displayName: '' },
    via,
    sentAt,
    end: { at: sentAt, ends: [{ change, result }], traces: [], verified: undefined },
  } as unknown as JournalEntry;
}

function run(day: number, end: WriteEnd): PlanRun {
  return {
    id: 'run',
    createdAt: `2026-11-0${day}T09:00:00.000Z`,
    items: [
      { configurationId: keyOf('other'), lines: [{ change: ADD, end }] },
      { configurationId: keyOf('c'), lines: [{ change: ADD, end }] },
    ],
  } as unknown as PlanRun;
}

const ended = (): UnapprovedWrite => unapprovedInEntry(entry(2, EXPIRED))[0]!;
const ACCEPTED: WriteEnd = { kind: 'accepted' };

it('is asked anew by a later entry with the same change, however that went on', () => {
  const anew = { place: { kind: 'entry', entryId: 'c 3' }, askedAt: '2026-11-03T09:00:00.000Z' };
  for (const end of [ACCEPTED, EXPIRED, { kind: 'cancelled' } as const])
    expect(anewInEntry(ended(), entry(3, end))).toEqual(anew);
});

it('is not asked anew by itself, an earlier entry, or another change', () => {
  for (const other of [
    entry(2, EXPIRED),
    entry(1, ACCEPTED),
    entry(3, ACCEPTED, FILTERED),
    entry(3, ACCEPTED, ADD, 'another'),
    entry(3, ACCEPTED, ADD, 'c', 'rootCertificate'),
  ])
    expect(anewInEntry(ended(), other)).toBeUndefined();
});

it('is not asked anew by what Intune never got', () => {
  for (const end of [
    { kind: 'notSent' },
    { kind: 'drifted' },
    { kind: 'refused', failure: { kind: 'justificationNeeded', trace: {} } },
  ] as const)
    expect(anewInEntry(ended(), entry(3, end))).toBeUndefined();
});

it('is asked anew by a later plan', () => {
  expect(anewInRun(ended(), run(3, ACCEPTED))).toMatchObject({
    place: { kind: 'run', runId: 'run', index: 1 },
  });
  expect(anewInRun(ended(), run(1, ACCEPTED))).toBeUndefined();
  expect(anewInRun(ended(), run(3, { kind: 'drifted' }))).toBeUndefined();
});
