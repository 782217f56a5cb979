import { keyOf } from '#domain/testing/keyOf.ts';
import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import {
  blur,
  blurs,
  changes,
  exactDevices,
  exactUsers,
  GROUPS,
  USERS,
  tenants,
} from '#domain/testing/bruteForce.ts';
import { device, factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { questionOfUsers } from '#domain/impact/effect/rowsInQuestion.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
import { effectWords, receiveWords } from '#domain/impact/words.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff/diff.ts';
import {
  beforeAndAfter,
  planImpactInSlices,
  planImpactStepwise,
} from '#domain/plan/review/planImpact.ts';
import { add, remove, rowOf } from '#domain/testing/testRows.ts';
import { planImpactOf } from '#domain/testing/atOnce.ts';

const RUNS = { numRuns: 600 };
/** Seconds on a quiet machine; tests share it with browsers. */
const TIMEOUT_MS = 120_000;

/** One configuration of a plan: its platform, its lists, and which intent wins there. */
interface Wanted {
  readonly platform: 'windows' | 'macOS';
  readonly lists: readonly [
    before: readonly ImpactAssignment[],
    after: readonly ImpactAssignment[],
  ];
  readonly doesRemoveWin: boolean;
}

const plans = array(
  record({
    platform: constantFrom('windows' as const, 'windows' as const, 'macOS' as const),
    lists: changes,
    doesRemoveWin: boolean(),
  }),
  { maxLength: 5 },
);

/** Every row goes, and every row comes: the same lists as with fewer changes. */
function diffOf(plan: readonly Wanted[]): PlanDiff {
  const configurations = plan.map(({ lists: [before, after] }, index): ConfigurationDiff => {
    const base = before.map((row) => rowOf(row));
    const all = [
      ...base.map(remove),
      ...after.map(({ target, filter, intent }) =>
        add(target as WantedRow['target'], filter, intent as 'apply' | 'remove'),
      ),
    ];
    return {
      configurationId: keyOf(`C${index}`),
      displayName: `Configuration ${index}`,
      base,
      lines: [],
      changes: all,
      lockedRows: [],
      path: 'assign',
      writes: 1,
    };
  });
  const counts = {
    configurations: plan.length,
    changedConfigurations: plan.length,
    adds: 0,
    edits: 0,
    removes: 0,
    alreadySo: 0,
    refused: 0,
  };
  return { configurations, counts, effort: { reads: 0, writes: 0, readBacks: 0, seconds: 0 } };
}

const impactOfPlan = (plan: readonly Wanted[], facts: ImpactFacts) =>
  planImpactOf(diffOf(plan), (id) => ({ platform: plan[Number(id.slice(1))]!.platform }), facts);

interface Truth {
  readonly gained: ReadonlySet<string>;
  readonly lost: ReadonlySet<string>;
}

/** Who gains and loses in at least one of them, looked at one by one. */
function truthOf(
  plan: readonly Wanted[],
  exact: (rows: readonly ImpactAssignment[], wanted: Wanted) => ReadonlySet<string>,
): Truth {
  const truth = { gained: new Set<string>(), lost: new Set<string>() };
  for (const wanted of plan) {
    const [before, after] = wanted.lists.map((rows) => exact(rows, wanted));
    for (const id of after!) if (!before!.has(id)) truth.gained.add(id);
    for (const id of before!) if (!after!.has(id)) truth.lost.add(id);
  }
  return truth;
}

function truthsOf(
  tenant: SmallTenant,
  plan: readonly Wanted[],
): { readonly users: Truth; readonly devices: Truth } {
  return {
    users: truthOf(plan, (rows, { doesRemoveWin }) => exactUsers(tenant, rows, doesRemoveWin)),
    devices: truthOf(plan, (rows, { doesRemoveWin, platform }) =>
      exactDevices(tenant, rows, doesRemoveWin, platform === 'windows' ? 'Windows' : 'macOS'),
    ),
  };
}

function expectHolds(reach: Reach, count: number, what: string): void {
  if (reach.kind === 'exact') expect(reach.count, what).toBe(count);
  if (reach.kind !== 'bounds') return;
  expect(reach.least, what).toBeLessThanOrEqual(count);
  expect(reach.most ?? Infinity, what).toBeGreaterThanOrEqual(count);
}

it(
  'is the impact of the single form for a plan of one configuration',
  () => {
    assert(
      property(
        tenants,
        plans,
        blurs,
        boolean(),
        constantFrom('windows', 'macOS', 'unknown'),
        (tenant, plan, how, isBlurred, platform) => {
          for (const wanted of plan) {
            const facts = isBlurred ? blur(tenant, how) : factsOf(tenant);
            const { users, devices, configurations } = planImpactOf(
              diffOf([wanted]),
              () => ({ platform }),
              facts,
            );
            const single = impactOf({
              ...questionOfUsers({ platform }, beforeAndAfter(diffOf([wanted]).configurations[0]!)),
              facts,
            });
            for (const side of SIDES) {
              const changed = wanted.lists.flat().length > 0;
              expect(users[side]).toEqual(
                changed ? single.users[side] : { kind: 'exact', count: 0 },
              );
              expect(devices[side]).toEqual(
                changed ? single.devices[side] : { kind: 'exact', count: 0 },
              );
              if (changed)
                expect(configurations[0]).toMatchObject({
                  users: { [side]: single.users[side] },
                  devices: { [side]: single.devices[side] },
                });
            }
          }
        },
      ),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'counts each user and device once, exactly where everything is listed and nothing is to be removed',
  () => {
    assert(
      property(tenants, plans, (tenant, plan) => {
        const impact = impactOfPlan(plan, factsOf(tenant));
        const truths = truthsOf(tenant, plan);
        for (const side of SIDES) {
          expectHolds(impact.users[side], truths.users[side].size, `users ${side}`);
          expectHolds(impact.devices[side], truths.devices[side].size, `devices ${side}`);
          if (plan.some(({ lists }) => lists.flat().some(({ intent }) => intent === 'remove')))
            continue;
          expect(impact.devices[side]).toEqual({ kind: 'exact', count: truths.devices[side].size });
          expect(new Set(impact.devicesHit(side).map(({ element }) => element.id))).toEqual(
            truths.devices[side],
          );
          if (impact.users[side].kind === 'exact')
            expect(new Set(impact.usersHit(side).map(({ element }) => element))).toEqual(
              truths.users[side],
            );
        }
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'holds the true number between its bounds, whatever part is only counted, or was not asked for',
  () => {
    assert(
      property(
        tenants,
        plans,
        blurs,
        constantFrom(undefined, ...GROUPS),
        (tenant, plan, how, unasked) => {
          const facts = blur(tenant, how);
          const groups =
            unasked === undefined
              ? facts.groups
              : new Map(facts.groups).set(unasked, {
                  users: { kind: 'unasked' },
                  devices: { kind: 'unasked' },
                });
          const impact = impactOfPlan(plan, { ...facts, groups });
          const truths = truthsOf(tenant, plan);
          for (const unit of ['users', 'devices'] as const) {
            for (const side of SIDES) {
              const what = `${unit} ${side}`;
              expectHolds(impact[unit][side], truths[unit][side].size, what);
              expect(impact[unit][side].kind, what).not.toBe('unknown');
              const named =
                unit === 'users'
                  ? impact
                      .usersHit(side)
                      .map(({ element, isCertain }) => [element, isCertain] as const)
                  : impact
                      .devicesHit(side)
                      .map(({ element, isCertain }) => [element.id, isCertain] as const);
              for (const [id, isCertain] of named)
                if (isCertain) expect(truths[unit][side].has(id), what).toBe(true);
            }
          }
        },
      ),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'never makes a number of what could not be read: at least what the other configurations do',
  () => {
    const failure = { kind: 'serverError', trace: { status: 500 } } as const;
    let known = 0;
    let unanswered = 0;
    assert(
      property(tenants, plans, constantFrom(...GROUPS), (tenant, plan, broken) => {
        const facts = factsOf(tenant);
        const groups = new Map(facts.groups).set(broken, {
          users: { kind: 'unknown', failure },
          devices: { kind: 'unknown', failure },
        });
        const impact = impactOfPlan(plan, { ...facts, groups });
        const everybody = {
          users: USERS,
          devices: tenant.devices.flatMap(({ entraDeviceId }) => entraDeviceId ?? []),
        };
        const nobody = { users: [], devices: [] };
        const truths = [tenant.groups[broken]!, everybody, nobody].map((members) =>
          truthsOf({ ...tenant, groups: { ...tenant.groups, [broken]: members } }, plan),
        );
        const changing = plan.filter(({ lists }) => lists.flat().length > 0);
        const touching = changing.filter(({ lists }) =>
          lists.flat().some(({ target }) => 'groupId' in target && target.groupId === broken),
        );
        for (const unit of ['users', 'devices'] as const) {
          for (const side of SIDES) {
            const reach = impact[unit][side];
            for (const truth of truths)
              expectHolds(reach, truth[unit][side].size, `${unit} ${side}`);
            const unknown = impact.configurations.filter(
              (each) => each[unit][side].kind === 'unknown',
            );
            expect(unknown.length).toBeLessThanOrEqual(touching.length);
            known += touching.length - unknown.length;
            unanswered += unknown.length;
            expect(reach.kind === 'unknown').toBe(
              unknown.length > 0 && unknown.length === changing.length,
            );
            if (unknown.length === 0 || reach.kind === 'unknown') continue;
            // All devices of the tenant at most; of users nobody knows how many there are.
            const most = unit === 'devices' ? tenant.devices.length : undefined;
            expect(reach).toEqual(
              reach.kind === 'exact'
                ? { kind: 'exact', count: most }
                : expect.objectContaining({ most }),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(100);
    expect(unanswered).toBeGreaterThan(100);
  },
  TIMEOUT_MS,
);

it('says of each effect by itself whom it hits, also of two intents of one app', () => {
  const tenant = {
    devices: [device('d1'), device('d2')],
    groups: {
      g1: { users: [], devices: ['e-d1'] },
      g2: { users: [], devices: ['e-d1', 'e-d2'] },
      g3: { users: [], devices: [] },
      g4: { users: [], devices: [] },
    },
    filters: {},
  };
  const wants = (id: string, group: string, ...intents: Intent[]) => ({
    ...diffOf([]),
    configurationId: keyOf(id),
    displayName: id,
    base: [],
    lines: [],
    lockedRows: [],
    path: 'post' as const,
    writes: 1,
    changes: intents.map((each) => add({ kind: 'group', groupId: group }, { mode: 'none' }, each)),
  });
  const configurations = [
    wants('C0', 'g2', 'apply'),
    wants('app:A', 'g1', 'uninstall'),
    wants('app:B', 'g2', 'required'),
    wants('app:C', 'g1', 'required'),
  ];
  const impact = runToEnd(
    planImpactStepwise(
      { ...diffOf([]), configurations },
      () => ({ platform: 'windows' }),
      factsOf(tenant),
    ),
  );
  expect(impact.effects.map(({ devices }) => devices.gained)).toEqual(
    [2, 1, 2].map((count) => ({ kind: 'exact', count })),
  );
  expect(effectWords(impact.effects)).toEqual([
    '2 receive a configuration',
    '1 is asked to uninstall an app',
    '2 have to install an app',
  ]);
  expect(
    impact.configurations.map(({ devices, effect }) => receiveWords(devices.gained, effect)),
  ).toEqual([
    '2 receive it',
    '1 is asked to uninstall it',
    '2 have to install it',
    '1 has to install it',
  ]);
  const offered = rowOf({ target: { kind: 'allDevices' }, intent: 'available' });
  const both = {
    ...wants('app:D', 'g1', 'required'),
    base: [offered],
    changes: [...wants('app:D', 'g1', 'required').changes, remove(offered)],
  };
  const ofBoth = runToEnd(
    planImpactStepwise(
      { ...diffOf([]), configurations: [both] },
      () => ({ platform: 'windows' }),
      factsOf(tenant),
    ),
  );
  expect(effectWords(ofBoth.effects)).toEqual([
    '1 has to install an app',
    '2 are no longer offered an app',
  ]);
});

it('is the same in slices, and stops when nobody waits for it any more', async () => {
  const stop = new AbortController();
  const all = {
    devices: [],
    groups: {
      g1: { users: [], devices: [] },
      g2: { users: [], devices: [] },
      g3: { users: [], devices: [] },
      g4: { users: [], devices: [] },
    },
    filters: {},
  };
  const slices = (pause: () => Promise<void>) =>
    planImpactInSlices(diffOf([]), () => ({ platform: 'windows' }), factsOf(all), {
      sliceMs: -1,
      signal: stop.signal,
      pause,
    });
  const { users, effects } = await slices(() => Promise.resolve());
  expect([users.gained, effects]).toEqual([{ kind: 'exact', count: 0 }, []]);
  await expect(slices(() => Promise.resolve(stop.abort()))).rejects.toThrow();
});
