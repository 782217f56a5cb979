import { guid } from '../../../random.ts';
import type { JsonRecord } from '../../../json.ts';
import { ALL_USERS, type FilterUse, target } from '../../targets.ts';
import { always, type Family, type ItemSeed, type SeedRow, USUAL } from '../family.ts';
import { excluding, including, notToGroup, toGroup } from '../seedRows.ts';

/** Everybody: a group with Intune's virtual id, since these families know no other target. */
function toEverybody(filter?: FilterUse): SeedRow {
  return { target: target('groupAssignmentTarget', { groupId: ALL_USERS }, filter) };
}

type Platform = 'ios' | 'android' | 'windows';

const FILTERS: Readonly<Record<Platform, string>> = {
  ios: 'iOSMobileApplicationManagement',
  android: 'androidMobileApplicationManagement',
  windows: 'windowsMobileApplicationManagement',
};

/** An app that a policy is for, as the navigation `apps` has it. */
function covered(platform: Platform, id: string): JsonRecord {
  const [type, property] = {
    ios: ['iosMobileAppIdentifier', 'bundleId'],
    android: ['androidMobileAppIdentifier', 'packageId'],
    windows: ['windowsAppIdentifier', 'windowsAppId'],
  }[platform] as [string, string];
  return {
    id: guid(`covered:${platform}:${id}`),
    version: null,
    mobileAppIdentifier: { '@odata.type': `#microsoft.graph.${type}`, [property]: id },
  };
}

/** One policy and the apps it is for. */
function policy(
  name: string,
  apps: readonly JsonRecord[],
  rows: readonly SeedRow[] = [],
  properties: JsonRecord = {},
): ItemSeed {
  return {
    name,
    rows,
    properties: { deployedAppCount: apps.length, ...properties },
    navigations: { apps },
  };
}

const OFFICE_IOS = ['com.microsoft.Office.Outlook', 'com.microsoft.skype.teams'].map((id) =>
  covered('ios', id),
);
const OFFICE_ANDROID = ['com.microsoft.office.outlook', 'com.microsoft.teams'].map((id) =>
  covered('android', id),
);
const EDGE = [covered('windows', 'com.microsoft.edge')];

const SHARED = {
  isBesideApps: true,
  nameProperty: 'displayName',
  own: [...USUAL, 'isAssigned'],
  write: { by: 'assign', bodyKey: 'assignments', answers: 'nothing', singleWrites: 'refused' },
  row: { type: 'targetedManagedAppPolicyAssignment', hasSource: true },
  targets: () => ['group', 'exclusion'],
  hasVirtualUsers: true,
  targetRefusal:
    'Unsupported AssignmentTarget. Group assignments contain classes other than ' +
    'GroupAssignmentTarget and ExclusionGroupTarget',
  takesFilter: always,
  scope: 'Apps',
  assignAction: () => 'ManagedApps_Assign',
  auditCategory: 'Application',
  navigations: { apps: 'managedMobileApp' },
} as const satisfies Partial<Family>;

/** What apps are told on devices that Intune does not manage, or on any. */
export const managedAppConfiguration: Family = {
  ...SHARED,
  key: 'managedAppConfiguration',
  share: 15,
  path: 'deviceAppManagement/targetedManagedAppConfigurations',
  entity: 'targetedManagedAppConfiguration',
  itemId: (made) => `A_${made}`,
  defaults: {
    version: '"1"',
    customSettings: [],
    deployedAppCount: 0,
    targetedAppManagementLevels: 'unspecified',
    appGroupType: 'selectedPublicApps',
  },
  platforms: () => Object.values(FILTERS),
  seeds: [
    policy(
      'MAM - App config - Outlook signature',
      [...OFFICE_IOS, ...OFFICE_ANDROID],
      [toEverybody(), notToGroup('Externals "Partner" accounts')],
    ),
    policy('MAM - App config - Edge for iOS', OFFICE_IOS, [
      toGroup('Sales', including('Apps - iOS 17 or newer (MAM)')),
    ]),
    policy(
      'MAM - App config - Edge for Business (personal PCs)',
      EDGE,
      [toGroup('Externals "Partner" accounts')],
      { targetedAppManagementLevels: 'unmanaged' },
    ),
    policy('MAM - App config - Draft', []),
  ],
};

const protection = {
  version: '"1"',
  deployedAppCount: 0,
  periodOfflineBeforeAccessCheck: 'PT12H',
  periodOfflineBeforeWipeIsEnforced: 'P90D',
  printBlocked: false,
};

const mobile = {
  ...protection,
  pinRequired: true,
  minimumPinLength: 6,
  targetedAppManagementLevels: 'unspecified',
  appGroupType: 'selectedPublicApps',
};

export const iosAppProtection: Family = {
  ...SHARED,
  key: 'iosAppProtection',
  share: 10,
  path: 'deviceAppManagement/iosManagedAppProtections',
  entity: 'iosManagedAppProtection',
  itemId: (made) => `T_${made}`,
  defaults: { ...mobile, faceIdBlocked: false },
  platforms: () => [FILTERS.ios],
  seeds: [
    policy('iOS - App protection - Everybody', OFFICE_IOS, [
      toEverybody(excluding('Apps - iOS 17 or newer (MAM)')),
      notToGroup("O'Brien's team"),
    ]),
    policy('iOS - App protection - Executives (strict)', OFFICE_IOS, [toGroup('Executives')], {
      targetedAppManagementLevels: 'unmanaged',
      minimumPinLength: 8,
    }),
    policy('iOS - App protection - Without apps', [], [toGroup('Sales')]),
  ],
};

export const androidAppProtection: Family = {
  ...SHARED,
  key: 'androidAppProtection',
  share: 10,
  path: 'deviceAppManagement/androidManagedAppProtections',
  entity: 'androidManagedAppProtection',
  itemId: (made) => `T_${made}`,
  defaults: { ...mobile, screenCaptureBlocked: true },
  platforms: () => [FILTERS.android],
  seeds: [
    policy('Android - App protection - Everybody', OFFICE_ANDROID, [toEverybody()]),
    policy('Android - App protection - Pilot', OFFICE_ANDROID, [
      toGroup('IT - Pilot users', including('Apps - Android 14 or newer (MAM)')),
      notToGroup('Executives'),
    ]),
    policy('Android - App protection - All apps (draft)', [], [], { appGroupType: 'allApps' }),
  ],
};

export const windowsAppProtection: Family = {
  ...SHARED,
  key: 'windowsAppProtection',
  share: 5,
  path: 'deviceAppManagement/windowsManagedAppProtections',
  entity: 'windowsManagedAppProtection',
  itemId: (made) => `T_${made}`,
  defaults: protection,
  platforms: () => [FILTERS.windows],
  seeds: [
    policy('WIN - App protection - Edge on personal PCs', EDGE, [
      toEverybody(including('Apps - Edge on Windows (MAM)')),
    ]),
    policy('WIN - App protection - Partners', EDGE, [toGroup('Externals "Partner" accounts')]),
    policy('WIN - App protection - Draft', EDGE),
  ],
};
