import { exactDevices, exactUsers, FILTERS, GROUPS } from '#domain/testing/bruteForce.ts';
import { device, type SmallTenant } from '#domain/testing/fakeTenant.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { Side } from '#domain/impact/crowd/together.ts';

type Rows = readonly ImpactAssignment[];

/**
 * For tests: whether a change may give something, and take something, whoever is in a group and
 * whatever a filter matches. Found out by devices of which one has each combination of them.
 */
export function mayDo(unit: 'users' | 'devices', before: Rows, after: Rows): Record<Side, boolean> {
  const rows = [...before, ...after];
  const groups = GROUPS.filter((id) => rows.some(({ target }) => groupIdOf(target) === id));
  const filters = FILTERS.filter((id) =>
    rows.some(({ filter }) => filter.mode !== 'none' && filter.filterId === id),
  );
  const found = { gained: false, lost: false };
  for (const tenant of unit === 'users' ? tenantsOfUser(groups) : [tenantOf(groups, filters)])
    for (const doesRemoveWin of [true, false]) {
      const exact = unit === 'users' ? exactUsers : exactDevices;
      const [had, has] = [before, after].map((list) => exact(tenant, list, doesRemoveWin));
      found.gained ||= [...has!].some((id) => !had!.has(id));
      found.lost ||= [...had!].some((id) => !has!.has(id));
    }
  return found;
}

const hasBit = (number: number, bit: number) => ((number >> bit) & 1) === 1;

/** A device for each combination of what its user and it are in, and of the filters it matches. */
function tenantOf(groups: readonly string[], filters: readonly string[]): SmallTenant {
  const facts = groups.length * 2 + filters.length;
  const all = Array.from({ length: 2 ** facts }, (_, index) => index);
  const having = (prefix: string, bit: number) =>
    all.filter((index) => hasBit(index, bit)).map((index) => `${prefix}${index}`);
  const nobody = { users: [], devices: [] };
  return {
    // With a user and without one: All users does not name the latter.
    devices: all.flatMap((index) => [
      device(`d${index}`, `u${index}`),
      { ...device(`lone${index}`), entraDeviceId: `e-d${index}` },
    ]),
    groups: {
      ...Object.fromEntries(GROUPS.map((id) => [id, nobody])),
      ...Object.fromEntries(
        groups.map((id, at) => [
          id,
          { users: having('u', at * 2), devices: having('e-d', at * 2 + 1) },
        ]),
      ),
    },
    filters: {
      ...Object.fromEntries(FILTERS.map((id) => [id, []])),
      ...Object.fromEntries(
        filters.map((id, at) => {
          const bit = groups.length * 2 + at;
          return [id, [...having('d', bit), ...having('lone', bit)]];
        }),
      ),
    },
  };
}

/** One user, in each combination of the groups. */
function tenantsOfUser(groups: readonly string[]): SmallTenant[] {
  return Array.from({ length: 2 ** groups.length }, (_, index) => ({
    devices: [],
    groups: Object.fromEntries(
      GROUPS.map((id) => [
        id,
        { users: hasBit(index, groups.indexOf(id)) ? ['u1'] : [], devices: [] },
      ]),
    ),
    filters: {},
  }));
}
