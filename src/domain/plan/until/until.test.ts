import { describe, expect, it } from 'vitest';
import type { WriteEnd } from '#domain/change/end.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { RowWish } from '#domain/plan/draft/wish.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import {
  dueUntils,
  isSettledBy,
  isShownGone,
  isToCome,
  readUntils,
  removalOf,
  untilsOf,
  withUntils,
} from '#domain/plan/until/until.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { G, H, included, NONE, rowOf } from '#domain/testing/testRows.ts';

const UNTIL = '2026-12-31T17:00:00.000Z';
const addition = (id: string): RowWish => ({
  kind: 'add',
  row: { target: included(id), filter: NONE, intent: 'apply' },
});

function runOf(createdAt: string, wishes: readonly RowWish[], end: WriteEnd['kind']): PlanRun {
  return {
    id: `run ${createdAt}`,
    name: '',
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    createdAt,
    undoes: undefined,
    retries: undefined,
    overrides: [],
    state: { kind: 'ended', at: createdAt },
    items: [
      {
        configurationId: keyOf('c'),
        displayName: 'C',
        base: [],
        lines: wishes.map((wish) => ({ wish, change: undefined, end: { kind: end } as WriteEnd })),
        writes: 1,
        state: { kind: 'ended' },
        now: undefined,
        requestIds: [],
      },
    ],
  };
}

const MADE = runOf('2026-11-28T12:00:00.000Z', [addition(G), addition(H)], 'verified');
const TIMING = { stages: [], lines: [{ target: included(G), stage: 0, until: UNTIL }] };
const [kept] = untilsOf(MADE, TIMING);
const removal: RowWish = { kind: 'remove', target: included(G) };
const asked = { name: 'Ends', tenantId: 't', isRead: () => true, runs: [] };
const presentWith = (...ids: string[]) =>
  presentConfigurations([
    {
      id: keyOf('c'),
      displayName: 'C',
      assignments: ids.map((id) => rowOf({ target: included(id) })),
    },
  ]);

describe('the end of an assignment', () => {
  it('is kept of what a run assigns and the plan gives an end, and of nothing else', () => {
    expect(untilsOf(MADE, TIMING)).toHaveLength(1);
    expect(kept).toMatchObject({ at: UNTIL, target: included(G), displayName: 'C' });
    expect(untilsOf(MADE, undefined)).toEqual([]);
    const blocked = runOf('2026-11-28T12:00:00.000Z', [addition(G)], 'blocked');
    expect(untilsOf(blocked, TIMING)).toEqual([]);
  });

  it('survives the browser, and what cannot be read takes no other along', () => {
    const lain: unknown = JSON.parse(JSON.stringify([kept, { at: 'never' }]));
    expect(readUntils(lain)).toEqual([kept]);
    expect(readUntils('nonsense')).toEqual([]);
  });

  it('is replaced by a later one of the same assignment', () => {
    const later = { ...kept!, id: 'later', at: '2027-01-31T17:00:00.000Z' };
    expect(withUntils([kept!], [later])).toEqual([later]);
  });

  it('is due once it has passed, not before', () => {
    expect(dueUntils([kept!], Date.parse(UNTIL) - 1)).toEqual([]);
    expect(dueUntils([kept!], Date.parse(UNTIL))).toEqual([kept]);
  });

  it('is settled by a run that removed the assignment, and by no other', () => {
    const later = '2027-01-01T00:00:00.000Z';
    expect(isSettledBy(kept!, [runOf(later, [removal], 'verified')])).toBe(true);
    expect(isSettledBy(kept!, [runOf(later, [removal], 'alreadySo')])).toBe(true);
    expect(isSettledBy(kept!, [runOf(later, [removal], 'refused')])).toBe(false);
    const other: RowWish = { kind: 'remove', target: included(H) };
    expect(isSettledBy(kept!, [runOf(later, [other], 'verified')])).toBe(false);
    const before = runOf('2026-11-01T00:00:00.000Z', [removal], 'verified');
    expect(isSettledBy(kept!, [before])).toBe(false);
  });

  it('becomes a removal where the tenant has the assignment, and is told where it is gone', () => {
    const there = removalOf([kept!], presentWith(G, H), asked);
    expect(there.plan.items).toEqual([
      { configurationId: 'c', displayName: 'C', wishes: [removal] },
    ]);
    expect(removalOf([kept!], presentWith(H), asked)).toMatchObject({ gone: [kept] });
    expect(removalOf([kept!], presentConfigurations([]), asked)).toMatchObject({ gone: [kept] });
    const unread = { ...asked, isRead: () => false };
    expect(removalOf([kept!], presentWith(G), unread)).toMatchObject({ gone: [], unread: [kept] });
  });

  it('is not taken for gone while the assignment is still to be made', () => {
    const made = '2026-11-28T12:00:00.000Z';
    const waiting = runOf(made, [addition(G)], 'waitingForApproval');
    expect(isToCome(kept!, [waiting])).toBe(true);
    expect(isToCome(kept!, [runOf(made, [addition(G)], 'verified')])).toBe(false);
    expect(isToCome(kept!, [])).toBe(false);
    const [item] = waiting.items;
    const lines = item!.lines.map((line) => ({ ...line, end: undefined }));
    const begun = { ...waiting, items: [{ ...item!, lines }] };
    expect(isToCome(kept!, [{ ...begun, state: { kind: 'running' } }])).toBe(true);
    expect(isToCome(kept!, [begun])).toBe(false);
    const runs = [waiting];
    expect(removalOf([kept!], presentWith(H), { ...asked, runs })).toMatchObject({
      gone: [],
      toCome: [kept],
    });
    // Approved and completed meanwhile: it is there, whatever the record says.
    expect(removalOf([kept!], presentWith(G), { ...asked, runs }).plan.items).toHaveLength(1);
  });

  it('is shown gone by a list that was read after the end, and by none from before', () => {
    const after = Date.parse(UNTIL) + 1;
    const rows = [rowOf({ target: included(H) })];
    expect(isShownGone(kept!, { rows, at: after })).toBe(true);
    expect(isShownGone(kept!, { rows, at: Date.parse(UNTIL) })).toBe(false);
    expect(isShownGone(kept!, { rows: [...rows, rowOf({ target: included(G) })], at: after })).toBe(
      false,
    );
    // An end that had passed when the plan was applied: the list has to be newer than the plan.
    const late = { ...kept!, at: '2026-11-01T00:00:00.000Z' };
    expect(isShownGone(late, { rows, at: Date.parse(late.keptAt) })).toBe(false);
    expect(isShownGone(late, { rows, at: Date.parse(late.keptAt) + 1 })).toBe(true);
  });
});
