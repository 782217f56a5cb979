import type { Device, User } from './tables.ts';

/** What a row may draw its members from. */
export interface Pool {
  users(test: (user: User, index: number) => boolean): readonly string[];
  devices(test: (device: Device, index: number) => boolean): readonly string[];
  groups(...names: readonly string[]): readonly string[];
}

export interface GroupRow {
  readonly name: string;
  readonly description?: string;
  /** dynamic membership rule */
  readonly rule?: string;
  /** a Microsoft 365 group */
  readonly unified?: boolean;
  /** synchronised from Active Directory */
  readonly synced?: boolean;
  /** `visibility: HiddenMembership`, which only Microsoft 365 groups have; this one takes assignments. */
  readonly hidden?: boolean;
  /** `membershipRuleProcessingState: Paused` */
  readonly paused?: boolean;
  readonly members: (pool: Pool) => readonly string[];
}

const none = (): readonly string[] => [];
const department = (name: string) => (pool: Pool) => pool.users((user) => user.department === name);
const named = (prefix: string) => (pool: Pool) =>
  pool.devices((device) => device.deviceName.startsWith(prefix));
const onWindows = (device: Device): boolean =>
  device.operatingSystem === 'Windows' && device.ownerType === 'company';

/**
 * Intune's own plan, under Microsoft's id for it.
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
export const SERVICE_PLAN_ID = 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5';

/** A group which was deleted: assignments still hold its id, nothing can be read about it. */
export const DELETED_GROUP = 'Project Falcon (deleted group)';

export const GROUP_ROWS: readonly GroupRow[] = [
  // users, assigned
  {
    name: 'All Staff',
    description: 'Everybody with a licence',
    members: (pool) => pool.users(() => true),
  },
  {
    name: 'Finance',
    description: 'Finance department',
    synced: true,
    members: department('Finance'),
  },
  { name: 'Human Resources', synced: true, members: department('Human Resources') },
  { name: 'Sales', synced: true, members: department('Sales') },
  { name: 'Engineering', synced: true, members: department('Engineering') },
  {
    name: 'Sales & Marketing',
    description: 'Ampersand in the name',
    members: (pool) => pool.users((user, index) => user.department === 'Sales' && index % 3 === 0),
  },
  {
    name: 'IT - Pilot users',
    description: 'First to get every change',
    members: (pool) => pool.users((user, index) => user.department === 'IT' && index < 60),
  },
  {
    name: 'Executives',
    description: 'Handle with care',
    members: (pool) => pool.users((user, index) => user.department === 'Management' && index < 80),
  },
  { name: 'VPN users', members: (pool) => pool.users((_, index) => index % 3 === 0) },
  {
    name: 'Externals "Partner" accounts',
    description: 'Quotation marks in the name',
    members: (pool) => pool.users((_, index) => index > 190),
  },
  {
    name: "O'Brien's team",
    description: 'Apostrophes in the name',
    members: (pool) => pool.users((_, index) => index >= 20 && index < 26),
  },
  {
    name: 'Geschäftsführung Österreich',
    description: 'Umlaute im Namen',
    members: (pool) => pool.users((_, index) => index >= 30 && index < 34),
  },
  {
    name: 'Łódź - Büro Żółw',
    members: (pool) => pool.users((_, index) => index >= 40 && index < 49),
  },
  {
    name: '🚀 Early adopters',
    description: 'Emoji in the name',
    members: (pool) => pool.users((_, index) => index % 13 === 0),
  },
  // devices, assigned
  {
    name: 'WIN - Ring 0: IT',
    description: 'Colon in the name',
    members: (pool) => pool.devices((device, index) => onWindows(device) && index < 8),
  },
  {
    name: 'WIN - Ring 1: Pilot',
    members: (pool) =>
      pool.devices((device, index) => onWindows(device) && index >= 8 && index < 30),
  },
  {
    name: 'WIN - Ring 2: Broad',
    members: (pool) => pool.devices((device, index) => onWindows(device) && index >= 30),
  },
  { name: 'WIN - Kiosks', members: named('KIOSK-') },
  { name: 'WIN - Surface', members: named('SF-') },
  {
    name: 'WIN - Excluded from BitLocker',
    description: 'Lab machines without a TPM',
    members: (pool) => pool.devices((device, index) => onWindows(device) && index % 37 === 0),
  },
  {
    name: 'MAC - Pilot',
    members: (pool) =>
      pool.devices((device, index) => device.operatingSystem === 'macOS' && index % 5 === 0),
  },
  { name: 'iPads - Warehouse', members: named('iPad-Lager-') },
  { name: 'Scanners - Zebra', members: named('AE-DED-') },
  { name: 'Headsets - RealWear', members: named('AOSP-') },
  // dynamic, users
  {
    name: 'DYN - All licensed users',
    rule: `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${SERVICE_PLAN_ID}")`,
    members: (pool) => pool.users(() => true),
  },
  {
    name: 'DYN - Production staff',
    rule: '(user.department -eq "Production")',
    members: department('Production'),
  },
  {
    name: 'DYN - Warehouse staff',
    rule: '(user.department -eq "Warehouse")',
    members: department('Warehouse'),
  },
  // dynamic, devices
  {
    name: 'DYN - All Windows devices',
    rule: '(device.deviceOSType -eq "Windows")',
    members: (pool) => pool.devices((device) => device.operatingSystem === 'Windows'),
  },
  {
    name: 'DYN - Windows Autopilot',
    rule: '(device.devicePhysicalIDs -any (_ -startsWith "[ZTDid]"))',
    members: (pool) =>
      pool.devices((device) => device.enrollmentProfileName?.startsWith('Autopilot') === true),
  },
  {
    name: 'DYN - Corporate iPhones',
    rule: '(device.deviceOSType -eq "iPhone") and (device.deviceOwnership -eq "Company")',
    members: (pool) =>
      pool.devices((device) => device.operatingSystem === 'iOS' && device.ownerType === 'company'),
  },
  {
    name: 'DYN - Macs',
    rule: '(device.deviceOSType -eq "MacMDM")',
    members: (pool) => pool.devices((device) => device.operatingSystem === 'macOS'),
  },
  {
    name: 'DYN - Android Enterprise',
    rule: '(device.deviceOSType -startsWith "Android")',
    members: (pool) => pool.devices((device) => device.filterPlatform === 'androidForWork'),
  },
  {
    name: 'DYN - Nobody yet',
    description: 'A rule that matches nothing',
    rule: '(user.department -eq "Mars office")',
    members: none,
  },
  // mixed, nested, empty, Microsoft 365
  {
    name: 'Mixed - Board and their tablets',
    description: 'Users and devices in one group',
    members: (pool) => [
      ...pool.users((user, index) => user.department === 'Management' && index < 60),
      ...pool.devices((device) => device.deviceName.startsWith('SF-')),
    ],
  },
  {
    name: 'Nested - All departments',
    description: 'Groups within a group',
    members: (pool) =>
      pool.groups('Finance', 'Human Resources', 'Sales', 'Engineering', 'Nested - Operations'),
  },
  {
    name: 'Nested - Operations',
    members: (pool) => pool.groups('DYN - Production staff', 'DYN - Warehouse staff'),
  },
  {
    name: 'Nested - Loop A',
    description: 'Holds a group that holds this one',
    members: (pool) => [
      ...pool.groups('Nested - Loop B'),
      ...pool.users((_, index) => index === 50),
    ],
  },
  {
    name: 'Nested - Loop B',
    members: (pool) => [
      ...pool.groups('Nested - Loop A'),
      ...pool.users((_, index) => index === 51),
    ],
  },
  { name: 'Empty - Next year hires', description: 'No members', members: none },
  {
    name: 'Works council',
    description: 'Hidden membership',
    unified: true,
    hidden: true,
    members: (pool) => pool.users((_, index) => index % 20 === 3),
  },
  {
    name: 'DYN - Trade fair tablets',
    description: 'Rule paused since the fair',
    rule: '(device.displayName -startsWith "FAIR-")',
    paused: true,
    members: none,
  },
  {
    name: 'M365 - Intranet editors',
    description: 'Microsoft 365 group with a mailbox',
    unified: true,
    members: (pool) => pool.users((_, index) => index % 25 === 0),
  },
  {
    name: 'M365 - Whole company',
    unified: true,
    rule: '(user.accountEnabled -eq true)',
    members: (pool) => pool.users(() => true),
  },
];
