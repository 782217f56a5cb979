import { assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { groupIdOf } from '#domain/assignment/target.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import {
  blur,
  blurs,
  changes,
  exactDevices,
  exactUsers,
  FILTERS,
  GROUPS,
  lists,
  tenants,
  USERS,
} from '#domain/testing/bruteForce.ts';
import { factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { type Reach, VIEWS, type View } from '#domain/impact/crowd/reach.ts';
import { mayDo } from '#domain/testing/mayDo.ts';
import { impactOf } from '#domain/testing/impactOf.ts';

const RUNS = { numRuns: 1000 };
/** Seconds on a quiet machine; tests share it with browsers. */
const TIMEOUT_MS = 120_000;

function viewOf(view: View, before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  if (view === 'now') return before.size;
  if (view === 'after') return after.size;
  if (view === 'kept') return [...before].filter((id) => after.has(id)).length;
  return view === 'gained'
    ? [...after].filter((id) => !before.has(id)).length
    : [...before].filter((id) => !after.has(id)).length;
}

function expectHolds(reach: Reach, count: number, what: string): void {
  if (reach.kind === 'exact') expect(reach.count, what).toBe(count);
  if (reach.kind !== 'bounds') return;
  expect(reach.least, what).toBeLessThanOrEqual(count);
  if (reach.most !== undefined) expect(reach.most, what).toBeGreaterThanOrEqual(count);
}

function expectAllHold(
  tenant: SmallTenant,
  before: readonly ImpactAssignment[],
  after: readonly ImpactAssignment[],
  facts: ImpactFacts,
): void {
  const impact = impactOf({ platform: 'windows', before, after, facts });
  for (const view of VIEWS)
    for (const reach of [impact.users[view], impact.devices[view]])
      expect(reach.kind, view).not.toBe('unknown');
  expectHold(tenant, before, after, impact);
}

function expectHold(
  tenant: SmallTenant,
  before: readonly ImpactAssignment[],
  after: readonly ImpactAssignment[],
  impact: ReturnType<typeof impactOf>,
): void {
  for (const doesRemoveWin of [true, false]) {
    for (const view of VIEWS) {
      expectHolds(
        impact.users[view],
        viewOf(
          view,
          exactUsers(tenant, before, doesRemoveWin),
          exactUsers(tenant, after, doesRemoveWin),
        ),
        `users ${view}`,
      );
      expectHolds(
        impact.devices[view],
        viewOf(
          view,
          exactDevices(tenant, before, doesRemoveWin),
          exactDevices(tenant, after, doesRemoveWin),
        ),
        `devices ${view}`,
      );
    }
  }
}

it(
  'is exact for devices when everything is listed and nothing is to be removed, and right in any case',
  () => {
    assert(
      property(tenants, changes, (tenant, [before, after]) => {
        const facts = factsOf(tenant);
        expectAllHold(tenant, before, after, facts);
        if ([...before, ...after].some(({ intent }) => intent === 'remove')) return;
        const impact = impactOf({ platform: 'windows', before, after, facts });
        for (const view of VIEWS) expect(impact.devices[view].kind).toBe('exact');
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'holds the true number between its bounds, whatever part is only counted',
  () => {
    assert(
      property(tenants, changes, blurs, (tenant, [before, after], how) =>
        expectAllHold(tenant, before, after, blur(tenant, how)),
      ),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'makes gained, lost and kept agree with now and after',
  () => {
    assert(
      property(tenants, changes, (tenant, [before, after]) => {
        const { devices } = impactOf({
          platform: 'windows',
          before,
          after,
          facts: factsOf(tenant),
        });
        const count = (view: View) =>
          devices[view].kind === 'exact' ? devices[view].count : Number.NaN;
        if (VIEWS.some((view) => devices[view].kind !== 'exact')) return;
        expect(count('now')).toBe(count('kept') + count('lost'));
        expect(count('after')).toBe(count('kept') + count('gained'));
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'says no change where nothing changes, however little is known',
  () => {
    assert(
      property(tenants, lists, blurs, (tenant, rows, how) => {
        const { users, devices } = impactOf({
          platform: 'windows',
          before: rows,
          after: rows,
          facts: blur(tenant, how),
        });
        for (const reach of [users.gained, users.lost, devices.gained, devices.lost])
          expect(reach).toEqual({ kind: 'exact', count: 0 });
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

/** Of a group that is deleted, or hidden, all members are possible: each user and each device. */
it(
  'holds whoever is in a group that nobody can read, with filters beside it, known or in part',
  () => {
    const gone = { kind: 'gone' } as const;
    let open = 0;
    assert(
      property(tenants, changes, blurs, constantFrom(...GROUPS), (tenant, rows, how, id) => {
        const [before, after] = rows;
        const everybody = {
          users: USERS,
          devices: tenant.devices.flatMap(({ entraDeviceId }) => entraDeviceId ?? []),
        };
        const known = blur(tenant, how);
        const facts = {
          ...known,
          groups: new Map(known.groups).set(id, { users: gone, devices: gone }),
        };
        const { after: reach } = impactOf({ platform: 'windows', before, after, facts }).devices;
        if (reach.kind === 'bounds' && after.some(({ filter }) => filter.mode !== 'none'))
          open += 1;
        for (const members of [everybody, tenant.groups[id]!, { users: [], devices: [] }])
          expectAllHold(
            { ...tenant, groups: { ...tenant.groups, [id]: members } },
            before,
            after,
            facts,
          );
      }),
      RUNS,
    );
    expect(open).toBeGreaterThan(100);
  },
  TIMEOUT_MS,
);

/** Whatever an unread group holds: the truth, everybody, nobody. */
it(
  'says of what could not be read only what holds whoever it is',
  () => {
    const failure = { kind: 'membersHidden', trace: {} } as const;
    const unread = { kind: 'unknown', failure } as const;
    const counted = { within: 0, atLeast: 0, nobody: 0, unknown: 0 };
    assert(
      property(
        tenants,
        changes,
        blurs,
        constantFrom(...GROUPS),
        constantFrom(...FILTERS, undefined),
        (tenant, [before, after], how, id, filter) => {
          const known = how[0]! < 0.5 ? factsOf(tenant) : blur(tenant, how);
          const facts = {
            ...known,
            groups: new Map(known.groups).set(id, { users: unread, devices: unread }),
            filters:
              filter === undefined ? known.filters : new Map(known.filters).set(filter, unread),
          };
          const impact = impactOf({ platform: 'windows', before, after, facts });
          const all = tenant.devices.map((each) => each.id);
          const everybody = {
            users: USERS,
            devices: tenant.devices.flatMap(({ entraDeviceId }) => entraDeviceId ?? []),
          };
          for (const members of [everybody, tenant.groups[id]!, { users: [], devices: [] }])
            for (const matched of filter === undefined ? [undefined] : [all, [], all.slice(0, 2)])
              expectHold(
                {
                  ...tenant,
                  groups: { ...tenant.groups, [id]: members },
                  filters:
                    filter === undefined || matched === undefined
                      ? tenant.filters
                      : { ...tenant.filters, [filter]: matched },
                },
                before,
                after,
                impact,
              );
          const isRead = (rows: readonly ImpactAssignment[]) =>
            rows.every(
              (row) =>
                groupIdOf(row.target) !== id &&
                (row.filter.mode === 'none' || row.filter.filterId !== filter),
            );
          const may = mayDo('devices', before, after);
          const { devices } = impact;
          // What nothing that was read bounds is not said to be at most the whole tenant.
          if (!isRead(before) && !isRead(after) && may.gained && may.lost)
            for (const view of VIEWS)
              if (devices[view].kind === 'bounds') expect(devices[view].most).toBeUndefined();
          if (isRead(before)) expect(devices.lost.kind).not.toBe('unknown');
          if (isRead(after)) expect(devices.gained.kind).not.toBe('unknown');
          for (const reach of Object.values(devices)) {
            if (reach.kind === 'unknown') counted.unknown += 1;
            else if (reach.kind === 'exact') counted.nobody += reach.count === 0 ? 1 : 0;
            else counted[reach.most === undefined ? 'atLeast' : 'within'] += 1;
          }
        },
      ),
      RUNS,
    );
    for (const count of Object.values(counted)) expect(count).toBeGreaterThan(100);
  },
  TIMEOUT_MS,
);
