import { configurationKeySchema } from '#domain/family/configurationKey.ts';
import type { Assignment, WantedRow } from '#domain/assignment/assignment.ts';
import { diffPlanInSlices } from '#domain/plan/diff/diffPlan.ts';
import { expandAction, type PlanAction } from '#domain/plan/draft/expand.ts';
import { type PlanConfiguration, presentConfigurations } from '#domain/plan/draft/plan.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';

const CONFIGURATIONS = 10_000;
const TARGETS = 20;
const ROUNDS = 9;

const guid = (n: number): string => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
const wanted = (n: number): WantedRow => ({
  target: { kind: 'group', groupId: guid(n) },
  filter: { mode: 'none' },
  intent: 'apply',
});
const targets = Array.from({ length: TARGETS }, (_, n) => n);

/**
 * What is wanted, and how many rows each list has: half of them for groups that the plan speaks of.
 */
const CASES: Readonly<Record<string, readonly [rows: number, action: PlanAction]>> = {
  'add, empty lists': [0, { kind: 'add', rows: targets.map(wanted) }],
  'add, 5 rows each': [5, { kind: 'add', rows: targets.map(wanted) }],
  'add, 20 rows each': [20, { kind: 'add', rows: targets.map(wanted) }],
  'remove, 20 rows each': [20, { kind: 'remove', targets: targets.map((n) => wanted(n).target) }],
  'replace, 20 rows each': [20, { kind: 'replace', rows: targets.map(wanted) }],
};

function rowOf(id: string, groupId: string): Assignment {
  const target = { kind: 'group', groupId } as const;
  return {
    id: `${id}_${groupId}`,
    target,
    filter: { mode: 'none' },
    intent: 'apply',
    source: 'direct',
    sourceId: id,
    raw: {
      id: `${id}_${groupId}`,
      intent: 'apply',
      target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId },
    },
  };
}

function tenantOf(rows: number): PlanConfiguration[] {
  return Array.from({ length: CONFIGURATIONS }, (_, index) => {
    const id = guid(1_000_000 + index);
    return {
      id: configurationKeySchema.parse(id),
      displayName: `Configuration ${index}`,
      assignments: Array.from({ length: rows }, (__, row) =>
        rowOf(id, guid(row % 2 === 0 ? row : 500 + row)),
      ),
    };
  });
}

export interface Measured {
  readonly what: string;
  /** Milliseconds in one go, sorted. */
  readonly inOneGo: readonly number[];
  /** Milliseconds in slices as the page computes it, sorted, pauses included. */
  readonly inSlices: readonly number[];
  /** The longest that another task had to wait, of each round, sorted. */
  readonly gaps: readonly number[];
  /** Long tasks as the browser counts them: above 50 ms. */
  readonly longTasks: readonly number[];
  readonly changes: number;
  readonly writes: number;
}

/**
 * Asks for its turn again and again; what it had to wait at most is how long the page would have
 * stood still.
 */
function watchMainThread(): () => number {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  channel.port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(null), 1);
  });
  channel.port1.start();
  channel.port2.postMessage(null);
  return () => {
    channel.port1.close();
    return Math.max(longest, performance.now() - last);
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));
const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

async function measure(what: string): Promise<Measured> {
  const [rows, action] = CASES[what]!;
  const configurations = tenantOf(rows);
  const [inOneGo, inSlices, gaps, longTasks]: number[][] = [[], [], [], []];
  let diff = diffPlan({ name: '', tenantId: undefined, items: [] }, new Map());
  const planOf = () => ({
    plan: { name: '', tenantId: undefined, items: expandAction(action, configurations).items },
    present: presentConfigurations(configurations),
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(50);
    const start = performance.now();
    const { plan, present } = planOf();
    diff = diffPlan(plan, present);
    inOneGo!.push(performance.now() - start);
  }
  const observer = new PerformanceObserver((list) =>
    longTasks!.push(...list.getEntries().map(({ duration }) => duration)),
  );
  await pause(100);
  observer.observe({ type: 'longtask' });
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(50);
    const watched = watchMainThread();
    await pause(5);
    const start = performance.now();
    const { plan, present } = planOf();
    await diffPlanInSlices(plan, present);
    inSlices!.push(performance.now() - start);
    await pause(5);
    gaps!.push(watched());
  }
  await pause(100);
  observer.disconnect();
  const { counts, effort } = diff;
  return {
    what,
    inOneGo: sorted(inOneGo!),
    inSlices: sorted(inSlices!),
    gaps: sorted(gaps!),
    longTasks: sorted(longTasks!),
    changes: counts.adds + counts.edits + counts.removes,
    writes: effort.writes,
  };
}

Object.assign(globalThis, { bench: { cases: Object.keys(CASES), measure } });
