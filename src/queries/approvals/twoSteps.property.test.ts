import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';
import { planOfStep, runInTwoSteps } from '#domain/approval/twoSteps.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { tallyOf } from '#domain/plan/run/tally.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { createPlanBench, planOf } from '#graph/testing/planBench.ts';
import { readConfigurations } from '#graph/testing/planTestKit.ts';
import { cancelWaiting, completeWaiting } from '#queries/approvals/completeWaiting.ts';
import { settleEnded } from '#queries/approvals/settleEnded.ts';
import { waitingKeeper } from '#queries/approvals/waitingKeeper.ts';

const RUNS = Number(process.env['PLAN_RUNS'] ?? 40);
vi.setConfig({ testTimeout: 60_000 + RUNS * 2000 });

const ID = configurationId('WIN - Device restrictions - Baseline');
const KEY = keyOf(ID);
const [FINANCE, SALES, LOCKED] = ['Finance', 'Sales', 'Engineering'].map(groupId) as [
  string,
  string,
  string,
];
const DAY = 86_400_000;
const ADA = 'ada00000-5a1e-4b7c-8d10-0000000000a1';
const WHY = { text: 'why' };

const STEPS = [
  'next',
  'next',
  'next',
  'approve',
  'approve',
  'approve',
  'complete',
  'complete',
  'twoTabs',
  'reject',
  'cancel',
  'expire',
  'look',
  'crash',
  'crashSent',
  'drift',
  'cutBeforeCommit',
  'cutAfterCommit',
] as const;
type Step = (typeof STEPS)[number];

/** Runs as a browser keeps them: written as a copy, read as one. */
function runsOnDisk() {
  const runs = new Map<string, PlanRun>();
  const store: Pick<PlanRuns, 'get' | 'list' | 'changeItem' | 'savedSince'> = {
    savedSince: async () => [...runs.values()].map((run) => structuredClone(run)),
    get: async (id) => structuredClone(runs.get(id)),
    list: async () =>
      [...runs.values()].map(({ items, ...run }) => ({
        ...run,
        configurationIds: items.map((item) => item.configurationId),
        byEnd: tallyOf({ items }).byEnd,
        lines: items.length,
      })),
    async changeItem(id, index, change) {
      const run = runs.get(id)!;
      const next = change(structuredClone(run.items[index]!), run.state);
      if (next === undefined) return false;
      runs.set(id, { ...run, items: run.items.with(index, structuredClone(next)) });
      return true;
    },
  };
  return { ...store, keep: (run: PlanRun) => void runs.set(run.id, structuredClone(run)) };
}

interface Filed {
  readonly id: string;
  readonly status: string;
}

/** Two edits beside the row of a policy set, of which Intune keeps no half: a run that says so. */
async function openWorld() {
  const bench = createPlanBench(0);
  const { sandbox, time, ask, graphOf } = bench;
  const graph = graphOf();
  const runs = runsOnDisk();
  const keeper = waitingKeeper(createMemoryJournal(), runs, ADA);
  const around = { graph, keeper, tenantId: 't', now: time.now, sleep: time.sleep };
  const group = (id: string, more: object = {}) =>
    assignment(ID, target('groupAssignmentTarget', { groupId: id }), more);
  sandbox.tenant.assignments.write(ID, [
    group(LOCKED, { source: 'policySets' }),
    group(FINANCE),
    group(SALES),
  ]);
  await ask('POST', 'approvals', { families: ['deviceConfigurations'] });

  async function apply(plan: Parameters<typeof bench.review>[0]): Promise<PlanRun> {
    const run = { ...(await bench.review(plan)), oid: ADA };
    runs.keep(run);
    const ended = await bench.start(run, graph, WHY).done;
    runs.keep(ended);
    return ended;
  }
  const [filter] = [...sandbox.tenant.filters.keys()];
  const wanted = [FINANCE, SALES].map((id) => ({
    kind: 'add' as const,
    row: {
      target: { kind: 'group' as const, groupId: id },
      filter: { mode: 'include' as const, filterId: filter! },
      intent: 'apply' as const,
    },
  }));
  const first = await apply(planOf([KEY], ...wanted));
  expect(first.items[0]!.lines.map(({ end }) => end?.kind)).toEqual(['refused', 'notSent']);
  return {
    ...bench,
    around,
    keeper,
    first,
    /** Graph's answers to each number, in order. */
    answers: new Map<string, number[]>(),
    apply,
    vera: graphOf(undefined, undefined, 'vera'),
    filed: async () =>
      ((await ask('GET', 'approvals')) as unknown as { requests: readonly Filed[] }).requests,
    /** `old`, `new` or missing for each of the two; whatever else somebody made of it. */
    stand: () =>
      [FINANCE, SALES].map((id) =>
        sandbox.tenant.assignments
          .stored(ID)
          .filter((row) => row.target['groupId'] === id)
          .map((row) =>
            row.target['deviceAndAppManagementAssignmentFilterId'] === filter ? 'new' : 'old',
          )
          .join('+'),
      ),
    hasLocked: () =>
      sandbox.tenant.assignments.stored(ID).some((row) => row.target['groupId'] === LOCKED),
    drift: () =>
      sandbox.tenant.assignments.write(ID, [
        ...sandbox.tenant.assignments.stored(ID),
        group(groupId('Executives')),
      ]),
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

async function take(world: World, step: Step): Promise<void> {
  const { around, keeper, vera, time, ask, first } = world;
  const [waiting] = await keeper.list();
  const open = (await world.filed()).find(({ status }) => status === 'needsApproval');
  switch (step) {
    case 'next': {
      // As the page of the run: nothing while a request waits, else what the list as it is now asks.
      if (waiting !== undefined) return;
      const now = presentConfigurations(await readConfigurations(around.graph, [KEY]));
      const all = runInTwoSteps(first, now);
      for (const kind of ['add', 'remove'] as const) {
        const plan = planOfStep(all, kind, { name: 'x', tenantId: 't' });
        if (plan.items.length > 0) await world.apply(plan);
      }
      return;
    }
    case 'approve':
    case 'reject':
      if (open !== undefined) await (await vera.approvals())[step](open.id, 'said');
      return;
    case 'cancel':
      if (waiting !== undefined) await cancelWaiting(waiting, around);
      return;
    case 'complete':
      if (waiting !== undefined) await completeWaiting(waiting, around);
      return;
    case 'twoTabs':
      if (waiting !== undefined)
        await Promise.all([completeWaiting(waiting, around), completeWaiting(waiting, around)]);
      return;
    case 'expire':
      await time.sleep(4 * DAY);
      return;
    case 'look':
      await settleEnded(await (await around.graph.approvals()).mine(), await keeper.list(), around);
      return;
    case 'crash':
    case 'crashSent':
      if (waiting === undefined || waiting.held.sentAt !== undefined) return;
      if (!(await keeper.take(waiting, new Date(time.now()).toISOString())) || step === 'crash')
        return;
      await around.graph.assignments
        .sendApproved({ configurationId: KEY }, waiting.held, waiting.held.requestId)
        .catch(() => undefined);
      return;
    case 'drift':
      world.drift();
      return;
    case 'cutBeforeCommit':
    case 'cutAfterCommit':
      await ask('POST', 'faults', { path: `${ID}/assignments`, fault: { kind: step } });
  }
}

/** What one carried-out request may make of a row: its removal, or the addition in its place. */
const STEP_OF: Readonly<Record<string, string>> = { old: '', '': 'new' };

async function takeWatched(world: World, step: Step): Promise<void> {
  const statuses = async () => new Map((await world.filed()).map(({ id, status }) => [id, status]));
  const [was, before] = [await statuses(), world.stand()];
  await take(world, step);
  const [is, after] = [await statuses(), world.stand()];
  const done = [...is].filter(
    ([id, status]) => status === 'completed' && was.get(id) !== 'completed',
  );
  for (const [id] of done) expect(was.get(id)).toBe('approved');
  await expectSentOnce(world);
  const changed = before.flatMap((row, index) => (row === after[index] ? [] : [index]));
  // Each request does one half of one row, and nothing but a request that was approved does any.
  expect(changed).toHaveLength(done.length);
  for (const index of changed) expect(after[index]).toBe(STEP_OF[before[index]!]);
  expect(world.hasLocked()).toBe(true);
  // What is missing is brought back before anything else is taken away.
  expect(after.filter((row) => row === '').length).toBeLessThanOrEqual(1);
}

/** Nothing leaves with a number after what was carried out with it, or may have been. */
async function expectSentOnce({ ask, answers }: World): Promise<void> {
  const { entries } = (await ask('GET', 'log')) as unknown as {
    readonly entries: readonly { readonly status: number; readonly approvalCode?: string }[];
  };
  await ask('DELETE', 'log');
  for (const { status, approvalCode: code } of entries)
    if (code !== undefined) answers.set(code, [...(answers.get(code) ?? []), status]);
  for (const all of answers.values()) {
    const first = all.findIndex((status) => status < 400);
    expect(first < 0 ? [] : all.slice(first + 1)).toEqual([]);
  }
}

it('each half of a line in two steps is carried out at most once, only if approved, one row at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STEPS), { minLength: 4, maxLength: 24 }),
      async (steps) => {
        const world = await openWorld();
        for (const step of steps) await takeWatched(world, step);
      },
    ),
    { numRuns: RUNS, endOnFailure: process.env['PLAN_FAST'] === '1' },
  );
});

it('comes to an end: both rows as wanted, after four requests and no more', async () => {
  const world = await openWorld();
  for (let round = 0; round < 4; round += 1)
    for (const step of ['next', 'approve', 'complete'] as const) await takeWatched(world, step);
  expect(world.stand()).toEqual(['new', 'new']);
  await takeWatched(world, 'next');
  expect((await world.filed()).map(({ status }) => status)).toEqual(
    Array.from({ length: 4 }, () => 'completed'),
  );
});
