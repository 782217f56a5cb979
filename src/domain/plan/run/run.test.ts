import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import { retryFailed, undoPlan } from '#domain/plan/run/afterRun.ts';
import { planItemSchema } from '#domain/plan/draft/draftSchema.ts';
import {
  type Plan,
  type PlanConfiguration,
  type PlanItem,
  presentConfigurations,
} from '#domain/plan/draft/plan.ts';
import { progressOf, withSample } from '#domain/plan/run/progress.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import type { ItemEvent, PlanRun, RunEvent } from '#domain/plan/run/run.ts';
import { runAfter } from '#domain/plan/run/runReducer.ts';
import { runHeadSchema, runItemSchema } from '#domain/plan/run/runSchema.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { hasSentNothing, tallyAfter, tallyOf } from '#domain/plan/run/tally.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import {
  add,
  again,
  excluded,
  G,
  H,
  included,
  NONE,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import type { WriteEnd } from '#domain/change/end.ts';

const there = rowOf({ target: included(G) });
const TENANT: PlanConfiguration[] = [
  { id: keyOf('a'), displayName: 'A', assignments: [there] },
  { id: keyOf('b'), displayName: 'B', assignments: [] },
  { id: keyOf('c'), displayName: 'C', assignments: [rowOf({ target: excluded(G) })] },
];
const wishes: Wish[] = [
  { kind: 'add', row: { target: included(G), filter: withFilter(), intent: 'apply' } },
  { kind: 'add', row: { target: included(H), filter: NONE, intent: 'apply' } },
];

function aRun(): PlanRun {
  const items = TENANT.map(({ id, displayName }) => ({ configurationId: id, displayName, wishes }));
  return startRun(diffPlan({ name: 'P', tenantId: 't', items }, presentConfigurations(TENANT)), {
    id: 'r',
    name: 'P',
    tenantId: 't',
    oid: 'o',
    username: 'u',
    createdAt: '2026-01-01T00:00:00Z',
    undoes: undefined,
    retries: undefined,
  });
}
const after = (...events: RunEvent[]) => events.reduce(runAfter, aRun());
const items = (...each: ItemEvent[]): RunEvent => ({ kind: 'items', items: each });
const ends = (...each: (WriteEnd | undefined)[]) =>
  new Map(each.flatMap((end, line) => (end === undefined ? [] : [[line, end] as const])));
const VERIFIED = { kind: 'verified' } as const;
const FAILED = { kind: 'notDone', failure: { kind: 'offline', trace: {} } } as const;
const send = (index: number): ItemEvent => ({
  index,
  kind: 'send',
  before: TENANT[index]!.assignments!,
});
const sent = (index: number, map: ReadonlyMap<number, WriteEnd> = new Map()): ItemEvent => ({
  index,
  kind: 'ends',
  ends: map,
  now: undefined,
  requestIds: ['id'],
});
const kinds = ({ items: all }: PlanRun) =>
  all.map(({ lines }) => lines.map(({ end }) => end?.kind));

describe('a run', () => {
  it('keeps why guardrails were overridden; one of an earlier version has no such reasons', () => {
    const { items: _, state: __, ...head } = aRun();
    const overrides = [{ guardrailId: 'mix-user-device', reason: 'Agreed with the board' }];
    expect(head.overrides).toEqual([]);
    expect(runHeadSchema.parse({ ...head, overrides }).overrides).toEqual(overrides);
    const { overrides: ___, ...earlier } = head;
    expect(runHeadSchema.parse(earlier).overrides).toEqual([]);
  });

  it('begins with what the review settled', () => {
    expect(kinds(aRun())).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['blocked', undefined],
    ]);
    expect(aRun().state).toEqual({ kind: 'ready' });
  });

  it.each<[what: string, events: RunEvent[], state: string]>([
    ['starts', [{ kind: 'start' }], 'running'],
    ['pauses', [{ kind: 'start' }, { kind: 'pause', why: undefined }], 'paused'],
    ['does not pause before it has started', [{ kind: 'pause', why: undefined }], 'ready'],
    [
      'goes on',
      [{ kind: 'start' }, { kind: 'pause', why: undefined }, { kind: 'resume' }],
      'running',
    ],
    [
      'goes on after a reload',
      [{ kind: 'start' }, { kind: 'pause', why: undefined }, { kind: 'start' }],
      'running',
    ],
    [
      'is cancelled for good',
      [
        { kind: 'start' },
        { kind: 'cancel' },
        { kind: 'resume' },
        { kind: 'pause', why: undefined },
        { kind: 'start' },
      ],
      'cancelling',
    ],
    [
      'does not end while an item has not',
      [{ kind: 'start' }, { kind: 'end', at: 'x' }],
      'running',
    ],
  ])('%s', (_, events, state) => {
    expect(after(...events).state.kind).toBe(state);
  });

  it('ends each line once, and keeps how', () => {
    const run = after(
      items(send(0)),
      items(sent(0, ends(FAILED))),
      items({ index: 0, kind: 'ends', ends: ends(VERIFIED, VERIFIED) }),
      items({ index: 0, kind: 'ends', ends: ends(FAILED, FAILED) }),
    );
    expect(kinds(run)[0]).toEqual(['notDone', 'verified']);
    expect(run.items[0]).toMatchObject({ state: { kind: 'ended' }, requestIds: ['id'] });
  });

  it('keeps the list from before the first request', () => {
    const run = after(items(send(0)), items({ index: 0, kind: 'send', before: [] }));
    expect(run.items[0]?.state).toEqual({ kind: 'sent', before: [there], requests: 2 });
  });

  it('is counted as it goes', () => {
    const run = aRun();
    const next = runAfter(
      run,
      items(send(0), {
        index: 1,
        kind: 'ends',
        ends: ends({ kind: 'cancelled' }, { kind: 'cancelled' }),
      }),
    );
    expect(
      tallyAfter(
        tallyOf(run),
        [0, 1].map((index) => [run.items[index]!, next.items[index]!]),
      ),
    ).toEqual(tallyOf(next));
    expect(tallyOf(next)).toMatchObject({
      total: 6,
      waiting: 1,
      sent: 1,
      ended: 1,
      byEnd: { cancelled: 2, blocked: 1 },
    });
  });
});

describe('progress', () => {
  const tally = {
    ...tallyOf(aRun()),
    total: 1000,
    waiting: 900,
    writesLeft: 900,
    byEnd: { ...tallyOf(aRun()).byEnd, verified: 100 },
  };
  const facts = {
    tally,
    state: 'running',
    usedWrites: 100,
    allowances: DOCUMENTED,
    waiting: undefined,
  } as const;

  it('promises no more than the allowance lets happen, however fast the first hundred went', () => {
    const samples = withSample(withSample([], { at: 0, ended: 0 }), { at: 2000, ended: 100 });
    expect(progressOf({ ...facts, samples }).secondsLeft).toBeGreaterThanOrEqual(160);
    expect(progressOf({ ...facts, samples: [] }).secondsLeft).toBeUndefined();
    expect(progressOf({ ...facts, samples, state: 'paused' }).secondsLeft).toBeUndefined();
    expect(progressOf({ ...facts, samples }).allowance).toEqual({
      used: 100,
      limit: 100,
      windowSeconds: 20,
    });
  });
});

describe('after a run', () => {
  const run = after(
    items(send(0), send(1)),
    items(sent(0, ends(FAILED)), sent(1)),
    items(
      { index: 0, kind: 'ends', ends: ends(undefined, VERIFIED) },
      { index: 1, kind: 'ends', ends: ends(VERIFIED, VERIFIED) },
    ),
  );

  it('what failed is tried again, and nothing else', () => {
    expect(retryFailed(run).items).toEqual([
      { configurationId: 'a', displayName: 'A', wishes: [wishes[0]] },
    ]);
    expect(
      retryFailed(run, ['blocked']).items.map(({ configurationId }) => configurationId),
    ).toEqual(['c']);
  });

  it('what was done is taken back against the tenant as it is now', () => {
    const now = presentConfigurations([
      { id: keyOf('a'), displayName: 'A', assignments: [there, rowOf({ target: included(H) })] },
      {
        id: keyOf('b'),
        displayName: 'B',
        assignments: [
          rowOf({ target: included(G), filter: withFilter('another') }),
          rowOf({ target: included(H) }),
        ],
      },
    ]);
    const { plan, notUndone, unread } = undoPlan(run, now);
    expect(plan.items.map(({ configurationId, wishes: back }) => [configurationId, back])).toEqual([
      ['a', [{ kind: 'remove', target: included(H) }]],
      ['b', [{ kind: 'remove', target: included(H) }]],
    ]);
    expect(notUndone.map(({ configurationId, reason }) => [configurationId, reason])).toEqual([
      ['b', 'changedSince'],
    ]);
    expect(unread).toEqual([]);
    expect(undoPlan(run, presentConfigurations([])).unread).toHaveLength(2);
  });

  it('what was removed comes back with every field, those nobody knows included', () => {
    const old = rowOf({ target: included(G), filter: withFilter(), extra: { later: [1] } });
    const base = presentConfigurations([{ id: keyOf('a'), displayName: 'A', assignments: [old] }]);
    const { done, head } = removed('a', base);
    const now = presentConfigurations([{ id: keyOf('a'), displayName: 'A', assignments: [] }]);
    const { plan, incomplete, runNotTold } = undoPlan({ ...head, items: [done] }, now);
    expect([incomplete, runNotTold]).toEqual([0, 0]);
    const kept = planItemSchema.parse(JSON.parse(JSON.stringify(plan.items[0]))) as PlanItem;
    expect(diffPlan({ ...plan, items: [kept] }, now).configurations[0]!.changes).toEqual([
      again(add(included(G), withFilter()), old),
    ]);
  });

  it('a row of which Graph did not tell what it ran comes back whole, and is told apart', () => {
    const id = keyOf('remediation:a');
    const old = { ...rowOf({ target: included(G) }), payload: {} };
    const base = presentConfigurations([{ id, displayName: 'A', assignments: [old] }]);
    const { done, head } = removed(id, base);
    const now = presentConfigurations([{ id, displayName: 'A', assignments: [] }]);
    const { plan, incomplete, runNotTold } = undoPlan({ ...head, items: [done] }, now);
    expect([incomplete, runNotTold, plan.items.length]).toEqual([0, 1, 1]);
  });
});

/** A run that removed the group from the only configuration, as it is kept. */
function removed(id: string, base: Parameters<typeof diffPlan>[1]) {
  const plan: Plan = {
    name: 'P',
    tenantId: 't',
    items: [
      {
        configurationId: keyOf(id),
        displayName: 'A',
        wishes: [{ kind: 'remove', target: included(G) }],
      },
    ],
  };
  const { items: started, ...head } = startRun(diffPlan(plan, base), aRun());
  const done = runItemSchema.parse({
    ...started[0]!,
    lines: [{ ...started[0]!.lines[0], end: VERIFIED }],
  });
  return { done, head };
}

it('knows whether a request of a run may have left', () => {
  const run = runAfter(aRun(), { kind: 'start' });
  const index = run.items.findIndex(({ state }) => state.kind === 'waiting');
  const runWith = (...events: ItemEvent[]) => runAfter(run, { kind: 'items', items: events });
  const sends: ItemEvent = { kind: 'send', index, before: [] };
  const ended = (end: WriteEnd): ItemEvent => ({
    kind: 'ends',
    index,
    ends: new Map(run.items[index]!.lines.map((_, line) => [line, end])),
  });
  const failure = { kind: 'offline', trace: {} } as const;
  expect(hasSentNothing(run)).toBe(true);
  expect(hasSentNothing(runWith(sends))).toBe(false);
  expect(hasSentNothing(runWith(sends, { kind: 'unsent', index }))).toBe(true);
  expect(hasSentNothing(runWith(ended({ kind: 'cancelled' })))).toBe(true);
  expect(hasSentNothing(runWith(sends, ended({ kind: 'unknown', failure })))).toBe(false);
});
