import { assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import {
  blur,
  blurs,
  changes,
  exactDevices,
  exactUsers,
  GROUPS,
  lists,
  tenants,
  USERS,
} from '#domain/testing/bruteForce.ts';
import { factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
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
  expect(reach.kind, what).not.toBe('unknown');
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

/** Kinds of targets that may name a user, or a device. */
const NAMED = [
  ['users', new Set(['group', 'allLicensedUsers'])],
  ['devices', new Set(['group', 'allLicensedUsers', 'allDevices', 'collection'])],
] as const;

it(
  'never makes a number of what could not be read',
  () => {
    const failure = { kind: 'serverError', trace: { status: 500 } } as const;
    let surelyNobody = 0;
    assert(
      property(tenants, changes, constantFrom(...GROUPS), (tenant, [before, after], broken) => {
        const facts = factsOf(tenant);
        const groups = new Map(facts.groups).set(broken, {
          users: { kind: 'unknown', failure },
          devices: { kind: 'unknown', failure },
        });
        const impact = impactOf({
          platform: 'windows',
          before,
          after,
          facts: { ...facts, groups },
        });
        const uses = (rows: readonly ImpactAssignment[]) =>
          rows.some((row) => 'groupId' in row.target && row.target.groupId === broken);
        for (const [unit, named] of NAMED) {
          // Where no row gives it, nobody gets it, whatever was read.
          const gives = (rows: readonly ImpactAssignment[]) =>
            rows.some(({ target, intent }) => named.has(target.kind) && intent !== 'remove');
          const [was, becomes] = [gives(before), gives(after)];
          const isAnyUsed = uses([...before, ...after]);
          const isUnknown = (view: View) => impact[unit][view].kind === 'unknown';
          expect([isUnknown('now'), isUnknown('after'), isUnknown('kept')]).toEqual([
            was && uses(before),
            becomes && uses(after),
            was && becomes && isAnyUsed,
          ]);
          // One more row, say, cannot take anything: then it is nobody, whoever is in the group.
          const may = mayDo(unit, before, after);
          for (const side of SIDES) {
            const reach = impact[unit][side];
            if (isAnyUsed && may[side]) expect([side, reach.kind]).toEqual([side, 'unknown']);
            if (isUnknown(side)) expect(isAnyUsed).toBe(true);
            else if (isAnyUsed) expect([side, reach]).toEqual([side, { kind: 'exact', count: 0 }]);
            surelyNobody += isAnyUsed && !isUnknown(side) ? 1 : 0;
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(surelyNobody).toBeGreaterThan(100);
  },
  TIMEOUT_MS,
);
