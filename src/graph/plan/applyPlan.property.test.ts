import { keyOf } from '#domain/testing/keyOf.ts';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { targetOf, type Wish } from '#domain/plan/draft/wish.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { createGraph } from '#graph/client.ts';
import { applyThroughCrashes, type Incident } from '#graph/testing/planPages.ts';
import {
  fetchWhole,
  memoryRuns,
  readConfigurations,
  reviewed,
} from '#graph/testing/planTestKit.ts';
import {
  lastLists,
  madeOfOldLists,
  provoked,
  putOffCode,
  type SeenRequest,
  tallies,
  tooEarly,
} from '#graph/testing/planWatch.ts';
import { virtualTime } from '#graph/testing/virtualTime.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import type { Fault, FaultRule } from '../../../sandbox/faults.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';
import { assignment, target as stored } from '../../../sandbox/tenant/targets.ts';
import { roleKey } from '#domain/assignment/rowIdentity.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { failureIn, WRITE_END_KINDS, type WriteEnd } from '#domain/change/end.ts';

/**
 * Half of them the same each time, half of them new: a failure is repeated by the seed that is
 * printed, as in `PLAN_SEED=1 npx vitest run applyPlan.property`. More of them by
 * `PLAN_RUNS=10000`. In CI the second seed stands still as well: what lands is judged by its
 * change, and a new find belongs to whoever tries seeds.
 */
const RUNS = Number(process.env['PLAN_RUNS'] ?? 2000);
const { PLAN_SEED } = process.env;
const FIXED_SEED = 20_261_123;
const SEEDS =
  PLAN_SEED === undefined
    ? [
        FIXED_SEED,
        process.env['CI'] === undefined ? Math.trunc(Math.random() * 2 ** 31) : FIXED_SEED + 1,
      ]
    : [Number(PLAN_SEED)];
vi.setConfig({ testTimeout: 60_000 + RUNS * 600 });

const ORIGIN = 'http://sandbox.test';
const time = virtualTime(Date.UTC(2026, 0, 1));
const sandbox = createSandbox({ now: time.now });
const { tenant } = sandbox;
const configurationIds = [...tenant.configurations.values()]
  .filter(({ displayName }) => displayName.startsWith('WIN - '))
  .map(({ id }) => keyOf(id));
const groups = [...tenant.groups.keys()].slice(0, 4);
const policySetGroup = groups.pop()!;
const [collectionId = ''] = tenant.collections.keys();
const filterIds = [...tenant.filters.values()]
  .filter(
    (filter) =>
      filter.platform === 'windows10AndLater' &&
      filter.assignmentFilterManagementType === 'devices',
  )
  .map(({ id }) => id)
  .slice(0, 2);

/**
 * Every commit, told by the tenant itself: one that leaves the list as it was has been done before.
 */
const commits: { id: string; isRepeated: boolean }[] = [];
const write = tenant.assignments.write.bind(tenant.assignments);
tenant.assignments.write = (id, rows, lag) => {
  commits.push({ id, isRepeated: sortedJson(rows) === sortedJson(tenant.assignments.stored(id)) });
  write(id, rows, lag);
};

/** What the place of one target says; undefined is no row. */
type State =
  | {
      readonly isExcluded: boolean;
      readonly filter: FilterUse;
      readonly intent: 'apply' | 'remove';
    }
  | undefined;
type Place = (isExcluded: boolean) => KnownTarget;

const PLACES: readonly Place[] = [
  ...groups.map((groupId): Place => (isExcluded) => ({
    kind: isExcluded ? 'exclusionGroup' : 'group',
    groupId,
  })),
  () => ({ kind: 'collection', collectionId }),
  () => ({ kind: 'allDevices' }),
];

const filterUse: fc.Arbitrary<FilterUse> = fc.oneof(
  fc.constant({ mode: 'none' } as const),
  fc.record({
    mode: fc.constantFrom('include', 'exclude'),
    filterId: fc.constantFrom(...filterIds),
  }),
);
const stateOf = (index: number): fc.Arbitrary<State> => {
  const included = fc.record({
    isExcluded: fc.constant(false),
    filter: filterUse,
    intent: fc.constantFrom('apply', 'remove'),
  });
  const excluded: fc.Arbitrary<State> = fc.constant({
    isExcluded: true,
    filter: { mode: 'none' },
    intent: 'apply',
  });
  return index < groups.length
    ? fc.oneof(fc.constant(undefined), included, excluded)
    : fc.oneof(fc.constant(undefined), included);
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
  /** Is something wanted of the row of the policy set, which the app refuses? */
  readonly wantsLocked: boolean;
  readonly isReplaced: boolean;
}

const placePlan = (index: number): fc.Arbitrary<PlacePlan> =>
  fc.record({
    was: stateOf(index),
    drift: fc.oneof(
      { weight: 15, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: stateOf(index) },
    ),
    wish: fc.oneof(
      { weight: 3, arbitrary: fc.constant('leave' as const) },
      { weight: 2, arbitrary: stateOf(index) },
    ),
  });
const listPlan: fc.Arbitrary<ListPlan> = fc.record({
  places: fc.tuple(...PLACES.map((_, index) => placePlan(index))),
  locked: fc.constantFrom('none', 'none', 'none', 'policySet', 'unknown'),
  wantsLocked: fc.nat({ max: 3 }).map((dice) => dice === 0),
  isReplaced: fc.nat({ max: 5 }).map((dice) => dice === 0),
});
/** Mostly a few; now and then more than a batch takes. */
const tenants = fc.oneof(
  { weight: 30, arbitrary: fc.array(listPlan, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(listPlan, { minLength: 21, maxLength: 27 }) },
);

const putOff = (status: number, retryAfter?: number): Fault => ({
  kind: 'status',
  status,
  code: putOffCode(retryAfter),
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
const PUT_OFF: readonly Fault[] = [putOff(429, 3), putOff(429), putOff(503, 2)];
const TOKEN: readonly Fault[] = [
  { kind: 'status', status: 401 },
  { kind: 'claims', claims: '{"access_token":{}}' },
];
const CUTS: readonly Fault[] = [{ kind: 'cutBeforeCommit' }, { kind: 'cutAfterCommit' }];
const WRITE_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...TOKEN,
  ...CUTS,
  ...[400, 403, 409, 500, 503].map((status): Fault => ({ kind: 'status', status })),
  { kind: 'garbage' },
  ...[300, 3000, 9000].map((ms): Fault => ({ kind: 'lag', ms })),
];
const READ_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...TOKEN,
  ...CUTS,
  ...[403, 500].map((status): Fault => ({ kind: 'status', status })),
  { kind: 'garbage' },
];
const BATCH_FAULTS: readonly Fault[] = [
  ...PUT_OFF,
  ...TOKEN,
  ...CUTS,
  { kind: 'status', status: 500 },
  { kind: 'garbage' },
];

const rulesFor = (
  method: string,
  path: string,
  faults: readonly Fault[],
  latest: number,
): fc.Arbitrary<FaultRule[]> =>
  fc.array(
    fc.record({
      method: fc.constant(method),
      path: fc.constant(path),
      skip: fc.nat({ max: latest }),
      times: fc.constantFrom(1, 1, 2, 9),
      fault: fc.constantFrom(...faults),
    }),
    { maxLength: 2 },
  );
const FAULTS: readonly (readonly [
  method: string,
  path: string,
  faults: readonly Fault[],
  latest: number,
])[] = [
  ['POST', '/assign', WRITE_FAULTS, 4],
  ['DELETE', '/assignments', WRITE_FAULTS, 3],
  ['GET', '/assignments', READ_FAULTS, 8],
  ['POST', '$batch', BATCH_FAULTS, 6],
];
const faultRules = fc.tuple(...FAULTS.map((each) => rulesFor(...each))).map((all) => all.flat());

function faultName({
  method = '',
  path = '',
  fault,
}: Pick<FaultRule, 'method' | 'path' | 'fault'>): string {
  const said = Object.entries(fault)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
  return `${said.join(' ')} on ${method} ${path}`;
}

const incidents: fc.Arbitrary<Incident[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 25 }),
    what: fc.constantFrom('crash', 'crash', 'crash', 'pause', 'cancel', 'signOut'),
  }),
  { maxLength: 3 },
);
/** Writes of another tab just before: with them, the allowance ends in the middle of a plan. */
const writesOfOthers = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 80, max: 100 }) },
);

function storedRow(
  configurationId: string,
  place: Place,
  { isExcluded, filter, intent }: NonNullable<State>,
): StoredAssignment {
  const { kind, ...own } = place(isExcluded);
  const type =
    kind === 'collection'
      ? 'configurationManagerCollectionAssignmentTarget'
      : `${kind}AssignmentTarget`;
  return assignment(
    configurationId,
    stored(
      type,
      own,
      filter.mode === 'none' ? undefined : { id: filter.filterId, mode: filter.mode },
    ),
    { intent },
  );
}

function lockedRows(id: string, locked: ListPlan['locked']): StoredAssignment[] {
  if (locked === 'policySet')
    return [
      {
        ...assignment(id, stored('groupAssignmentTarget', { groupId: policySetGroup })),
        source: 'policySets',
        sourceId: 'P',
      },
    ];
  return locked === 'unknown'
    ? [
        assignment(
          id,
          stored('scopeTagGroupAssignmentTarget', {
            targetType: 'device',
            entraObjectId: policySetGroup,
          }),
        ),
      ]
    : [];
}

function rowOf(place: Place, state: NonNullable<State>): WantedRow {
  return { target: place(state.isExcluded), filter: state.filter, intent: state.intent };
}

function wishesOf({ places, isReplaced, locked, wantsLocked }: ListPlan): Wish[] {
  if (isReplaced)
    return [
      {
        kind: 'replace',
        rows: places.flatMap(({ was, wish }, index) =>
          ((state) => (state === undefined ? [] : rowOf(PLACES[index]!, state)))(
            wish === 'leave' ? was : wish,
          ),
        ),
      },
    ];
  const refused: Wish[] =
    wantsLocked && locked === 'policySet'
      ? [{ kind: 'remove', target: { kind: 'group', groupId: policySetGroup } }]
      : [];
  return places
    .flatMap(({ was, wish }, index): Wish[] => {
      const place = PLACES[index]!;
      if (wish === 'leave') return [];
      const gone: Wish[] =
        was !== undefined && wish?.isExcluded !== was.isExcluded
          ? [{ kind: 'remove', target: place(was.isExcluded) }]
          : [];
      return wish === undefined
        ? [...gone, { kind: 'remove', target: place(false) }]
        : [...gone, { kind: 'add', row: rowOf(place, wish) }];
    })
    .concat(refused);
}

function isDone(end: WriteEnd | undefined): boolean {
  return end !== undefined && ['verified', 'accepted', 'alreadySo'].includes(end.kind);
}

/** The states that a place may have after its lines ended so. */
function mayBe(item: RunItem, place: Place, was: State): State[] {
  // What the review settled stays as it is, and was so then.
  const lines = item.lines.filter(
    ({ wish, change }) =>
      change !== undefined &&
      [roleKey(place(true)), roleKey(place(false))].includes(roleKey(targetOf(wish))),
  );
  let states: State[] = [was];
  for (const { wish, end } of lines.toSorted(
    (a, b) => Number(a.wish.kind === 'add') - Number(b.wish.kind === 'add'),
  )) {
    const isExcluded = targetOf(wish).kind === 'exclusionGroup';
    const after: State =
      wish.kind === 'add'
        ? { isExcluded, filter: wish.row.filter, intent: wish.row.intent }
        : undefined;
    const isOwn = wish.kind === 'add' || states.some((state) => state?.isExcluded === isExcluded);
    if (isDone(end)) states = isOwn ? [after] : states;
    else if (end?.kind === 'unknown') states = [...states, after, undefined];
    else if (end?.kind === 'lost') states = [undefined];
  }
  return states;
}

async function askSandbox<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await sandbox.fetch(
    new Request(`${ORIGIN}/sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

function sortedJson(rows: readonly StoredAssignment[]): string {
  return JSON.stringify(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

function rowsOf(list: ListPlan, id: string, pick: (place: PlacePlan) => State): StoredAssignment[] {
  const own = list.places.flatMap((place, index) =>
    ((state) => (state === undefined ? [] : storedRow(id, PLACES[index]!, state)))(pick(place)),
  );
  return [...lockedRows(id, list.locked), ...own];
}

/** What a place holds when the plan is applied: somebody may have been there since the review. */
function atApply({ was, drift }: PlacePlan): State {
  return drift === 'none' ? was : drift;
}

/** What the place is to say in the end; it knows the wish, and nothing of how it is carried out. */
function wishedState({ was, wish }: PlacePlan): State {
  return wish === 'leave' ? was : wish;
}

function differs(a: State, b: State): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/**
 * Lines carried out on a list that is not the one that was reviewed. "Exactly these" and several
 * wishes mind every row; "also this one" minds those the wish names.
 */
function carriedOutOnDrift({ places, isReplaced }: ListPlan, { lines }: RunItem): string[] {
  const isNamed = (place: PlacePlan) => isReplaced || place.wish !== 'leave';
  const changed = places.filter((place) => differs(wishedState(place), place.was));
  const isLoneAdd = !isReplaced && changed.length === 1 && changed[0]!.was === undefined;
  const hasDrifted = places.some(
    (place) => differs(atApply(place), place.was) && (!isLoneAdd || isNamed(place)),
  );
  return hasDrifted
    ? lines.flatMap(({ wish, end }) =>
        end?.kind === 'verified' || end?.kind === 'accepted' ? [`${wish.kind} ${end.kind}`] : [],
      )
    : [];
}

/**
 * "Exactly these", said to be verified in all its lines: rows that the last list shows beside them,
 * or not at all.
 */
function notExactly(
  list: ListPlan,
  { configurationId: id, lines }: RunItem,
  rows: readonly JsonObject[] = [],
): string[] {
  const ends = lines.map(({ end }) => end?.kind);
  const isSaid =
    ends.includes('verified') && ends.every((end) => end === 'verified' || end === 'alreadySo');
  if (!list.isReplaced || !isSaid) return [];
  const said = rowsOf(list, id, wishedState).map((row) => JSON.stringify(row.target));
  const shown = rows.map((row) => JSON.stringify(row['target']));
  return [
    ...said.filter((row) => !shown.includes(row)).map((row) => `missing ${row}`),
    ...shown.filter((row) => !said.includes(row)).map((row) => `beside ${row}`),
  ];
}

/**
 * Of the lines that are said to be verified, those that the last list that was read does not show.
 */
function unshown({ configurationId, lines }: RunItem, list: readonly JsonObject[] = []): string[] {
  const said = lines.filter(({ end, change }) => end?.kind === 'verified' && change !== undefined);
  return said.flatMap(({ wish }) => {
    const target = targetOf(wish);
    const state =
      wish.kind === 'add'
        ? { isExcluded: false, filter: wish.row.filter, intent: wish.row.intent }
        : { isExcluded: false, filter: { mode: 'none' } as const, intent: 'apply' as const };
    const wanted = storedRow(configurationId, () => target, state);
    const rows = list.filter(
      ({ id, target: shown }) =>
        id === wanted.id &&
        isJsonObject(shown) &&
        shown['@odata.type'] === wanted.target['@odata.type'],
    );
    const isShown = rows.some(
      (row) =>
        JSON.stringify(row['target']) === JSON.stringify(wanted.target) &&
        row['intent'] === wanted.intent,
    );
    return isShown === (wish.kind === 'add') && (isShown || rows.length === 0)
      ? []
      : [`${wish.kind} ${wanted.id}`];
  });
}

/** The tenant is the model's: rows of the plan as their ends say, all others as they were. */
function expectModel(list: ListPlan, item: RunItem): void {
  const { configurationId: id } = item;
  const locked = lockedRows(id, list.locked);
  const now = tenant.assignments.stored(id);
  const rest = now.filter(
    (row) => !locked.some((other) => sortedJson([other]) === sortedJson([row])),
  );
  expect(now.length - rest.length).toBe(locked.length);
  for (const [index, place] of list.places.entries()) {
    const states = mayBe(item, PLACES[index]!, atApply(place));
    const rows = states.flatMap((state) =>
      state === undefined ? [] : sortedJson([storedRow(id, PLACES[index]!, state)]),
    );
    const at = rest.findIndex((row) => rows.includes(sortedJson([row])));
    if (at >= 0) rest.splice(at, 1);
    else expect(states).toContain(undefined);
  }
  expect(rest).toEqual([]);
}

const SIGN_IN: ReadonlySet<string> = new Set([
  'unauthenticated',
  'claimsChallenge',
  'interactionBlocked',
]);
const STEPS = ['noting', 'a read', 'a write'].flatMap((what) => [
  `before ${what}`,
  `after ${what}`,
]);
const reader = createGraph({
  baseUrl: ORIGIN,
  getToken: () => Promise.resolve(sandbox.mintToken('ada')),
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});

/** What other tabs did just now, as the tenant and the allowance know it. */
async function writeElsewhere(
  writes: number,
  token: string,
  bucket: ReturnType<typeof memoryBucket>,
): Promise<void> {
  const used = { id: 'elsewhere', writes, all: writes };
  await sharedAllowance(bucket, time.now, DOCUMENTED).takeAnyway(used);
  // What is not there cannot be deleted, and counts all the same.
  const nothing = () =>
    new Request(`${ORIGIN}/beta/deviceManagement/deviceConfigurations/none/assignments/none`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
  await Promise.all(Array.from({ length: writes }, () => sandbox.fetch(nothing())));
  await sharedAllowance(bucket, time.now, DOCUMENTED).answered(used);
}

describe.each(SEEDS)(
  'whatever the tenant, the plan, the faults and the crashes (PLAN_SEED=%i)',
  (seed) => {
    it('every line has one true end, nothing is done twice or beside, too early or unnoted', async () => {
      const happened = tallies();
      const ends = tallies();
      const runsOfSeed = Math.ceil(RUNS / SEEDS.length);
      await fc.assert(
        fc.asyncProperty(
          tenants,
          faultRules,
          incidents,
          writesOfOthers,
          async (lists, rules, planned, elsewhere) => {
            await time.sleep(60_000);
            const ids = configurationIds.slice(0, lists.length);
            for (const [index, list] of lists.entries())
              write(
                ids[index]!,
                rowsOf(list, ids[index]!, ({ was }) => was),
              );
            const token = sandbox.mintToken('ada');
            const bucket = memoryBucket();
            const plan = {
              name: '',
              tenantId: undefined,
              items: lists.map((list, index) => ({
                configurationId: ids[index]!,
                displayName: '',
                wishes: wishesOf(list),
              })),
            };
            const { run, diff } = reviewed(plan, await readConfigurations(reader, ids));
            for (const [index, list] of lists.entries())
              write(ids[index]!, rowsOf(list, ids[index]!, atApply));
            if (elsewhere > 0) await writeElsewhere(elsewhere, token, bucket);
            const runs = memoryRuns();
            runs.create(run);
            commits.length = 0;
            await askSandbox('DELETE', 'log');
            await askSandbox('POST', 'faults', { rules });
            const { ended, crashes, offences } = await applyThroughCrashes(run, {
              time,
              origin: ORIGIN,
              token,
              runs,
              bucket,
              incidents: planned,
              happened,
              fetch: (request) => fetchWhole(sandbox, request),
            });
            const struck = await askSandbox<{ rules: (FaultRule & { done: number })[] }>(
              'GET',
              'faults',
            );
            const { entries } = await askSandbox<{ entries: SeenRequest[] }>('GET', 'log');
            await askSandbox('DELETE', 'faults');
            for (const rule of struck.rules)
              if (rule.done > 0) happened.add(faultName(rule), rule.done);

            // Every line is accounted for once, for good, and so it is on the disk.
            expect(ended.state.kind).toBe('ended');
            expect(ended.items.map(({ lines }) => lines.map(({ wish }) => wish))).toEqual(
              diff.configurations.map(({ lines }) => lines.map(({ wish }) => wish)),
            );
            const lines = ended.items.flatMap((item) => item.lines);
            expect(lines.filter(({ end }) => end === undefined)).toEqual([]);
            expect(runs.get(run.id)).toEqual(ended);
            for (const { end } of lines) ends.add(end?.kind ?? 'none');

            for (const [index, list] of lists.entries()) expectModel(list, ended.items[index]!);
            expect(
              lists.flatMap((list, index) => carriedOutOnDrift(list, ended.items[index]!)),
            ).toEqual([]);
            // What is said to be verified was seen, after all that was sent.
            const last = lastLists(entries);
            expect(
              ended.items.flatMap((item) => unshown(item, last.get(item.configurationId))),
            ).toEqual([]);

            expect(
              lists.flatMap((list, index) => {
                const item = ended.items[index]!;
                return notExactly(list, item, last.get(item.configurationId));
              }),
            ).toEqual([]);

            // Nothing was carried out twice; nothing left unnoted, while the run stood still, or
            // before Graph's time.
            expect(commits.filter(({ isRepeated }) => isRepeated)).toEqual([]);
            expect(offences).toEqual([]);
            expect(tooEarly(entries, crashes)).toEqual([]);
            expect(provoked(entries)).toEqual([]);
            expect(madeOfOldLists(entries)).toEqual([]);
            // Without a sign-in the run waits for one: no line fails for it, unless the run was
            // cancelled.
            const wasCancelled = planned.some(({ what }) => what === 'cancel');
            expect(
              wasCancelled
                ? []
                : lines.filter(
                    ({ end }) => end !== undefined && SIGN_IN.has(failureIn(end)?.kind ?? ''),
                  ),
            ).toEqual([]);
          },
        ),
        { numRuns: runsOfSeed, seed },
      );
      process.stdout.write(
        `PLAN_SEED=${seed}: ${runsOfSeed} plans; lines by end: ${ends.said()}; ${happened.said()}\n`,
      );
      // A fault that is never drawn, or never strikes, proves nothing. A new seed may miss the
      // rarest of them.
      if (seed !== FIXED_SEED || runsOfSeed < 1000) return;
      expect(WRITE_END_KINDS.filter((end) => ends.get(end) === 0)).toEqual([]);
      expect(
        FAULTS.flatMap(([method, path, faults]) =>
          faults.map((fault) => faultName({ method, path, fault })),
        ).filter((fault) => happened.get(fault) === 0),
      ).toEqual([]);
      expect(
        ['crash', 'pause', 'cancel', 'signOut']
          .flatMap((what) => STEPS.map((step) => `${what} ${step}`))
          .filter((incident) => happened.get(incident) === 0),
      ).toEqual([]);
      expect(
        [
          'by the admin',
          'interactionBlocked',
          'offline',
          'unauthenticated',
          'claimsChallenge',
        ].filter((why) => happened.get(`paused ${why}`) === 0),
      ).toEqual([]);
    });
  },
);
