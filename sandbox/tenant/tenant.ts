import { assignmentSeeds } from './assignments.ts';
import { AssignmentTable } from './assignmentTable.ts';
import { seedCollections } from './collections.ts';
import { buildConfigurations } from './configurations/configurations.ts';
import { seedDevices } from './devices.ts';
import type { Item } from './families/family.ts';
import { generateSeeds } from './families/generateSeeds.ts';
import { plant } from './families/items.ts';
import { FAMILIES } from './families/registry.ts';
import { seedFilters, untidyFilters } from './filters.ts';
import { generate } from './generate.ts';
import { seedGroups } from './groups.ts';
import { type NameStyle, renamed } from './hostileNames.ts';
import type { Organization } from './organization.ts';
import { ownTelling } from './ownTelling.ts';
import { peopleOf, type Person } from './people.ts';
import { seedScopeTags } from './scopeTags.ts';
import type {
  AssignmentFilter,
  AuditEvent,
  ConfigManagerCollection,
  Configuration,
  Device,
  Group,
  RoleScopeTag,
  User,
} from './tables.ts';
import { UNTIDY_GROUP_ROWS } from './untidy/untidyParts.ts';
import { UNTIDY_SEEDS } from './untidy/untidySeeds.ts';
import { seedUsers } from './users.ts';

/** The whole tenant: tables in memory. */
export interface Tenant {
  readonly organization: Organization;
  readonly people: readonly Person[];
  readonly configurations: ReadonlyMap<string, Configuration>;
  /** by the key of the family, then by id in lower case: everything but device configurations */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, Item>>;
  readonly assignments: AssignmentTable;
  /** what was written since the tenant was made, oldest first */
  readonly audit: AuditEvent[];
  /** one comes later: of those who approve, with the first access policy */
  readonly groups: Map<string, Group>;
  readonly users: ReadonlyMap<string, User>;
  readonly devices: ReadonlyMap<string, Device>;
  /** the same devices by the id of their Entra object, which is what a group holds */
  readonly entraDevices: ReadonlyMap<string, Device>;
  readonly filters: ReadonlyMap<string, AssignmentFilter>;
  readonly collections: ReadonlyMap<string, ConfigManagerCollection>;
  readonly scopeTags: ReadonlyMap<string, RoleScopeTag>;
}

export interface TenantOptions {
  readonly organization: Organization;
  /** how many device configurations; fewer than the hand-made ones means just those */
  readonly configurations: number;
  /** how many of all families together, as many of each as a real tenant has */
  readonly total: number;
  /** how many apps, with as many app configurations and protection policies as go with them */
  readonly apps: number;
  readonly seed: number;
  readonly now: number;
  /** with what years leave behind, `untidy/` */
  readonly untidy: boolean;
  readonly names: NameStyle;
  /** those that are not empty; all, if undefined */
  readonly families: readonly string[] | undefined;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is of no other family. */
function deviceConfigurations({ configurations, total }: TenantOptions): number {
  const others = FAMILIES.reduce(
    (sum, { share, isBesideApps }) => (isBesideApps === true ? sum : sum + share),
    0,
  );
  return Math.max(configurations, Math.round((total * (1000 - others)) / 1000));
}

/** Builds a tenant. The same options always give the same tenant, to the last id. */
export function createTenant(options: TenantOptions): Tenant {
  const { organization, names } = options;
  const people = peopleOf(organization.tenantId);
  const users = seedUsers(people);
  const devices = seedDevices(users, options.now);
  const groups = [
    ...seedGroups(users, devices, options.now),
    ...(options.untidy ? seedGroups(users, devices, options.now, UNTIDY_GROUP_ROWS) : []),
  ];
  const filters = [
    ...seedFilters(options.now),
    ...(options.untidy ? untidyFilters(options.now) : []),
  ];
  const collections = seedCollections(options.now);
  const configurations = buildConfigurations(options.now);
  const missing = deviceConfigurations(options) - configurations.length;
  const generated = missing > 0 ? generate(missing, options, groups, filters) : [];
  const assigned = [
    ...assignmentSeeds(configurations, groups, filters, collections),
    ...generated.map((each) => [each.configuration.id, each.assignments] as const),
  ];

  const known = {
    groups: new Set(groups.map(({ id }) => id)),
    filters: new Set(filters.map(({ id }) => id)),
  };
  const families = FAMILIES.map((family) => {
    if (options.families?.includes(family.key) === false) return [family.key, []] as const;
    // An id is made of the key, which is the name where none is given.
    const own = options.untidy ? (UNTIDY_SEEDS[family.key] ?? []) : [];
    const keyed = [...family.seeds, ...own].map((seed) => ({
      ...seed,
      key: seed.key ?? seed.name,
    }));
    const planted = plant(family, renamed(keyed, names, 'name'), options.now, known);
    const all = family.isBesideApps === true ? options.apps : options.total;
    const more = Math.round((all * family.share) / 1000) - planted.length;
    const seeds = generateSeeds(family, Math.max(0, more), planted, {
      ...options,
      groups,
      filters,
    });
    const generatedItems = plant(family, renamed(seeds, names, 'name'), options.now, known);
    return [family.key, [...planted, ...generatedItems]] as const;
  });

  const own = ownTelling(organization, people);
  const named = <T extends { readonly id: string; readonly displayName: string }>(
    rows: readonly T[],
  ) => byId(renamed(own(rows), names, 'displayName'));
  const assignments = new AssignmentTable();
  for (const [configurationId, rows] of own(assigned)) assignments.write(configurationId, rows);
  const items = new Map<string, ReadonlyMap<string, Item>>();
  for (const [key, planted] of own(families)) {
    items.set(key, new Map(planted.map(({ item }) => [item.id.toLowerCase(), item])));
    for (const { item, rows } of planted) assignments.write(item.id, rows);
  }
  const ownDevices = own(devices);
  return {
    organization: renamed([organization], names, 'displayName')[0] ?? organization,
    people,
    configurations: named([...configurations, ...generated.map((each) => each.configuration)]),
    items,
    assignments,
    audit: [],
    groups: new Map(named(groups)),
    users: named(users),
    devices: byId(ownDevices),
    entraDevices: new Map(ownDevices.map((device) => [device.entraId, device])),
    filters: named(filters),
    collections: named(collections),
    scopeTags: byId(renamed(seedScopeTags(), names, 'displayName')),
  };
}
