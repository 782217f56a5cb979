import { beforeEach, expect, it, vi } from 'vitest';
import { isOurs } from '#domain/change/end.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { createPlanBench } from '#graph/testing/planBench.ts';
import { webLocks } from '#lib/testing/webLocks.ts';
import { listWaits } from '#queries/write/waits.ts';
import { clockOf, ownBrowser } from '#queries/testing/ownBrowser.ts';

// Reads come from a copy that lags: what one person writes to a list, one after the other.

const bench = createPlanBench(60);
const { time, sandbox } = bench;
const LAG_MS = 20_000;

beforeEach(async () => {
  await bench.startAnew();
  vi.stubGlobal('navigator', { locks: webLocks() });
  vi.stubGlobal('Date', clockOf(time.now));
  return () => vi.unstubAllGlobals();
});

/** Two additions at once are written by the whole list. */
const pairOf = (index: number) => [2 * index, 2 * index + 1];

const adding = (index: number) => ({ adds: pairOf(index), removes: [] });

/** One browser, whose person adds a pair of groups to a list at once. */
function openBrowser() {
  const browser = ownBrowser(bench);
  return {
    journal: browser.stores.journal,
    single: async (id: ConfigurationKey, index: number) =>
      (await browser.reviewSingle(id, adding(index)))(),
    run: async (id: ConfigurationKey, index: number) =>
      browser.start(await browser.reviewRun([id], adding(index))).done,
    start: browser.start,
    review: (id: ConfigurationKey, index: number) => browser.reviewRun([id], adding(index)),
    begin: async (id: ConfigurationKey, index: number) =>
      browser.start(await browser.reviewRun([id], adding(index))),
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
  await browser.run(other!, 1);
  expect(time.now() - began).toBeLessThan(2000);
  // A colleague takes it away at once.
  sandbox.tenant.assignments.write(id!, []);
  began = time.now();
  await browser.run(id!, 1);
  expect(time.now() - began).toBeLessThan(32_000);
  expect(bench.groupsOf(id!)).toEqual(pairOf(1).map(bench.group));
});

it('holds up no write to another list while one waits for its own', async () => {
  const [id, other] = bench.free(2);
  const browser = openBrowser();
  await lagOnce();
  await browser.single(id!, 0);
  const began = time.now();
  const waiting = browser.single(id!, 1);
  await time.sleep(1500);
  await browser.single(other!, 2);
  expect(time.now() - began).toBeLessThan(3000);
  await waiting;
  expect(time.now() - began).toBeGreaterThan(10_000);
});

it('lets two runs that are begun at once write to one list one after the other', async () => {
  const [id] = bench.free(1);
  const browser = openBrowser();
  const both = await Promise.all([browser.begin(id!, 0), browser.begin(id!, 1)]);
  const ended = await Promise.all(both.map(({ done }) => done));
  // The second finds what the first has done, and says whose doing it is.
  const told = ended.flatMap(({ items }) => items[0]!.lines.map(({ end }) => end));
  const mine = { kind: 'drifted', isOwn: true };
  expect(told).toEqual([{ kind: 'verified' }, { kind: 'verified' }, mine, mine]);
  const kept = ended.flatMap(({ items }, index) =>
    items[0]!.lines.some(({ end }) => end !== undefined && isOurs(end)) ? pairOf(index) : [],
  );
  expect(kept).not.toEqual([]);
  expect(bench.groupsOf(id!)).toEqual(expect.arrayContaining(kept.map(bench.group)));
});

it('waits for what a tab has sent that was closed before it knew', async () => {
  const [id] = bench.free(1);
  const browser = openBrowser();
  await lagOnce();
  const closed = vi.spyOn(browser.journal, 'end').mockResolvedValue();
  await browser.single(id!, 0);
  closed.mockRestore();
  await browser.single(id!, 1);
  expect(bench.groupsOf(id!)).toEqual(expect.arrayContaining(pairOf(0).map(bench.group)));
});

it('sends nothing of what was given up, whether it waits for its list or in line', async () => {
  const [id] = bench.free(1);
  const browser = openBrowser();
  await lagOnce();
  await browser.single(id!, 0);
  const waiting = browser.single(id!, 1);
  const inLine = browser.single(id!, 2);
  await time.sleep(1500);
  // That one is in line is told by the clock of the browser.
  await time.busy(() => vi.waitFor(() => expect(listWaits.get()).toHaveLength(2)));
  for (const { stop } of listWaits.get()) stop?.();
  const began = time.now();
  for (const one of [waiting, inLine])
    await expect(one).rejects.toMatchObject({ failure: { kind: 'stopped' } });
  expect(time.now()).toBe(began);
  expect(listWaits.get()).toEqual([]);
  expect(bench.groupsOf(id!)).toEqual(pairOf(0).map(bench.group));
  await time.sleep(LAG_MS);
  await browser.single(id!, 1);
  expect(bench.groupsOf(id!)).toEqual([...pairOf(0), ...pairOf(1)].map(bench.group));
});

it('does not take for one’s own what a colleague changed', async () => {
  const [id] = bench.free(1);
  const browser = openBrowser();
  await browser.single(id!, 0);
  const stored = sandbox.tenant.assignments.stored(id!);
  const run = await browser.review(id!, 1);
  sandbox.tenant.assignments.write(id!, [...stored, bench.groupRow(id!, 9)]);
  const { items } = await browser.start(run).done;
  expect(items[0]!.lines.map(({ end }) => end)).toEqual([{ kind: 'drifted' }, { kind: 'drifted' }]);
});

it('cancels at once what waits in line for its list', async () => {
  const [id] = bench.free(1);
  const browser = openBrowser();
  await lagOnce();
  await browser.single(id!, 0);
  const waiting = browser.single(id!, 1);
  await time.sleep(1000);
  const began = time.now();
  const run = await browser.begin(id!, 2);
  await time.sleep(1000);
  run.cancel();
  const { items } = await run.done;
  expect(items[0]!.lines.map(({ end }) => end?.kind)).toEqual(['cancelled', 'cancelled']);
  expect(time.now() - began).toBeLessThan(3000);
  await waiting;
  expect(bench.groupsOf(id!)).not.toContain(bench.group(pairOf(2)[0]!));
});
