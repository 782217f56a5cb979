import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isOurs, type WriteEnd } from '#domain/change/end.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { createPlanBench } from '#graph/testing/planBench.ts';
import { webLocks } from '#lib/testing/webLocks.ts';
import { clockOf, endsOfSingle, ownBrowser, type OwnWish } from '#queries/testing/ownBrowser.ts';

// Several tabs of one person write to the same lists, whose reads lag. What the tenant holds in the
// end is what it held before, with what each was told to be done, and nothing of what was not.

const RUNS = Number(process.env['PLAN_RUNS'] ?? 40);
vi.setConfig({ testTimeout: 60_000 + RUNS * 2000 });

const bench = createPlanBench(60);
const { time, sandbox } = bench;

/** Groups by their index: those that a list has at first, and those of each tab. */
const FIRST = [16, 17];
const ownOf = (tab: number) => [4 * tab, 4 * tab + 1, 4 * tab + 2];

const tabs = fc.record({
  isRun: fc.boolean(),
  lists: fc.constantFrom([0], [0], [1], [0, 1]),
  /** How many groups it adds, and which it removes. */
  adds: fc.constantFrom(0, 1, 2, 3, 3),
  removes: fc.subarray(FIRST),
  /** Milliseconds before its review, and from there to the press. */
  comes: fc.constantFrom(0, 0, 1, 500, 4000, 25_000),
  thinks: fc.constantFrom(0, 0, 1, 800, 6000, 40_000),
  cancels: fc.option(fc.constantFrom(0, 900, 12_000), { freq: 6 }),
});

/**
 * How long reads lag after each write, in milliseconds, or what becomes of it. Where an answer is
 * lost, nobody looks for longer than 15 seconds.
 */
const faults = fc.oneof(
  fc.array(fc.constantFrom(0, 300, 2500, 9000, 20_000, 429, 403), { maxLength: 6 }),
  fc.array(fc.constantFrom(0, 2500, 9000, 'cutAfterCommit', 'cutBeforeCommit'), { maxLength: 6 }),
);

type Tab = typeof tabs extends fc.Arbitrary<infer T> ? T : never;

const ruleOf = (what: number | string) => ({
  method: 'POST',
  path: '/assign',
  fault:
    typeof what === 'string'
      ? { kind: what as 'cutAfterCommit' }
      : what === 429 || what === 403
        ? { kind: 'status' as const, status: what, retryAfter: 3 }
        : { kind: 'lag' as const, ms: what },
});

/** How a tab was told that its wishes for each list ended. */
interface ToldOfList {
  readonly list: number;
  readonly isRun: boolean;
  readonly wish: OwnWish;
  readonly ends: WriteEnd[];
}
type Told = readonly ToldOfList[];

async function work(
  browser: ReturnType<typeof ownBrowser>,
  { isRun, lists, comes, thinks, cancels, ...tab }: Tab,
  index: number,
  ids: readonly ConfigurationKey[],
): Promise<Told> {
  const wish = { adds: ownOf(index).slice(0, tab.adds), removes: tab.removes };
  await time.sleep(comes);
  if (!isRun) {
    const list = lists[0]!;
    const send = await browser.reviewSingle(ids[list]!, wish);
    await time.sleep(thinks);
    return [{ list, isRun, wish, ends: endsOfSingle(await send()) }];
  }
  const run = await browser.reviewRun(
    lists.map((list) => ids[list]!),
    wish,
  );
  await time.sleep(thinks);
  const control = browser.start(run);
  if (cancels !== null) void time.sleep(cancels).then(control.cancel);
  const { items } = await control.done;
  return items.map(({ lines }, position) => ({
    list: lists[position]!,
    isRun,
    wish,
    ends: lines.flatMap(({ end }) => end ?? []),
  }));
}

const isOpen = ({ kind }: WriteEnd) => kind === 'unknown';

/** Which groups a list has to have in the end, less those of which nobody can tell. */
function heldBy(list: number, told: Told) {
  const held = new Set(FIRST);
  const open = new Set<number>();
  for (const { wish, ends } of told.filter((one) => one.list === list)) {
    const { adds, removes } = wish;
    if (ends.some(isOpen)) for (const group of [...adds, ...removes]) open.add(group);
    // Those of one wish are sent together.
    if (!ends.some(isOurs)) continue;
    for (const group of adds) held.add(group);
    for (const group of removes) held.delete(group);
  }
  const isKnown = (group: number) => !open.has(group);
  return { held: [...held].filter(isKnown), open: [...open].map(bench.group) };
}

it('what is told to be done is there in the end, and nothing else', async () => {
  let done = 0;
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(tabs, { minLength: 2, maxLength: 4 }),
      faults,
      fc.boolean(),
      async (drawn, struck, isAtOnce) => {
        await bench.startAnew();
        vi.stubGlobal('navigator', { locks: webLocks() });
        vi.stubGlobal('Date', clockOf(time.now));
        const ids = bench.free(2);
        for (const id of ids)
          sandbox.tenant.assignments.write(
            id,
            FIRST.map((group) => bench.groupRow(id, group)),
          );
        await bench.faults(...struck.map(ruleOf));
        const browser = ownBrowser(bench);
        const told = (
          await Promise.all(
            drawn.map((tab, index) =>
              work(browser, isAtOnce ? { ...tab, comes: 0, thinks: 0 } : tab, index, ids),
            ),
          )
        ).flat();
        vi.unstubAllGlobals();
        for (const [list, id] of ids.entries()) {
          const { held, open } = heldBy(list, told);
          const there = bench.groupsOf(id).filter((group) => !open.includes(group!));
          expect(new Set(there)).toEqual(new Set(held.map(bench.group)));
        }
        // Nobody else is there. What nobody knows of is not told as one's own.
        const ofRuns = told.flatMap((one) => (one.isRun ? one.ends : []));
        if (!told.some((one) => one.ends.some(isOpen)))
          for (const end of ofRuns)
            if (end.kind === 'drifted') expect(end).toEqual({ kind: 'drifted', isOwn: true });
        done += told.filter(({ ends }) => ends.some(isOurs)).length;
        moved += told.filter(({ ends }) => !ends.some(isOurs)).length;
      },
    ),
    { numRuns: RUNS },
  );
  // Both are drawn often enough to mean something.
  expect(Math.min(done, moved)).toBeGreaterThan(RUNS / 4);
});
