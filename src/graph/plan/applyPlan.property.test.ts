import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { FilterUse } from '#domain/assignment.ts';
import type { WantedRow } from '#domain/change.ts';
import type { PlanControl } from '#domain/plan/control.ts';
import type { LineEnd, PlanRun, RunItem } from '#domain/plan/run.ts';
import { memoryBucket } from '#domain/plan/sharedAllowance.ts';
import { roleKey, targetOf, type Wish } from '#domain/plan/wish.ts';
import type { KnownTarget } from '#domain/target.ts';
import { createGraph } from '#graph/client.ts';
import { fetchWhole, memoryRuns, readConfigurations, reviewed, startPlan } from '#graph/plan/planTestKit.ts';
import { virtualTime } from '#graph/plan/virtualTime.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import type { Fault, FaultRule } from '../../../sandbox/faults.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { assignment, target as stored } from '../../../sandbox/tenant/targets.ts';

/** More by a flag, and others by a seed: `PLAN_RUNS=10000 PLAN_SEED=1 npx vitest run applyPlan.property`. */
const RUNS = Number(process.env['PLAN_RUNS'] ?? 2000);
const SEED = Number(process.env['PLAN_SEED'] ?? 20_261_123);
vi.setConfig({ testTimeout: 60_000 + RUNS * 200 });

const ORIGIN = 'http://sandbox.test';
const time = virtualTime(Date.UTC(2026, 0, 1));
const sandbox = createSandbox({ now: time.now });
const { tenant } = sandbox;
const configurationIds = [...tenant.configurations.values()].filter(({ displayName }) => displayName.startsWith('WIN - ')).map(({ id }) => id);
const groups = [...tenant.groups.keys()].slice(0, 4);
const policySetGroup = groups.pop()!;
const [collectionId = ''] = tenant.collections.keys();
const filterIds = [...tenant.filters.values()].filter((filter) => filter.platform === 'windows10AndLater' && filter.assignmentFilterManagementType === 'devices').map(({ id }) => id).slice(0, 2);

/** Every commit, told by the tenant itself: one that leaves the list as it was has been done before. */
const commits: { id: string; isRepeated: boolean }[] = [];
const write = tenant.assignments.write.bind(tenant.assignments);
tenant.assignments.write = (id, rows, lag) => {
  commits.push({ id, isRepeated: sortedJson(rows) === sortedJson(tenant.assignments.stored(id)) });
  write(id, rows, lag);
};

/** What the place of one target says; undefined is no row. */
type State = { readonly isExcluded: boolean; readonly filter: FilterUse; readonly intent: 'apply' | 'remove' } | undefined;
type Place = (isExcluded: boolean) => KnownTarget;

const PLACES: readonly Place[] = [
  ...groups.map((groupId): Place => (isExcluded) => ({ kind: isExcluded ? 'exclusionGroup' : 'group', groupId })),
  () => ({ kind: 'collection', collectionId }),
  () => ({ kind: 'allDevices' }),
];

const filterUse: fc.Arbitrary<FilterUse> = fc.oneof(fc.constant({ mode: 'none' } as const), fc.record({ mode: fc.constantFrom('include', 'exclude'), filterId: fc.constantFrom(...filterIds) }));
const stateOf = (index: number): fc.Arbitrary<State> => {
  const included = fc.record({ isExcluded: fc.constant(false), filter: filterUse, intent: fc.constantFrom('apply', 'remove') });
  const excluded: fc.Arbitrary<State> = fc.constant({ isExcluded: true, filter: { mode: 'none' }, intent: 'apply' });
  return index < groups.length ? fc.oneof(fc.constant(undefined), included, excluded) : fc.oneof(fc.constant(undefined), included);
};

interface PlacePlan {
  readonly was: State;
  /** What somebody else makes of it between review and apply. */
  readonly drift: State | 'none';
  readonly wish: State | 'leave';
}
interface ListPlan {
  readonly places: readonly PlacePlan[];
  readonly locked: 'none' | 'policySet' | 'unknown';
  readonly isReplaced: boolean;
}

const placePlan = (index: number): fc.Arbitrary<PlacePlan> =>
  fc.record({
    was: stateOf(index),
    drift: fc.oneof({ weight: 40, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: stateOf(index) }),
    wish: fc.oneof({ weight: 3, arbitrary: fc.constant('leave' as const) }, { weight: 2, arbitrary: stateOf(index) }),
  });
const listPlan: fc.Arbitrary<ListPlan> = fc.record({
  places: fc.tuple(...PLACES.map((_, index) => placePlan(index))),
  locked: fc.constantFrom('none', 'none', 'none', 'policySet', 'unknown'),
  isReplaced: fc.nat({ max: 5 }).map((dice) => dice === 0),
});
/** Mostly a few; now and then more than a batch takes. */
const tenants = fc.oneof({ weight: 30, arbitrary: fc.array(listPlan, { minLength: 1, maxLength: 4 }) }, { weight: 1, arbitrary: fc.array(listPlan, { minLength: 21, maxLength: 27 }) });

const PUT_OFF: readonly Fault[] = [{ kind: 'status', status: 429, retryAfter: 3 }, { kind: 'status', status: 429 }, { kind: 'status', status: 503, retryAfter: 2 }, { kind: 'status', status: 401 }];
const CUTS: readonly Fault[] = [{ kind: 'cutBeforeCommit' }, { kind: 'cutAfterCommit' }];
const WRITE_FAULTS: readonly Fault[] = [...PUT_OFF, ...CUTS, ...[400, 403, 409, 500, 503].map((status): Fault => ({ kind: 'status', status })), { kind: 'garbage' }, ...[300, 3000, 9000].map((ms): Fault => ({ kind: 'lag', ms }))];
const READ_FAULTS: readonly Fault[] = [...PUT_OFF, ...CUTS, ...[403, 500].map((status): Fault => ({ kind: 'status', status })), { kind: 'garbage' }];
const BATCH_FAULTS: readonly Fault[] = [...PUT_OFF, ...CUTS, { kind: 'status', status: 500 }, { kind: 'garbage' }];

const rulesFor = (method: string, path: string, faults: readonly Fault[], latest: number): fc.Arbitrary<FaultRule[]> =>
  fc.array(fc.record({ method: fc.constant(method), path: fc.constant(path), skip: fc.nat({ max: latest }), times: fc.constantFrom(1, 1, 2, 9), fault: fc.constantFrom(...faults) }), { maxLength: 2 });
const faultRules = fc
  .tuple(rulesFor('POST', '/assign', WRITE_FAULTS, 4), rulesFor('DELETE', '/assignments', WRITE_FAULTS, 3), rulesFor('GET', '/assignments', READ_FAULTS, 8), rulesFor('POST', '$batch', BATCH_FAULTS, 6))
  .map((all) => all.flat());

/** What the admin, or the end of the page, does at which step; steps are what crosses the border of the page. */
const incidents = fc.array(fc.record({ at: fc.nat({ max: 25 }), what: fc.constantFrom('crash', 'crash', 'crash', 'pause', 'cancel') }), { maxLength: 3 });

function storedRow(configurationId: string, place: Place, { isExcluded, filter, intent }: NonNullable<State>): StoredAssignment {
  const { kind, ...own } = place(isExcluded);
  const type = kind === 'collection' ? 'configurationManagerCollectionAssignmentTarget' : `${kind}AssignmentTarget`;
  return assignment(configurationId, stored(type, own, filter.mode === 'none' ? undefined : { id: filter.filterId, mode: filter.mode }), { intent });
}

function lockedRows(id: string, locked: ListPlan['locked']): StoredAssignment[] {
  if (locked === 'policySet') return [{ ...assignment(id, stored('groupAssignmentTarget', { groupId: policySetGroup })), source: 'policySets', sourceId: 'P' }];
  return locked === 'unknown' ? [assignment(id, stored('scopeTagGroupAssignmentTarget', { targetType: 'device', entraObjectId: policySetGroup }))] : [];
}

function rowOf(place: Place, state: NonNullable<State>): WantedRow {
  return { target: place(state.isExcluded), filter: state.filter, intent: state.intent };
}

function wishesOf({ places, isReplaced }: ListPlan): Wish[] {
  if (isReplaced) return [{ kind: 'replace', rows: places.flatMap(({ was, wish }, index) => ((state) => (state === undefined ? [] : rowOf(PLACES[index]!, state)))(wish === 'leave' ? was : wish)) }];
  return places.flatMap(({ was, wish }, index): Wish[] => {
    const place = PLACES[index]!;
    if (wish === 'leave') return [];
    const gone: Wish[] = was !== undefined && wish?.isExcluded !== was.isExcluded ? [{ kind: 'remove', target: place(was.isExcluded) }] : [];
    return wish === undefined ? [...gone, { kind: 'remove', target: place(false) }] : [...gone, { kind: 'add', row: rowOf(place, wish) }];
  });
}

function isDone(end: LineEnd | undefined): boolean {
  return end !== undefined && ['verified', 'accepted', 'alreadySo'].includes(end.kind);
}

/** The states that a place may have after its lines ended so. */
function mayBe(item: RunItem, place: Place, was: State): State[] {
  // What the review settled stays as it is, and was so then.
  const lines = item.lines.filter(({ wish, change }) => change !== undefined && [roleKey(place(true)), roleKey(place(false))].includes(roleKey(targetOf(wish))));
  let states: State[] = [was];
  for (const { wish, end } of lines.toSorted((a, b) => Number(a.wish.kind === 'add') - Number(b.wish.kind === 'add'))) {
    const isExcluded = targetOf(wish).kind === 'exclusionGroup';
    const after: State = wish.kind === 'add' ? { isExcluded, filter: wish.row.filter, intent: wish.row.intent } : undefined;
    const isOwn = wish.kind === 'add' || states.some((state) => state?.isExcluded === isExcluded);
    if (isDone(end)) states = isOwn ? [after] : states;
    else if (end?.kind === 'inDoubt') states = [...states, after, undefined];
    else if (end?.kind === 'failed' && end.how === 'rowLost') states = [undefined];
  }
  return states;
}

interface Page {
  isGone: boolean;
}

async function askSandbox(method: string, path: string, body?: unknown): Promise<void> {
  await sandbox.fetch(new Request(`${ORIGIN}/sandbox/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
}

function sortedJson(rows: readonly StoredAssignment[]): string {
  return JSON.stringify(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

const doNothing = (): void => undefined;
const NEVER = new Promise<never>(() => undefined);

/** Applies the run through every crash, until it has ended. */
async function untilEnded(first: PlanRun, planned: readonly { at: number; what: string }[], runs: ReturnType<typeof memoryRuns>): Promise<PlanRun> {
  const bucket = memoryBucket();
  const token = sandbox.mintToken('ada');
  let left = planned.toSorted((a, b) => a.at - b.at);
  let step = 0;
  let run = first;
  for (;;) {
    const page: Page = { isGone: false };
    let control: PlanControl | undefined;
    let crash = doNothing;
    const crashed = new Promise<'crashed'>((resolve) => {
      crash = () => {
        page.isGone = true;
        resolve('crashed');
      };
    });
    const border = () => {
      step += 1;
      for (const { what } of left.filter(({ at }) => at < step)) {
        if (what === 'crash') crash();
        else if (what === 'cancel') control?.cancel();
        else control?.pause();
      }
      left = left.filter(({ at }) => at >= step);
    };
    /** What crosses the border may be cut on either side; a page that is gone never hears of anything again. */
    const cross = async <T>(task: () => Promise<T>): Promise<T> => {
      if (page.isGone) return NEVER;
      border();
      if (page.isGone) return NEVER;
      const result = await task();
      border();
      return page.isGone ? NEVER : result;
    };
    const sleep = async (milliseconds: number, signal?: AbortSignal) => {
      await time.sleep(milliseconds, signal);
      if (page.isGone) return NEVER;
      return undefined;
    };
    const graph = createGraph({
      baseUrl: ORIGIN,
      getToken: () => Promise.resolve(token),
      fetch: (input, init) => cross(() => time.busy(() => fetchWhole(sandbox, new Request(input, init)))),
      sleep,
      random: () => 0,
    });
    control = startPlan(run, graph, { ...time, sleep }, { save: (id, state, items) => cross(() => runs.save(id, state, items)) }, bucket);
    const mine = control;
    mine.subscribe(() => {
      // Paused by itself or by the admin: after a while they go on.
      if (mine.get().run.state.kind === 'paused') void time.sleep(1000).then(() => mine.resume());
    });
    const ended = await Promise.race([mine.done, crashed]);
    if (ended !== 'crashed') return ended;
    run = runs.get(run.id);
  }
}

function rowsOf(list: ListPlan, id: string, pick: (place: PlacePlan) => State): StoredAssignment[] {
  const own = list.places.flatMap((place, index) => ((state) => (state === undefined ? [] : storedRow(id, PLACES[index]!, state)))(pick(place)));
  return [...lockedRows(id, list.locked), ...own];
}

/** What a place holds when the plan is applied: somebody may have been there since the review. */
function atApply({ was, drift }: PlacePlan): State {
  return drift === 'none' ? was : drift;
}

it('whatever the tenant, the plan, the faults and the crashes: every line has one true end, nothing is done twice or beside', async () => {
  const seen = new Map<string, number>();
  const crashes = { count: 0 };
  await fc.assert(
    fc.asyncProperty(tenants, faultRules, incidents, async (lists, rules, planned) => {
      await time.sleep(60_000);
      const ids = configurationIds.slice(0, lists.length);
      for (const [index, list] of lists.entries()) write(ids[index]!, rowsOf(list, ids[index]!, ({ was }) => was));
      const token = sandbox.mintToken('ada');
      const reader = createGraph({ baseUrl: ORIGIN, getToken: () => Promise.resolve(token), fetch: (input, init) => sandbox.fetch(new Request(input, init)) });
      const plan = { name: '', tenantId: undefined, items: lists.map((list, index) => ({ configurationId: ids[index]!, displayName: '', wishes: wishesOf(list) })) };
      const { run, diff } = reviewed(plan, await readConfigurations(reader, ids));
      for (const [index, list] of lists.entries()) write(ids[index]!, rowsOf(list, ids[index]!, atApply));
      const runs = memoryRuns();
      runs.create(run);
      commits.length = 0;
      await askSandbox('DELETE', 'log');
      await askSandbox('POST', 'faults', { rules });
      const ended = await untilEnded(run, planned, runs);
      await askSandbox('DELETE', 'faults');
      crashes.count += planned.filter(({ what }) => what === 'crash').length;

      // Every line is accounted for once, and so it is on the disk.
      expect(ended.state.kind).toBe('ended');
      expect(ended.items.map(({ lines }) => lines.map(({ wish }) => wish))).toEqual(diff.configurations.map(({ lines }) => lines.map(({ wish }) => wish)));
      expect(ended.items.flatMap(({ lines }) => lines.filter(({ end }) => end === undefined))).toEqual([]);
      expect(runs.get(run.id)).toEqual(ended);
      for (const { lines } of ended.items) for (const { end } of lines) seen.set(end!.kind === 'failed' ? end!.how : end!.kind, (seen.get(end!.kind === 'failed' ? end!.how : end!.kind) ?? 0) + 1);

      // The tenant is the model's: rows of the plan as their ends say, all others as they were.
      for (const [index, list] of lists.entries()) {
        const id = ids[index]!;
        const now = tenant.assignments.stored(id);
        const expected = [lockedRows(id, list.locked), ...list.places.map((place, at) => mayBe(ended.items[index]!, PLACES[at]!, atApply(place)).map((state) => (state === undefined ? undefined : storedRow(id, PLACES[at]!, state))))];
        const [locked, ...places] = expected;
        const rest = now.filter((row) => !locked!.some((other) => sortedJson([other!]) === sortedJson([row])));
        expect(now.length - rest.length).toBe(locked!.length);
        for (const states of places) {
          const at = rest.findIndex((row) => states.some((state) => state !== undefined && sortedJson([state]) === sortedJson([row])));
          if (at >= 0) rest.splice(at, 1);
          else expect(states).toContain(undefined);
        }
        expect(rest).toEqual([]);
      }

      // Nothing was carried out twice.
      expect(commits.filter(({ isRepeated }) => isRepeated)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  process.stdout.write(`${RUNS} plans, ${crashes.count} crashes; lines by end: ${[...seen].toSorted().map(([kind, count]) => `${kind} ${count}`).join(', ')}\n`);
});
