import {
  EVERY_PLATFORM,
  type Family,
  type Item,
  type ItemSeed,
  type TargetKind,
  USUAL,
  WINDOWS,
} from './family.ts';
import { including, toDevices, toGroup, toUsers } from './seedRows.ts';

/** What an item is: its type in the enumeration, `default…` for those of the tenant. */
const kindOf = ({ properties = {} }: Item | ItemSeed): string =>
  String(properties['deviceEnrollmentConfigurationType']);

const TARGETS: Readonly<Record<string, readonly TargetKind[]>> = {
  windows10EnrollmentCompletionPageConfiguration: ['group', 'devices', 'users'],
  singlePlatformRestriction: ['group', 'users'],
  platformRestrictions: ['group', 'users'],
  limit: ['group', 'users'],
  enrollmentNotificationsConfiguration: ['group', 'users'],
  deviceComanagementAuthorityConfiguration: ['group', 'devices', 'users'],
};

/** `platformType` -> `devicePlatformType` of its devices. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  windows: ['windows10AndLater'],
  mac: ['macOS'],
  ios: ['iOS'],
};

const isStatusPage = (item: Item): boolean =>
  kindOf(item) === 'windows10EnrollmentCompletionPageConfiguration';

function platforms(item: Item): readonly string[] {
  return isStatusPage(item)
    ? WINDOWS()
    : (PLATFORMS[String(item.properties['platformType'])] ?? EVERY_PLATFORM());
}

function takesFilter(item: Item): boolean {
  const { platformType } = item.properties;
  return (
    isStatusPage(item) ||
    (kindOf(item) === 'singlePlatformRestriction' && String(platformType) in PLATFORMS)
  );
}

const kind = (
  deviceEnrollmentConfigurationType: string,
  priority: number,
  more: Readonly<Record<string, unknown>> = {},
): { readonly properties: Readonly<Record<string, unknown>> } => ({
  properties: { deviceEnrollmentConfigurationType, priority, ...more },
});

const PAGE = 'windows10EnrollmentCompletionPageConfiguration';
const RESTRICTION = 'deviceEnrollmentPlatformRestrictionConfiguration';
const NOTIFICATION = 'deviceEnrollmentNotificationConfiguration';

const TENANT_DEFAULTS: readonly ItemSeed[] = [
  {
    name: 'All users and all devices',
    key: 'default limit',
    description: 'This is the default Device Limit Restriction',
    type: 'deviceEnrollmentLimitConfiguration',
    ...kind('defaultLimit', 0, { limit: 5 }),
  },
  {
    name: 'All users and all devices',
    key: 'default restrictions',
    description: 'This is the default Device Type Restriction',
    type: 'deviceEnrollmentPlatformRestrictionsConfiguration',
    ...kind('defaultPlatformRestrictions', 0),
  },
  {
    name: 'All users and all devices',
    key: 'default page',
    description: 'This is the default enrollment status screen configuration',
    type: PAGE,
    ...kind('defaultWindows10EnrollmentCompletionPageConfiguration', 0),
  },
  {
    name: 'All users and all devices',
    key: 'default hello',
    description: 'This is the default Windows Hello for Business configuration',
    type: 'deviceEnrollmentWindowsHelloForBusinessConfiguration',
    ...kind('defaultWindowsHelloForBusiness', 0),
  },
];

/** Enrolment status pages, restrictions, limits, notifications, and the tenant's defaults. */
export const enrollment: Family = {
  key: 'enrollment',
  share: 20,
  path: 'deviceManagement/deviceEnrollmentConfigurations',
  entity: 'deviceEnrollmentConfiguration',
  nameProperty: 'displayName',
  defaults: { version: 1, priority: 1, deviceEnrollmentConfigurationType: 'unknown' },
  own: USUAL,
  itemId: (made, seed) => `${made}_${kindOf(seed).replace(/^./, (first) => first.toUpperCase())}`,
  write: {
    by: 'assign',
    bodyKey: 'enrollmentConfigurationAssignments',
    answers: 'nothing',
    singleWrites: 'refused',
  },
  row: { type: 'enrollmentConfigurationAssignment', hasSource: true },
  targets: (item) => TARGETS[kindOf(item)] ?? [],
  platforms,
  takesFilter,
  scope: 'ServiceConfig',
  assignAction: () => 'DeviceConfigurations_Assign',
  auditCategory: 'Enrollment',
  seeds: [
    ...TENANT_DEFAULTS,
    {
      name: 'ESP - Office staff',
      type: PAGE,
      ...kind(PAGE, 1),
      rows: [toGroup('All Staff'), toGroup('Executives')],
    },
    {
      name: 'ESP - Devices with a user',
      type: PAGE,
      ...kind(PAGE, 2),
      rows: [toDevices(including('Windows - Corporate'))],
    },
    {
      name: 'Restriction - No personal Windows',
      type: RESTRICTION,
      ...kind('singlePlatformRestriction', 1, { platformType: 'windows' }),
      rows: [toUsers()],
    },
    {
      name: 'Restriction - macOS from Apple silicon',
      type: RESTRICTION,
      ...kind('singlePlatformRestriction', 2, { platformType: 'mac' }),
      rows: [toGroup('Engineering', including('macOS - Apple silicon'))],
    },
    {
      name: 'Restriction - Android (old, all platforms)',
      type: 'deviceEnrollmentPlatformRestrictionsConfiguration',
      ...kind('platformRestrictions', 1),
      rows: [toGroup('Human Resources')],
    },
    {
      name: 'Limit - 15 devices for IT',
      type: 'deviceEnrollmentLimitConfiguration',
      ...kind('limit', 1, { limit: 15 }),
      rows: [toGroup('IT - Pilot users')],
    },
    {
      name: 'Notification - Your device was enrolled',
      type: NOTIFICATION,
      ...kind('enrollmentNotificationsConfiguration', 1, { platformType: 'ios' }),
      rows: [toUsers()],
    },
    {
      name: 'Notification - Draft',
      type: NOTIFICATION,
      ...kind('enrollmentNotificationsConfiguration', 2, { platformType: 'windows' }),
    },
  ],
};
