import { guid } from '../random.ts';
import { configurationId } from './configurations/configurations.ts';
import { DELETED_GROUP } from './groupRows.ts';
import { groupId } from './groups.ts';
import type {
  AssignmentFilter,
  ConfigManagerCollection,
  Configuration,
  Group,
  StoredAssignment,
  StoredTarget,
} from './tables.ts';
import { assignment, target, type FilterUse } from './targets.ts';

/** The policy set that made one of the assignments. */
export const POLICY_SET_ID = guid('policySet:Starter kit');

type Make = (configurationId: string) => StoredAssignment;

interface Kit {
  group(name: string, filter?: FilterUse): Make;
  exclude(name: string): Make;
  users(filter?: FilterUse): Make;
  devices(filter?: FilterUse): Make;
  collection(identifier: string): Make;
  filter(name: string, mode: 'include' | 'exclude'): FilterUse;
}

const to =
  (made: StoredTarget): Make =>
  (id) =>
    assignment(id, made);

/**
 * The target type the app does not know: documented, not in Graph's metadata
 * (docs/reference/rows.md).
 */
const unknownTarget: Make = (id) =>
  assignment(
    id,
    target('scopeTagGroupAssignmentTarget', {
      targetType: 'device',
      entraObjectId: groupId('WIN - Surface'),
    }),
  );

function kit(
  groups: readonly Group[],
  filters: readonly AssignmentFilter[],
  collections: readonly ConfigManagerCollection[],
): Kit {
  const known = (name: string): string => {
    if (name !== DELETED_GROUP && !groups.some((group) => group.displayName === name))
      throw new Error(`sandbox seed: no group '${name}'`);
    return groupId(name);
  };
  return {
    group: (name, filter) => to(target('groupAssignmentTarget', { groupId: known(name) }, filter)),
    exclude: (name) => to(target('exclusionGroupAssignmentTarget', { groupId: known(name) })),
    users: (filter) => to(target('allLicensedUsersAssignmentTarget', {}, filter)),
    devices: (filter) => to(target('allDevicesAssignmentTarget', {}, filter)),
    collection: (identifier) => {
      const found = collections.find((each) => each.collectionIdentifier === identifier);
      if (found === undefined) throw new Error(`sandbox seed: no collection '${identifier}'`);
      return to(
        target('configurationManagerCollectionAssignmentTarget', { collectionId: found.id }),
      );
    },
    filter: (name, mode) => {
      const found = filters.find((each) => each.displayName === name);
      if (found === undefined) throw new Error(`sandbox seed: no filter '${name}'`);
      return { id: found.id, mode };
    },
  };
}

function rows({
  group,
  exclude,
  users,
  devices,
  collection,
  filter,
}: Kit): Readonly<Record<string, readonly Make[]>> {
  const removed: Make = (id) => ({ ...group('WIN - Kiosks')(id), intent: 'remove' });
  const fromPolicySet: Make = (id) => ({
    ...group('DYN - Windows Autopilot')(id),
    source: 'policySets',
    sourceId: POLICY_SET_ID,
  });
  return {
    'WIN - Trusted root - Contoso Root CA 2016': [devices()],
    'WIN - Trusted root - Contoso Root CA 2024': [devices(), exclude('WIN - Kiosks')],
    'WIN - SCEP - Device certificate': [group('DYN - Windows Autopilot')],
    'WIN - SCEP - User certificate': [group('VPN users')],
    'WIN - Wi-Fi - Contoso Corp (EAP-TLS)': [
      group('DYN - Windows Autopilot'),
      group('WIN - Ring 0: IT'),
      exclude('WIN - Kiosks'),
    ],
    'WIN - VPN - Always On (IKEv2)': [
      group('VPN users', filter('Windows - Corporate', 'include')),
      exclude('Externals "Partner" accounts'),
    ],
    'WIN - E-mail - Exchange Online': [users(filter('Windows - Personal', 'exclude'))],
    'WIN - Device restrictions - Baseline': [
      devices(filter('Windows - Kiosks', 'exclude')),
      exclude('WIN - Surface'),
    ],
    'WIN - Device restrictions - Kiosks': [
      group('WIN - Kiosks', filter('Windows - Kiosks', 'include')),
    ],
    'WIN - Device restrictions - Executives': [
      group('Executives'),
      group('Mixed - Board and their tablets'),
    ],
    'WIN - Kiosk - Shop floor single app': [group('WIN - Kiosks')],
    'WIN - BitLocker - XTS-AES 256': [
      devices(filter('Windows - Corporate', 'include')),
      exclude('WIN - Excluded from BitLocker'),
    ],
    'WIN - Firewall & Defender': [devices(), users()],
    'WIN - Defender for Endpoint - Onboarding': [
      group('DYN - All Windows devices'),
      collection('CD100014'),
    ],
    'language packs de': [group('Geschäftsführung Österreich')],
    'language packs pl': [group('Łódź - Büro Żółw')],
    'WIN - Custom - OMA-URI "Start layout"': [removed, group('WIN - Ring 1: Pilot')],
    'WIN - Update ring 0 - IT': [group('WIN - Ring 0: IT')],
    'WIN - Update ring 1 - Pilot': [group('WIN - Ring 1: Pilot'), exclude('WIN - Ring 0: IT')],
    'WIN - Update ring 2 - Broad': [
      group('WIN - Ring 2: Broad', filter('Windows 11 24H2 or newer', 'include')),
      exclude('WIN - Ring 1: Pilot'),
    ],
    'WIN - Delivery optimization': [fromPolicySet, group('WIN - Ring 2: Broad')],
    'WIN - Windows Hello for Business': [group(DELETED_GROUP), group('All Staff')],
    'WIN - DFCI - Surface firmware': [group('WIN - Surface'), unknownTarget],
    'WIN - Health monitoring': [devices()],
    'iOS - Trusted root - Contoso Root CA 2024': [users()],
    'iOS - SCEP - User certificate': [users()],
    'iOS - Wi-Fi - Contoso Corp (EAP-TLS)': [
      group('DYN - Corporate iPhones', filter('iOS - Supervised phones (ADE)', 'include')),
    ],
    'iOS - E-mail - Exchange Online': [
      group('All Staff', filter('iOS - Jailbroken', 'exclude')),
      exclude("O'Brien's team"),
    ],
    'iOS - Restrictions - Supervised': [
      group('DYN - Corporate iPhones'),
      group('iPads - Warehouse'),
    ],
    'iOS - Update policy': [devices()],
    'macOS - Trusted root - Contoso Root CA 2024': [group('DYN - Macs')],
    'macOS - SCEP - Device certificate': [group('DYN - Macs')],
    'macOS - Wired network - Offices (802.1X)': [group('MAC - Pilot')],
    'macOS - FileVault & firewall': [devices(filter('macOS - Apple silicon', 'include'))],
    'macOS - Software updates': [devices(filter('macOS 14 and older', 'exclude'))],
    'AE - Trusted root - Contoso Root CA 2024': [group('DYN - Android Enterprise')],
    'AE - Restrictions - Fully managed': [devices(filter('Android - Fully managed', 'include'))],
    'AE - Restrictions - Scanners (dedicated)': [group('Scanners - Zebra'), collection('CD10003F')],
    'AOSP - Restrictions - Headsets': [
      group('Headsets - RealWear', filter('AOSP - RealWear headsets', 'include')),
    ],
    'Android (DA) - Restrictions': [group('Nested - All departments')],
  };
}

/**
 * The assignments the default tenant starts with: every target type, filters both ways, and the odd
 * ones.
 */
export function assignmentSeeds(
  configurations: readonly Configuration[],
  groups: readonly Group[],
  filters: readonly AssignmentFilter[],
  collections: readonly ConfigManagerCollection[],
): readonly (readonly [string, readonly StoredAssignment[]])[] {
  const ids = new Set(configurations.map((each) => each.id));
  return Object.entries(rows(kit(groups, filters, collections))).map(([key, makes]) => {
    const id = configurationId(key);
    if (!ids.has(id)) throw new Error(`sandbox seed: assignments for '${key}', which is not there`);
    return [id, makes.map((make) => make(id))] as const;
  });
}
