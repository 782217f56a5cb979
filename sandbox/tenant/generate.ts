import { guid, pick, random } from '../random.ts';
import { daysAgo } from './dates.ts';
import { EVERYONE, type TargetKind } from './families/family.ts';
import type {
  AssignmentFilter,
  Configuration,
  Group,
  StoredAssignment,
  StoredTarget,
} from './tables.ts';
import { assignment, target } from './targets.ts';
import { configurationTypes } from './configurations/types.ts';

export interface Generated {
  readonly configuration: Configuration;
  readonly assignments: readonly StoredAssignment[];
}

const KINDS: readonly [
  readonly [string, string, string],
  ...(readonly [string, string, string])[],
] = [
  ['windows10GeneralConfiguration', 'WIN', 'Device restrictions'],
  ['windows10CustomConfiguration', 'WIN', 'Custom'],
  ['windows10EndpointProtectionConfiguration', 'WIN', 'Endpoint protection'],
  ['windowsUpdateForBusinessConfiguration', 'WIN', 'Update ring'],
  ['windowsWifiConfiguration', 'WIN', 'Wi-Fi'],
  ['windows10VpnConfiguration', 'WIN', 'VPN'],
  ['windows81TrustedRootCertificate', 'WIN', 'Trusted root'],
  ['iosGeneralDeviceConfiguration', 'iOS', 'Restrictions'],
  ['iosCustomConfiguration', 'iOS', 'Custom'],
  ['iosWiFiConfiguration', 'iOS', 'Wi-Fi'],
  ['macOSCustomConfiguration', 'macOS', 'Custom'],
  ['macOSGeneralDeviceConfiguration', 'macOS', 'Restrictions'],
  ['androidDeviceOwnerGeneralDeviceConfiguration', 'AE', 'Restrictions'],
  ['androidWorkProfileGeneralDeviceConfiguration', 'AE-WP', 'Restrictions'],
  ['aospDeviceOwnerDeviceConfiguration', 'AOSP', 'Restrictions'],
];

const SITES = [
  'Wien',
  'Graz',
  'Linz',
  'Salzburg',
  'München',
  'Zürich',
  'Łódź',
  'Lyon',
  'Porto',
  'Malmö',
] as const;
const AUDIENCES = [
  'Finance',
  'Sales',
  'Production',
  'Warehouse',
  'Engineering',
  'Shared devices',
  'Pilot',
  'Executives',
  'Labs',
  'Frontline',
] as const;

/** Where a generated configuration is for, and for whom. */
export function placeName(next: () => number): string {
  return `${pick(SITES, next())} ${pick(AUDIENCES, next())}`;
}

/**
 * A target, and in one of four cases a filter: most often a group, else what the item takes.
 * @param fitting filters of the platform
 */
export function drawTarget(
  next: () => number,
  groups: readonly Group[],
  fitting: readonly AssignmentFilter[],
  takes: readonly TargetKind[] = EVERYONE,
): StoredTarget {
  const filter = next() < 0.25 ? fitting[Math.floor(next() * fitting.length)] : undefined;
  const use =
    filter === undefined
      ? undefined
      : { id: filter.id, mode: next() < 0.5 ? ('include' as const) : ('exclude' as const) };
  const kind = next();
  const groupId = groups[Math.floor(next() * groups.length)]?.id ?? '';
  if (kind < 0.12 && takes.includes('devices'))
    return target('allDevicesAssignmentTarget', {}, use);
  if (kind >= 0.12 && kind < 0.2 && takes.includes('users'))
    return target('allLicensedUsersAssignmentTarget', {}, use);
  if (kind >= 0.2 && kind < 0.3 && takes.includes('exclusion'))
    return target('exclusionGroupAssignmentTarget', { groupId });
  return target('groupAssignmentTarget', { groupId }, use);
}

/** Most configurations have one to three assignments, one in five none. */
export function drawCount(next: () => number): number {
  return next() < 0.2 ? 0 : 1 + Math.floor(next() * 3);
}

function generated(
  index: number,
  next: () => number,
  seed: number,
  now: number,
  groups: readonly Group[],
  filters: ReadonlyMap<string, readonly AssignmentFilter[]>,
): Generated {
  const [type, prefix, what] = pick(KINDS, next());
  const id = guid(`generated:${seed}:${index}`);
  const rows = new Map<string, StoredAssignment>();
  for (let n = drawCount(next); n > 0; n -= 1) {
    const fitting = filters.get(configurationTypes.get(type)?.platform ?? '') ?? [];
    const to = drawTarget(next, groups, fitting);
    const row = assignment(id, to);
    rows.set(row.id, row);
  }
  return {
    configuration: {
      id,
      type,
      displayName: `${prefix} - ${what} - ${placeName(next)} ${String(index + 1).padStart(5, '0')}`,
      description: null,
      version: 1,
      createdDateTime: daysAgo(now, `${id}:created`, 250, 1400),
      lastModifiedDateTime: daysAgo(now, `${id}:modified`, 1, 240),
      roleScopeTagIds: ['0'],
      settings: {},
      references: {},
    },
    assignments: [...rows.values()],
  };
}

/** Fills the tenant up: realistic names, groups, filters; the same for the same seed. */
export function generate(
  count: number,
  options: { readonly seed: number; readonly now: number },
  groups: readonly Group[],
  filters: readonly AssignmentFilter[],
): readonly Generated[] {
  const next = random(options.seed);
  const byPlatform = new Map<string, AssignmentFilter[]>();
  for (const filter of filters)
    byPlatform.set(filter.platform, [...(byPlatform.get(filter.platform) ?? []), filter]);
  return Array.from({ length: count }, (_, index) =>
    generated(index, next, options.seed, options.now, groups, byPlatform),
  );
}
