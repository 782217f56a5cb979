import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { createMemoryJournal } from '#domain/testing/memoryJournal.ts';
import { applyPlan } from '#graph/plan/applyPlan.ts';
import { createPlanBench, planOf } from '#graph/testing/planBench.ts';
import { memoryRuns } from '#graph/testing/planTestKit.ts';
import { applyChangesMutation } from '#queries/write/applyChanges.ts';
import { onceSeenBy } from '#queries/write/unseen.ts';

// Reads come from a copy that lags: what one person writes to a list, one after the other.

const bench = createPlanBench(60);
const { time, sandbox } = bench;
const LAG_MS = 20_000;

beforeEach(async () => {
  await bench.startAnew();
  const clock = Date;
  vi.stubGlobal(
    'Date',
    new Proxy(clock, {
      construct: (target, given: [], as) =>
        Reflect.construct(target, given.length === 0 ? [time.now()] : given, as) as Date,
      get: (target, key, self) =>
        key === 'now' ? time.now : (Reflect.get(target, key, self) as unknown),
    }),
  );
  return () => vi.unstubAllGlobals();
});

/** Two additions at once are written by the whole list. */
const pairOf = (index: number) => [2 * index, 2 * index + 1];

/** One browser: its journal and its runs. */
function openBrowser() {
  const journal = createMemoryJournal();
  const kept = memoryRuns();
  const runs: string[] = [];
  const planRuns = {
    savedSince: async (_since: string, butRun?: string) =>
      runs.filter((id) => id !== butRun).map(kept.get),
  };
  const stores = { journal, planRuns };
  const graph = bench.graphOf();
  const { sleep, now, tick } = time;

  /** A run on what is in the tenant, as a review reads it. */
  function start(run: PlanRun): Promise<PlanRun> {
    kept.create(run);
    runs.push(run.id);
    return applyPlan(run, {
      graph,
      runs: kept,
      allowance: sharedAllowance(memoryBucket(), now, DOCUMENTED),
      onceSeen: onceSeenBy(stores, { oid: 'o', butRun: run.id, sleep, now }),
      sleep,
      now,
      tick,
    }).done;
  }
  const review = (ids: readonly ConfigurationKey[], index: number) =>
    bench.review(planOf(ids, ...pairOf(index).map(bench.toGroup)));
  return {
    review,
    start,
    run: async (id: ConfigurationKey, index: number) => start(await review([id], index)),
    async single(configurationId: ConfigurationKey, index: number) {
      const client = new QueryClient();
      const base = await graph.assignments.list(configurationId, '');
      const changes = pairOf(index).map((one) => ({
        kind: 'add' as const,
        draft: {
          target: { kind: 'group' as const, groupId: bench.group(one) },
          filter: { mode: 'none' as const },
          intent: 'apply' as const,
        },
      }));
      const writer = { tenantId: 't', oid: 'o', username: 'ada' };
      await client
        .getMutationCache()
        .build(client, applyChangesMutation(graph, writer, stores, sleep))
        .execute({
          set: { configurationId, via: '', base, changes },
          configurationName: 'x',
          overrides: [],
        });
    },
  };
}

const lagOnce = () =>
  bench.faults({ method: 'POST', path: '/assign', fault: { kind: 'lag', ms: LAG_MS } });

it.each([
  ['single', 'single'],
  ['single', 'run'],
  ['run', 'single'],
  ['run', 'run'],
] as const)('what a %s wrote is not taken away by the next %s', async (first, second) => {
  const [id] = bench.free(1);
  const browser = openBrowser();
  await lagOnce();
  const before = browser[first](id!, 0);
  // A run reads back for as long as reads lag: the next is begun meanwhile.
  if (first === 'run') await time.sleep(1000);
  else await before;
  await browser[second](id!, 1);
  await before;
  expect(bench.groupsOf(id!)).toEqual(expect.arrayContaining(pairOf(0).map(bench.group)));
});

it('waits for no list that nobody wrote to, and no longer than half a minute for one', async () => {
  const [id, other] = bench.free(2);
  const browser = openBrowser();
  await lagOnce();
  await browser.single(id!, 0);
  let began = time.now();
  await browser.start(await browser.review([other!], 1));
  expect(time.now() - began).toBeLessThan(2000);
  // A colleague takes it away at once.
  sandbox.tenant.assignments.write(id!, []);
  began = time.now();
  await browser.run(id!, 1);
  expect(time.now() - began).toBeLessThan(32_000);
  expect(bench.groupsOf(id!)).toEqual(pairOf(1).map(bench.group));
});
