import { EVERYONE, type Family, type Item, never, USUAL } from './family.ts';
import {
  excluding,
  fromPolicySet,
  including,
  notToGroup,
  toDevices,
  toGroup,
  toUsers,
} from './seedRows.ts';

/** Type of a policy -> `devicePlatformType` of its devices. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  windows10CompliancePolicy: ['windows10AndLater'],
  macOSCompliancePolicy: ['macOS'],
  iosCompliancePolicy: ['iOS'],
  androidCompliancePolicy: ['android'],
  androidDeviceOwnerCompliancePolicy: ['androidForWork', 'androidWorkProfile'],
  androidWorkProfileCompliancePolicy: ['androidForWork', 'androidWorkProfile'],
  aospDeviceOwnerCompliancePolicy: ['androidAOSP'],
};

/** A policy for Windows with a script of its own takes no filter. */
function takesFilter({ properties }: Item): boolean {
  return (properties['deviceCompliancePolicyScript'] ?? null) === null;
}

const SHARED = {
  targets: () => EVERYONE,
  scope: 'Configuration',
  assignAction: () => 'DeviceCompliancePolices_Assign',
  auditCategory: 'Compliance',
} as const;

export const compliance: Family = {
  ...SHARED,
  key: 'compliance',
  share: 60,
  path: 'deviceManagement/deviceCompliancePolicies',
  entity: 'deviceCompliancePolicy',
  nameProperty: 'displayName',
  defaults: { version: 1 },
  own: USUAL,
  write: { by: 'assign', bodyKey: 'assignments', answers: 'rows', singleWrites: 'refused' },
  row: { type: 'deviceCompliancePolicyAssignment', hasSource: true },
  platforms: ({ type }) => PLATFORMS[type] ?? [],
  takesFilter,
  seeds: [
    {
      name: 'WIN - Compliance - Baseline',
      type: 'windows10CompliancePolicy',
      properties: { bitLockerEnabled: true, osMinimumVersion: '10.0.22631' },
      rows: [toDevices(excluding('Windows - Kiosks')), notToGroup('WIN - Kiosks')],
    },
    {
      name: 'WIN - Compliance - Kiosks',
      type: 'windows10CompliancePolicy',
      rows: [toGroup('WIN - Kiosks', including('Windows - Kiosks'))],
    },
    {
      name: 'WIN - Compliance - Custom: BIOS password set',
      description: 'With a script of its own: no filter',
      type: 'windows10CompliancePolicy',
      properties: {
        deviceCompliancePolicyScript: {
          deviceComplianceScriptId: '5f1de2c1-0c65-4c44-9d1c-51d0c0ffee10',
          rulesContent: null,
        },
      },
      rows: [toGroup('WIN - Ring 0: IT'), toGroup('WIN - Ring 1: Pilot')],
    },
    {
      name: 'WIN - Compliance - Autopilot grace period',
      type: 'windows10CompliancePolicy',
      rows: [fromPolicySet(toGroup('DYN - Windows Autopilot')), toGroup('VPN users')],
    },
    {
      name: 'MAC - Compliance - Baseline',
      type: 'macOSCompliancePolicy',
      rows: [toGroup('DYN - Macs', including('macOS - Apple silicon'))],
    },
    {
      name: 'iOS - Compliance - Corporate',
      type: 'iosCompliancePolicy',
      rows: [toUsers(excluding('iOS - Jailbroken')), notToGroup("O'Brien's team")],
    },
    {
      name: 'AE - Compliance - Fully managed',
      type: 'androidDeviceOwnerCompliancePolicy',
      rows: [toGroup('DYN - Android Enterprise', including('Android - Fully managed'))],
    },
    {
      name: 'AE - Compliance - Work profile',
      type: 'androidWorkProfileCompliancePolicy',
      rows: [toUsers()],
    },
    {
      name: 'AOSP - Compliance - Headsets',
      type: 'aospDeviceOwnerCompliancePolicy',
      rows: [toGroup('Headsets - RealWear')],
    },
    { name: 'Android (DA) - Compliance', type: 'androidCompliancePolicy' },
  ],
};

/** Compliance of Linux has its own address, and the rows of the settings catalog. */
export const linuxCompliance: Family = {
  ...SHARED,
  key: 'linuxCompliance',
  share: 5,
  path: 'deviceManagement/compliancePolicies',
  entity: 'deviceManagementCompliancePolicy',
  nameProperty: 'name',
  defaults: { platforms: 'linux', technologies: 'linuxMdm', settingCount: 4, creationSource: null },
  own: [...USUAL, 'isAssigned'],
  write: { by: 'assign', bodyKey: 'assignments', answers: 'rows', singleWrites: 'unknown' },
  row: { type: 'deviceManagementConfigurationPolicyAssignment', hasSource: true },
  // no type of device for Linux is known
  platforms: () => [],
  takesFilter: never,
  seeds: [
    { name: 'LIN - Compliance - Encryption and password', rows: [toGroup('Engineering')] },
    {
      name: 'LIN - Compliance - Distribution versions',
      rows: [toUsers(), notToGroup('Externals "Partner" accounts')],
    },
    { name: 'LIN - Compliance - Custom: agent installed', properties: { settingCount: 2 } },
  ],
};
