import type { Device } from '../../tenant/tables.ts';
import { SKU_NAMES } from './skus.ts';

/**
 * What a filter rule may ask of a device (docs/reference/filter-rules.md; memdocs
 * ref-device-properties, 2026-02-24).
 */
export interface RuleProperty {
  readonly name: string;
  readonly kind: 'text' | 'version';
  readonly operators: readonly string[];
  /** devicePlatformType values the property exists on */
  readonly platforms: readonly string[];
  readonly read: (device: Device) => string | null;
}

const TEXT = ['eq', 'ne', 'in', 'notin', 'startswith', 'contains', 'notcontains'] as const;
const CHOICE = ['eq', 'ne', 'in', 'notin'] as const;
const EQUAL = ['eq', 'ne'] as const;
const VERSION = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;

const ANDROID = ['androidForWork', 'androidWorkProfile', 'androidAOSP'] as const;
const ALL = ['android', ...ANDROID, 'iOS', 'macOS', 'windows10AndLater'] as const;

const OWNERSHIP: Readonly<Record<string, string>> = {
  company: 'Corporate',
  personal: 'Personal',
  unknown: 'Unknown',
};
const TRUST: Readonly<Record<string, string>> = {
  azureADJoined: 'Azure AD joined',
  azureADRegistered: 'Azure AD registered',
  hybridAzureADJoined: 'Hybrid Azure AD joined',
  unknown: 'Unknown',
};
const MANAGEMENT: Readonly<Record<string, string>> = {
  androidEnterpriseFullyManaged: 'Corporate-owned fully managed',
  androidEnterpriseCorporateWorkProfile: 'Corporate-owned with work profile',
  androidEnterpriseDedicatedDevice:
    'Corporate-owned dedicated devices without Entra ID Shared mode',
  // Graph has no enrollment type of its own for a personal work profile
  userEnrollment: 'Personally-owned work profile',
  androidAOSPUserOwnedDeviceEnrollment: 'AOSP user-associated devices',
  androidAOSPUserlessDeviceEnrollment: 'AOSP userless devices',
};

/** Intune says amd64 where Graph says x64, on Windows only. */
function architecture(device: Device): string | null {
  const value = device.processorArchitecture.toLowerCase();
  return value === 'x64' && device.operatingSystem === 'Windows' ? 'amd64' : value;
}

export const RULE_PROPERTIES: readonly RuleProperty[] = [
  {
    name: 'deviceName',
    kind: 'text',
    operators: TEXT,
    platforms: ALL,
    read: (device) => device.deviceName,
  },
  {
    name: 'manufacturer',
    kind: 'text',
    operators: TEXT,
    platforms: ALL,
    read: (device) => device.manufacturer,
  },
  { name: 'model', kind: 'text', operators: TEXT, platforms: ALL, read: (device) => device.model },
  {
    name: 'deviceCategory',
    kind: 'text',
    operators: TEXT,
    platforms: ALL,
    read: (device) => device.deviceCategoryDisplayName,
  },
  {
    name: 'osVersion',
    kind: 'text',
    operators: TEXT,
    platforms: ALL,
    read: (device) => device.osVersion,
  },
  {
    name: 'enrollmentProfileName',
    kind: 'text',
    operators: TEXT,
    platforms: [...ANDROID, 'iOS', 'windows10AndLater'],
    read: (device) => device.enrollmentProfileName,
  },
  {
    name: 'operatingSystemSKU',
    kind: 'text',
    operators: TEXT,
    platforms: ['windows10AndLater'],
    read: (device) => SKU_NAMES.get(device.skuNumber) ?? null,
  },
  {
    name: 'operatingSystemVersion',
    kind: 'version',
    operators: VERSION,
    platforms: ALL,
    read: (device) => device.osVersion,
  },
  {
    name: 'cpuArchitecture',
    kind: 'text',
    operators: CHOICE,
    platforms: ['windows10AndLater', 'macOS'],
    read: architecture,
  },
  {
    name: 'deviceTrustType',
    kind: 'text',
    operators: CHOICE,
    platforms: ['windows10AndLater'],
    read: (device) => TRUST[device.joinType] ?? null,
  },
  {
    name: 'deviceOwnership',
    kind: 'text',
    operators: EQUAL,
    platforms: ALL,
    read: (device) => OWNERSHIP[device.ownerType] ?? null,
  },
  {
    name: 'deviceManagementType',
    kind: 'text',
    operators: EQUAL,
    platforms: ANDROID,
    read: (device) => MANAGEMENT[device.deviceEnrollmentType] ?? null,
  },
  {
    name: 'isRooted',
    kind: 'text',
    operators: EQUAL,
    platforms: ['android', ...ANDROID, 'iOS'],
    read: (device) => device.jailBroken,
  },
  // accepted by the service though nothing documents it (observed)
  {
    name: 'isTpmAttested',
    kind: 'text',
    operators: EQUAL,
    platforms: ['windows10AndLater'],
    read: () => null,
  },
];

const APP_PLATFORMS = [
  'androidMobileApplicationManagement',
  'iOSMobileApplicationManagement',
  'windowsMobileApplicationManagement',
] as const;

/** `app.` properties: rules about managed apps are checked, and match no device. */
export const APP_PROPERTIES: readonly RuleProperty[] = [
  { name: 'appVersion', kind: 'text', operators: TEXT, platforms: APP_PLATFORMS, read: () => null },
  {
    name: 'deviceManagementType',
    kind: 'text',
    operators: EQUAL,
    platforms: APP_PLATFORMS.slice(0, 2),
    read: () => null,
  },
  {
    name: 'deviceManufacturer',
    kind: 'text',
    operators: TEXT,
    platforms: APP_PLATFORMS,
    read: () => null,
  },
  {
    name: 'deviceModel',
    kind: 'text',
    operators: TEXT,
    platforms: APP_PLATFORMS,
    read: () => null,
  },
  {
    name: 'operatingSystemVersion',
    kind: 'version',
    operators: VERSION,
    platforms: APP_PLATFORMS,
    read: () => null,
  },
  { name: 'osVersion', kind: 'text', operators: TEXT, platforms: APP_PLATFORMS, read: () => null },
];
