import { guid } from '../random.ts';
import { daysAgo } from './dates.ts';
import type { AssignmentFilter } from './tables.ts';
import { UNTIDY_FILTERS } from './untidy/untidyParts.ts';

type Row = readonly [platform: string, displayName: string, rule: string, description?: string];

const DEVICE_FILTERS: readonly Row[] = [
  [
    'windows10AndLater',
    'Windows - Corporate',
    '(device.deviceOwnership -eq "Corporate")',
    'Everything the company bought',
  ],
  ['windows10AndLater', 'Windows - Personal', '(device.deviceOwnership -eq "Personal")'],
  [
    'windows10AndLater',
    'Windows 11 24H2 or newer',
    '(device.operatingSystemVersion -ge 10.0.26100)',
    'By build number, numeric',
  ],
  [
    'windows10AndLater',
    'Windows - Kiosks',
    '(device.deviceName -startsWith "KIOSK-") or (device.enrollmentProfileName -eq "Autopilot - Kiosk")',
  ],
  [
    'windows10AndLater',
    'Windows - ARM64 & Surface',
    '(device.cpuArchitecture -eq "arm64") and (device.manufacturer -contains "Microsoft")',
  ],
  [
    'windows10AndLater',
    'Windows - Hybrid joined',
    '(device.deviceTrustType -in ["Hybrid Azure AD joined"])',
  ],
  ['iOS', 'iOS - Supervised phones (ADE)', '(device.enrollmentProfileName -eq "ADE - Phones")'],
  ['iOS', 'iOS - Jailbroken', '(device.isRooted -eq "True")', 'Should be empty. It is not.'],
  ['macOS', 'macOS - Apple silicon', '(device.cpuArchitecture -eq "arm64")'],
  ['macOS', 'macOS 14 and older', '(device.operatingSystemVersion -lt 15.0)'],
  [
    'androidForWork',
    'Android - Fully managed',
    '(device.deviceManagementType -eq "Corporate-owned fully managed")',
  ],
  [
    'androidForWork',
    'Android - Zebra scanners',
    '(device.manufacturer -contains "Zebra") and (device.deviceCategory -eq "Scanner")',
  ],
  ['androidAOSP', 'AOSP - RealWear headsets', '(device.manufacturer -eq "RealWear")'],
  ['android', 'Android (legacy) - Samsung tablets', '(device.model -startsWith "SM-T")'],
];

function filter(row: Row, now: number, type: 'devices' | 'apps'): AssignmentFilter {
  const [platform, displayName, rule, description] = row;
  return {
    id: guid(`filter:${displayName}`),
    displayName,
    description: description ?? null,
    platform,
    rule,
    assignmentFilterManagementType: type,
    createdDateTime: daysAgo(now, displayName, 200, 700),
    lastModifiedDateTime: daysAgo(now, `${displayName}:modified`, 2, 200),
  };
}

const APP_FILTERS: readonly Row[] = [
  [
    'iOSMobileApplicationManagement',
    'Apps - iOS 17 or newer (MAM)',
    '(app.osVersion -startsWith "17")',
    'Managed apps only: fits no device configuration',
  ],
  [
    'androidMobileApplicationManagement',
    'Apps - Android 14 or newer (MAM)',
    '(app.osVersion -startsWith "14") or (app.osVersion -startsWith "15")',
  ],
  [
    'windowsMobileApplicationManagement',
    'Apps - Edge on Windows (MAM)',
    '(app.appVersion -startsWith "131")',
  ],
];

const UNTIDY: readonly Row[] = [
  [
    'windows10AndLater',
    UNTIDY_FILTERS.matchesNothing,
    '(device.deviceName -startsWith "LAB-")',
    'The lab has moved out',
  ],
  ['windows10AndLater', UNTIDY_FILTERS.oldProperty, '(device.osVersion -startsWith "10.0.1904")'],
];

/** Filters that are only here where the tenant is untidy. */
export function untidyFilters(now: number): readonly AssignmentFilter[] {
  return UNTIDY.map((row) => filter(row, now, 'devices'));
}

/** Seventeen filters: fourteen for managed devices over all platforms, three for managed apps. */
export function seedFilters(now: number): readonly AssignmentFilter[] {
  return [
    ...DEVICE_FILTERS.map((row) => filter(row, now, 'devices')),
    ...APP_FILTERS.map((row) => filter(row, now, 'apps')),
  ];
}
