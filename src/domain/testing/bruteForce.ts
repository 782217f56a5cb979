import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  double,
  oneof,
  option,
  record,
  subarray,
  tuple,
} from 'fast-check';
import type { Audience, FilterMatches, ImpactFacts } from '#domain/impact/audience.ts';
import { device, factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';

/** For tests: any small tenant, any lists, and who is hit by them, found out one by one. */

export const USERS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
export const GROUPS = ['g1', 'g2', 'g3', 'g4'];
export const FILTERS = ['f1', 'f2'];

export const tenants: Arbitrary<SmallTenant> = record({
  devices: array(
    tuple(
      option(constantFrom(...USERS), { nil: undefined }),
      constantFrom('Windows', 'Windows', 'Windows', 'macOS'),
    ),
    { maxLength: 9 },
  ).map((rows) => rows.map(([user, system], index) => device(`d${index}`, user, system))),
  // e-x is a device that Entra knows and Intune does not manage.
  groups: record(
    Object.fromEntries(
      GROUPS.map((id) => [
        id,
        record({
          users: subarray(USERS),
          devices: subarray(['e-d0', 'e-d1', 'e-d2', 'e-d3', 'e-d4', 'e-d5', 'e-x']),
        }),
      ]),
    ),
  ),
  filters: record(
    Object.fromEntries(
      FILTERS.map((id) => [id, subarray(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'])]),
    ),
  ),
});

export const filterUse = oneof(
  { weight: 2, arbitrary: constant({ mode: 'none' } as const) },
  {
    weight: 3,
    arbitrary: record({
      mode: constantFrom('include', 'exclude'),
      filterId: constantFrom(...FILTERS),
    }),
  },
);
const target = oneof(
  {
    weight: 4,
    arbitrary: record({ kind: constant('group' as const), groupId: constantFrom(...GROUPS) }),
  },
  {
    weight: 2,
    arbitrary: record({
      kind: constant('exclusionGroup' as const),
      groupId: constantFrom(...GROUPS),
    }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constantFrom('allDevices' as const, 'allLicensedUsers' as const) }),
  },
);
export const assignment: Arbitrary<ImpactAssignment> = record({
  target,
  filter: filterUse,
  intent: constantFrom('apply', 'apply', 'apply', 'remove'),
}).map((row) =>
  row.target.kind === 'exclusionGroup' ? { ...row, filter: { mode: 'none' } } : row,
);
export const lists = array(assignment, { maxLength: 4 });
export const changes = oneof(
  tuple(lists, lists),
  tuple(lists, assignment).map(([before, added]) => [before, [...before, added]] as const),
);

/** Written again from the rules, element by element, without any of the code under test. */
export function exactUsers(
  tenant: SmallTenant,
  rows: readonly ImpactAssignment[],
  doesRemoveWin: boolean,
): Set<string> {
  const targeted = (user: string, part: readonly ImpactAssignment[]) => {
    const isIn = (row: ImpactAssignment) =>
      'groupId' in row.target && tenant.groups[row.target.groupId]!.users.includes(user);
    const included = part.some(
      (row) => row.target.kind === 'allLicensedUsers' || (row.target.kind === 'group' && isIn(row)),
    );
    return included && !part.some((row) => row.target.kind === 'exclusionGroup' && isIn(row));
  };
  const [apply, remove] = byIntent(rows);
  return new Set(
    USERS.filter((user) => targeted(user, apply) && !(doesRemoveWin && targeted(user, remove))),
  );
}

export function exactDevices(
  tenant: SmallTenant,
  rows: readonly ImpactAssignment[],
  doesRemoveWin: boolean,
  system = 'Windows',
): Set<string> {
  const gets = (each: SmallTenant['devices'][number], part: readonly ImpactAssignment[]) => {
    const holdsUser = (id: string) =>
      each.userId !== undefined && tenant.groups[id]!.users.includes(each.userId);
    const holdsDevice = (id: string) => tenant.groups[id]!.devices.includes(each.entraDeviceId!);
    const exclusions = part.flatMap((row) =>
      row.target.kind === 'exclusionGroup' ? [row.target.groupId] : [],
    );
    const viaUser = !exclusions.some(holdsUser);
    const viaDevice = !exclusions.some(holdsDevice);
    const hits = part.filter((row) => {
      if (row.target.kind === 'allDevices') return viaDevice;
      if (row.target.kind === 'allLicensedUsers') return viaUser && each.userId !== undefined;
      return (
        row.target.kind === 'group' &&
        ((viaUser && holdsUser(row.target.groupId)) ||
          (viaDevice && holdsDevice(row.target.groupId)))
      );
    });
    const matches = (mode: string) =>
      hits.some(
        ({ filter }) =>
          filter.mode === mode &&
          filter.mode !== 'none' &&
          tenant.filters[filter.filterId]!.includes(each.id),
      );
    if (hits.some(({ filter }) => filter.mode === 'exclude')) return !matches('exclude');
    return hits.some(({ filter }) => filter.mode === 'none') || matches('include');
  };
  const [apply, remove] = byIntent(rows);
  const fitting = tenant.devices.filter(({ operatingSystem }) => operatingSystem === system);
  return new Set(
    fitting
      .filter((each) => gets(each, apply) && !(doesRemoveWin && gets(each, remove)))
      .map(({ id }) => id),
  );
}

function byIntent(rows: readonly ImpactAssignment[]): [ImpactAssignment[], ImpactAssignment[]] {
  return [
    rows.filter(({ intent }) => intent !== 'remove'),
    rows.filter(({ intent }) => intent === 'remove'),
  ];
}

/** What is listed in full, told only in part: by number, by the first of a list, or not yet. */
export function blur(tenant: SmallTenant, how: readonly number[]): ImpactFacts {
  const facts = factsOf(tenant);
  let at = 0;
  const next = () => how[at++ % how.length]!;
  const blurAudience = (audience: Audience): Audience =>
    audience.kind === 'listed' && next() < 0.5
      ? { kind: 'counted', count: audience.ids.size, because: 'tooMany' }
      : audience;
  const blurMatches = (matches: FilterMatches): FilterMatches =>
    matches.kind === 'listed' && next() < 0.4
      ? { kind: 'partial', ids: new Set([...matches.ids].slice(0, 1)), because: 'tooMany' }
      : matches;
  return {
    groups: new Map(
      [...facts.groups].map(([id, group]) => [
        id,
        { ...group, users: blurAudience(group.users), devices: blurAudience(group.devices) },
      ]),
    ),
    filters: new Map([...facts.filters].map(([id, matches]) => [id, blurMatches(matches)])),
    inventory:
      next() < 0.3
        ? { kind: 'counted', count: tenant.devices.length, because: 'tooMany' }
        : facts.inventory,
  };
}

export const blurs = array(double({ min: 0, max: 1, noNaN: true }), {
  minLength: 11,
  maxLength: 11,
});
