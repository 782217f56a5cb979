import { type Arbitrary, array, assert, constant, constantFrom, double, oneof, option, property, record, subarray, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { Audience, FilterMatches, ImpactFacts } from '#domain/impact/audience.ts';
import { device, factsOf, type SmallTenant } from '#domain/impact/fakeTenant.ts';
import type { ImpactAssignment } from '#domain/impact/rule.ts';
import { impactOf, type Reach, VIEWS, type View } from '#domain/impact.ts';

const USERS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const GROUPS = ['g1', 'g2', 'g3', 'g4'];
const FILTERS = ['f1', 'f2'];
const RUNS = { numRuns: 1000 };
/** Seconds on a quiet machine; tests share it with browsers. */
const TIMEOUT_MS = 120_000;

const tenants: Arbitrary<SmallTenant> = record({
  devices: array(tuple(option(constantFrom(...USERS), { nil: undefined }), constantFrom('Windows', 'Windows', 'Windows', 'macOS')), { maxLength: 9 })
    .map((rows) => rows.map(([user, system], index) => device(`d${index}`, user, system))),
  // e-x is a device that Entra knows and Intune does not manage.
  groups: record(Object.fromEntries(GROUPS.map((id) => [id, record({ users: subarray(USERS), devices: subarray(['e-d0', 'e-d1', 'e-d2', 'e-d3', 'e-d4', 'e-d5', 'e-x']) })]))),
  filters: record(Object.fromEntries(FILTERS.map((id) => [id, subarray(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'])]))),
});

const filterUse = oneof({ weight: 2, arbitrary: constant({ mode: 'none' } as const) }, { weight: 3, arbitrary: record({ mode: constantFrom('include', 'exclude'), filterId: constantFrom(...FILTERS) }) });
const target = oneof(
  { weight: 4, arbitrary: record({ kind: constant('group' as const), groupId: constantFrom(...GROUPS) }) },
  { weight: 2, arbitrary: record({ kind: constant('exclusionGroup' as const), groupId: constantFrom(...GROUPS) }) },
  { weight: 1, arbitrary: record({ kind: constantFrom('allDevices' as const, 'allLicensedUsers' as const) }) },
);
const assignment: Arbitrary<ImpactAssignment> = record({ target, filter: filterUse, intent: constantFrom('apply', 'apply', 'apply', 'remove') })
  .map((row) => (row.target.kind === 'exclusionGroup' ? { ...row, filter: { mode: 'none' } } : row));
const lists = array(assignment, { maxLength: 4 });
const changes = oneof(tuple(lists, lists), tuple(lists, assignment).map(([before, added]) => [before, [...before, added]] as const));

/** Written again from the rules, element by element, without any of the code under test. */
function exactUsers(tenant: SmallTenant, rows: readonly ImpactAssignment[], doesRemoveWin: boolean): Set<string> {
  const targeted = (user: string, part: readonly ImpactAssignment[]) => {
    const isIn = (row: ImpactAssignment) => 'groupId' in row.target && tenant.groups[row.target.groupId]!.users.includes(user);
    const included = part.some((row) => row.target.kind === 'allLicensedUsers' || (row.target.kind === 'group' && isIn(row)));
    return included && !part.some((row) => row.target.kind === 'exclusionGroup' && isIn(row));
  };
  const [apply, remove] = byIntent(rows);
  return new Set(USERS.filter((user) => targeted(user, apply) && !(doesRemoveWin && targeted(user, remove))));
}

function exactDevices(tenant: SmallTenant, rows: readonly ImpactAssignment[], doesRemoveWin: boolean): Set<string> {
  const gets = (each: SmallTenant['devices'][number], part: readonly ImpactAssignment[]) => {
    const holdsUser = (id: string) => each.userId !== undefined && tenant.groups[id]!.users.includes(each.userId);
    const holdsDevice = (id: string) => tenant.groups[id]!.devices.includes(each.entraDeviceId!);
    const exclusions = part.flatMap((row) => (row.target.kind === 'exclusionGroup' ? [row.target.groupId] : []));
    const viaUser = !exclusions.some(holdsUser);
    const viaDevice = !exclusions.some(holdsDevice);
    const hits = part.filter((row) => {
      if (row.target.kind === 'allDevices') return viaDevice;
      if (row.target.kind === 'allLicensedUsers') return viaUser && each.userId !== undefined;
      return row.target.kind === 'group' && ((viaUser && holdsUser(row.target.groupId)) || (viaDevice && holdsDevice(row.target.groupId)));
    });
    const matches = (mode: string) => hits.some(({ filter }) => filter.mode === mode && filter.mode !== 'none' && tenant.filters[filter.filterId]!.includes(each.id));
    if (hits.some(({ filter }) => filter.mode === 'exclude')) return !matches('exclude');
    return hits.some(({ filter }) => filter.mode === 'none') || matches('include');
  };
  const [apply, remove] = byIntent(rows);
  const fitting = tenant.devices.filter(({ operatingSystem }) => operatingSystem === 'Windows');
  return new Set(fitting.filter((each) => gets(each, apply) && !(doesRemoveWin && gets(each, remove))).map(({ id }) => id));
}

function byIntent(rows: readonly ImpactAssignment[]): [ImpactAssignment[], ImpactAssignment[]] {
  return [rows.filter(({ intent }) => intent !== 'remove'), rows.filter(({ intent }) => intent === 'remove')];
}

function viewOf(view: View, before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  if (view === 'now') return before.size;
  if (view === 'after') return after.size;
  if (view === 'kept') return [...before].filter((id) => after.has(id)).length;
  return view === 'gained' ? [...after].filter((id) => !before.has(id)).length : [...before].filter((id) => !after.has(id)).length;
}

function expectHolds(reach: Reach, count: number, what: string): void {
  expect(reach.kind, what).not.toBe('unknown');
  if (reach.kind === 'exact') expect(reach.count, what).toBe(count);
  if (reach.kind !== 'bounds') return;
  expect(reach.least, what).toBeLessThanOrEqual(count);
  if (reach.most !== undefined) expect(reach.most, what).toBeGreaterThanOrEqual(count);
}

function expectAllHold(tenant: SmallTenant, before: readonly ImpactAssignment[], after: readonly ImpactAssignment[], facts: ImpactFacts): void {
  const impact = impactOf({ platform: 'windows', before, after, facts });
  for (const doesRemoveWin of [true, false]) {
    for (const view of VIEWS) {
      expectHolds(impact.users[view], viewOf(view, exactUsers(tenant, before, doesRemoveWin), exactUsers(tenant, after, doesRemoveWin)), `users ${view}`);
      expectHolds(impact.devices[view], viewOf(view, exactDevices(tenant, before, doesRemoveWin), exactDevices(tenant, after, doesRemoveWin)), `devices ${view}`);
    }
  }
}

/** What is listed in full, told only in part: by number, by the first of a list, or not yet. */
function blur(tenant: SmallTenant, how: readonly number[]): ImpactFacts {
  const facts = factsOf(tenant);
  let at = 0;
  const next = () => how[at++ % how.length]!;
  const blurAudience = (audience: Audience): Audience => (audience.kind === 'listed' && next() < 0.5 ? { kind: 'counted', count: audience.ids.size, because: 'tooMany' } : audience);
  const blurMatches = (matches: FilterMatches): FilterMatches =>
    matches.kind === 'listed' && next() < 0.4 ? { kind: 'partial', ids: new Set([...matches.ids].slice(0, 1)), because: 'tooMany' } : matches;
  return {
    groups: new Map([...facts.groups].map(([id, group]) => [id, { ...group, users: blurAudience(group.users), devices: blurAudience(group.devices) }])),
    filters: new Map([...facts.filters].map(([id, matches]) => [id, blurMatches(matches)])),
    inventory: next() < 0.3 ? { kind: 'counted', count: tenant.devices.length, because: 'tooMany' } : facts.inventory,
  };
}

const blurs = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 });

it('is exact for devices when everything is listed and nothing is to be removed, and right in any case', () => {
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
}, TIMEOUT_MS);

it('holds the true number between its bounds, whatever part is only counted', () => {
  assert(property(tenants, changes, blurs, (tenant, [before, after], how) => expectAllHold(tenant, before, after, blur(tenant, how))), RUNS);
}, TIMEOUT_MS);

it('makes gained, lost and kept agree with now and after', () => {
  assert(
    property(tenants, changes, (tenant, [before, after]) => {
      const { devices } = impactOf({ platform: 'windows', before, after, facts: factsOf(tenant) });
      const count = (view: View) => (devices[view].kind === 'exact' ? devices[view].count : Number.NaN);
      if (VIEWS.some((view) => devices[view].kind !== 'exact')) return;
      expect(count('now')).toBe(count('kept') + count('lost'));
      expect(count('after')).toBe(count('kept') + count('gained'));
    }),
    RUNS,
  );
}, TIMEOUT_MS);

it('says no change where nothing changes, however little is known', () => {
  assert(
    property(tenants, lists, blurs, (tenant, rows, how) => {
      const { users, devices } = impactOf({ platform: 'windows', before: rows, after: rows, facts: blur(tenant, how) });
      for (const reach of [users.gained, users.lost, devices.gained, devices.lost]) expect(reach).toEqual({ kind: 'exact', count: 0 });
    }),
    RUNS,
  );
}, TIMEOUT_MS);

it('never makes a number of what could not be read', () => {
  const failure = { kind: 'serverError', trace: { status: 500 } } as const;
  assert(
    property(tenants, changes, constantFrom(...GROUPS), (tenant, [before, after], broken) => {
      const facts = factsOf(tenant);
      const groups = new Map(facts.groups).set(broken, { users: { kind: 'unknown', failure }, devices: { kind: 'unknown', failure }, isGone: false });
      const { users, devices } = impactOf({ platform: 'windows', before, after, facts: { ...facts, groups } });
      const uses = (rows: readonly ImpactAssignment[]) => rows.some((row) => 'groupId' in row.target && row.target.groupId === broken);
      for (const each of [users, devices]) {
        expect(each.now.kind === 'unknown').toBe(uses(before));
        expect(each.after.kind === 'unknown').toBe(uses(after));
        for (const view of ['kept', 'gained', 'lost'] as const) expect(each[view].kind === 'unknown').toBe(uses([...before, ...after]));
      }
    }),
    RUNS,
  );
}, TIMEOUT_MS);
