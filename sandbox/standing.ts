import { ruleMatches } from './graph/rule/evaluate.ts';
import { parseRule } from './graph/rule/parse.ts';
import { lineage } from './tenant/configurations/types.ts';
import { findItem } from './tenant/families/registry.ts';
import { appType } from './tenant/families/apps/appTypes.ts';
import type { Device, StoredAssignment } from './tenant/tables.ts';
import { ALL_USERS } from './tenant/targets.ts';
import type { Tenant } from './tenant/tenant.ts';

/** What one user or device gets of an item, from the full tables, for tests to compare with. */
export interface StandingTruth {
  /** intents that come, after the documented winner has won */
  readonly intents: ReadonlySet<string>;
  /** intents of which Microsoft does not say whether they come, beside another one that does */
  readonly open: ReadonlySet<string>;
}

export type TruthOf = (itemId: string) => StandingTruth | undefined;

/** A member: whose ids groups hold, and the device that filters look at. */
interface Member {
  readonly userId: string | null;
  readonly entraId: string | null;
  readonly device: Device | undefined;
}

/** Undefined for an item whose platforms the sandbox does not know, such as a web link. */
export function truthForDevice(tenant: Tenant, device: Device): TruthOf {
  const { userId, entraId } = device;
  const truthOf = truthFor(tenant, { userId, entraId, device });
  return (itemId) => {
    const platforms = platformsOf(tenant, itemId);
    if (platforms.length === 0) return undefined;
    return platforms.includes(device.filterPlatform)
      ? truthOf(itemId)
      : { intents: new Set(), open: new Set() };
  };
}

/** Filters are taken as if every device passed: they are a matter of each device. */
export function truthForUser(tenant: Tenant, userId: string): TruthOf {
  return truthFor(tenant, { userId, entraId: null, device: undefined });
}

function truthFor(tenant: Tenant, member: Member): (itemId: string) => StandingTruth {
  const holders = {
    user: holdersOf(tenant, member.userId),
    device: holdersOf(tenant, member.entraId),
  };
  return (itemId) => {
    const named = isForPeople(tenant, itemId) ? { ...holders, device: NO_GROUPS } : holders;
    const byIntent = new Map<string, StoredAssignment[]>();
    for (const row of tenant.assignments.stored(itemId)) {
      const intent = String(row.payload?.['intent'] ?? row.intent);
      byIntent.set(intent, [...(byIntent.get(intent) ?? []), row]);
    }
    const each = new Map(
      [...byIntent].map(([intent, rows]) => [
        intent,
        reach(tenant, rows, member, named, servesOf(tenant, itemId, intent, member)),
      ]),
    );
    return afterMeeting(each);
  };
}

/** What one intent comes to by itself. */
interface Side {
  readonly gets: boolean;
  /** as what it is named and not excluded; filters aside, since intents are decided before them */
  readonly kinds: ReadonlySet<Kind>;
}

/**
 * Intents that meet, by the table "How conflicts between app intents are resolved":
 * https://learn.microsoft.com/intune/app-management/deployment/assign-groups
 */
function afterMeeting(each: ReadonlyMap<string, Side>): StandingTruth {
  const intents = new Set([...each].flatMap(([intent, { gets }]) => (gets ? intent : [])));
  const open = new Set<string>();
  const isNamed = (intent: string): boolean => (each.get(intent)?.kinds.size ?? 0) > 0;
  const leaveOpen = (intent: string) => intents.has(intent) && open.add(intent);
  if (intents.has('apply') && intents.has('remove')) open.add('apply').add('remove');
  if (!isNamed('uninstall')) return { intents, open };
  // "User Required and Available | User Uninstall | Required and Available"
  if (intents.has('required')) intents.delete('uninstall');
  else if (isNamed('required')) leaveOpen('uninstall');
  const offers = ['available', 'availableWithoutEnrollment'].filter(isNamed);
  const meetings = new Map(offers.map((offer) => [offer, meetingsOf(offer, each)]));
  for (const [offer, results] of meetings) {
    if (!results.has('uninstall') || results.size > 1) leaveOpen('uninstall');
    if (intents.has('required')) continue;
    const isWhole = results.size === 1 && !isNamed('required') && offers.length === 1;
    if (results.has('uninstall') && isWhole && intents.has('uninstall')) intents.delete(offer);
    else if (results.size > 1 || !results.has('offer')) leaveOpen(offer);
  }
  return { intents, open };
}

type Meeting = 'offer' | 'uninstall' | 'not said';

/** Every way in which what is offered and an uninstall meet, and what the table says of it. */
function meetingsOf(offer: string, each: ReadonlyMap<string, Side>): ReadonlySet<Meeting> {
  const found = new Set<Meeting>();
  for (const asWhat of each.get(offer)!.kinds)
    for (const asOther of each.get('uninstall')!.kinds)
      if (asWhat === asOther) found.add(offer === 'available' ? 'uninstall' : 'not said');
      else found.add(asWhat === 'user' ? 'offer' : 'not said');
  return found;
}

type Kind = 'user' | 'device';

const type = ({ target }: StoredAssignment): string =>
  target['@odata.type'].replace('#microsoft.graph.', '');
const mode = ({ target }: StoredAssignment): string =>
  target.deviceAndAppManagementAssignmentFilterType;
const isExclusion = (row: StoredAssignment): boolean =>
  type(row) === 'exclusionGroupAssignmentTarget';

/** Does a row give anything to one whom it names as a user, or as a device? */
type Serves = (row: StoredAssignment, kind: Kind) => boolean;

const CORPORATE = ['androidEnterpriseFullyManaged', 'androidEnterpriseCorporateWorkProfile'];

/**
 * What is available is offered to users; to groups of devices only Win32 apps and managed Google
 * Play apps of corporate-owned devices are, and to All devices none:
 * https://learn.microsoft.com/intune/app-management/deployment/assign-groups
 */
function servesOf(tenant: Tenant, itemId: string, intent: string, { device }: Member): Serves {
  if (!intent.startsWith('available')) return () => true;
  const name = findItem(tenant, itemId)?.item.type ?? '';
  if (intent === 'availableWithoutEnrollment' && appType(name).withoutEnrollment !== true)
    return () => false;
  const isForGroups =
    /^(?:win32|windowsAutoUpdate)\w*App$/.test(name) ||
    (name === 'androidManagedStoreApp' &&
      device !== undefined &&
      CORPORATE.includes(device.deviceEnrollmentType));
  return (row, kind) =>
    kind === 'user' || (isForGroups && type(row) !== 'allDevicesAssignmentTarget');
}

function reach(
  tenant: Tenant,
  rows: readonly StoredAssignment[],
  member: Member,
  holders: Readonly<Record<Kind, ReadonlySet<string>>>,
  serves: Serves,
): Side {
  const isOut = (kind: Kind): boolean =>
    rows.some((row) => isExclusion(row) && holders[kind].has(row.target.groupId ?? ''));
  const namedAs = (row: StoredAssignment): Kind[] => {
    const kinds = namesAs(row);
    return isExclusion(row) ? kinds : kinds.filter((kind) => serves(row, kind));
  };
  const namesAs = (row: StoredAssignment): Kind[] => {
    const isAllUsers =
      type(row) === 'allLicensedUsersAssignmentTarget' || row.target.groupId === ALL_USERS;
    if (isAllUsers) return member.userId === null ? [] : ['user'];
    if (type(row) === 'allDevicesAssignmentTarget')
      return member.device === undefined ? [] : ['device'];
    return (['user', 'device'] as const).filter((kind) =>
      holders[kind].has(row.target.groupId ?? ''),
    );
  };
  // An excluded group of the other kind is not applied.
  const hits = rows.filter((row) => !isExclusion(row) && namedAs(row).some((kind) => !isOut(kind)));
  const matches = ({ target }: StoredAssignment): boolean => {
    const filter = tenant.filters.get(target.deviceAndAppManagementAssignmentFilterId ?? '');
    const { device } = member;
    return (
      filter !== undefined &&
      device !== undefined &&
      filter.platform === device.filterPlatform &&
      ruleMatches(parseRule(filter.rule, filter.platform), device)
    );
  };
  const excluding = hits.filter((row) => mode(row) === 'exclude');
  const passes =
    member.device === undefined ||
    (excluding.length > 0
      ? !excluding.some(matches)
      : hits.some((row) => mode(row) === 'none' || matches(row)));
  return {
    gets: hits.length > 0 && passes,
    kinds: new Set(hits.flatMap((row) => namedAs(row).filter((kind) => !isOut(kind)))),
  };
}

/** Every group that holds it, by walking up. */
function holdersOf(tenant: Tenant, id: string | null): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = id === null ? [] : [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const group of tenant.groups.values())
      if (group.memberIds.includes(next) && !found.has(group.id)) {
        found.add(group.id);
        waiting.push(group.id);
      }
  return found;
}

const NO_GROUPS: ReadonlySet<string> = new Set();

/**
 * Policies for managed apps take "groups that contain users, not groups that contain devices":
 * https://learn.microsoft.com/intune/intune-service/apps/quickstart-create-assign-app-policy
 */
function isForPeople(tenant: Tenant, itemId: string): boolean {
  const row = findItem(tenant, itemId)?.family.row;
  return row?.type === 'targetedManagedAppPolicyAssignment';
}

/** Policies for apps look at the apps of every device of the system. */
const OF_APPS: Readonly<Record<string, readonly string[]>> = {
  windowsMobileApplicationManagement: ['windows10AndLater'],
  iOSMobileApplicationManagement: ['iOS'],
  androidMobileApplicationManagement: [
    'android',
    'androidForWork',
    'androidWorkProfile',
    'androidAOSP',
  ],
};

function platformsOf(tenant: Tenant, itemId: string): readonly string[] {
  const configuration = tenant.configurations.get(itemId);
  if (configuration !== undefined) {
    const platform = lineage(configuration.type)[0]?.platform;
    return platform === undefined ? [] : [platform];
  }
  const found = findItem(tenant, itemId);
  const platforms = found?.family.platforms(found.item) ?? [];
  return platforms.flatMap((platform) => OF_APPS[platform] ?? platform);
}
