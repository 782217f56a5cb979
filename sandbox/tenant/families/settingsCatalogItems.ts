import type { ItemSeed } from './family.ts';
import {
  excluding,
  fromPolicySet,
  holding,
  including,
  notToGroup,
  toCollection,
  toDevices,
  toGroup,
  toScopeTagGroup,
  toUsers,
  withTargetOf,
} from './seedRows.ts';
import { catalog, madeFrom } from './settingsCatalogTemplates.ts';

const CATALOG: readonly ItemSeed[] = [
  {
    name: 'WIN - SC - Microsoft Edge - Baseline settings',
    description: 'Start page, extensions, password manager',
    properties: catalog('windows10', 31),
    rows: [toUsers(), notToGroup('WIN - Kiosks')],
  },
  {
    name: 'WIN - SC - OneDrive - Known folder move',
    properties: catalog('windows10', 7),
    rows: [toDevices(including('Windows - Corporate')), notToGroup('WIN - Kiosks')],
  },
  {
    name: 'WIN - SC - Power & sleep',
    properties: catalog('windows10', 12),
    rows: [
      toGroup('WIN - Ring 1: Pilot', including('Windows 11 24H2 or newer')),
      toGroup('WIN - Ring 2: Broad', excluding('Windows - Kiosks')),
      notToGroup('WIN - Surface'),
    ],
  },
  {
    name: 'WIN - SC - Local security options',
    properties: catalog('windows10', 44),
    rows: [toGroup('DYN - All Windows devices')],
  },
  {
    name: 'WIN - SC - Delivery optimization',
    properties: catalog('windows10', 9),
    rows: [fromPolicySet(toGroup('DYN - Windows Autopilot')), toGroup('WIN - Ring 0: IT')],
  },
  {
    name: 'WIN - SC - Printers - Vienna & Graz',
    properties: catalog('windows10', 3),
    rows: [toGroup('Geschäftsführung Österreich'), toGroup('Finance')],
  },
  {
    name: 'WIN - SC - Start menu',
    description: 'Copied from the portal: has a target and properties that are in no metadata',
    properties: catalog('windows10', 2),
    rows: [
      toScopeTagGroup('WIN - Surface'),
      holding(toGroup('WIN - Ring 0: IT'), { settingsApplicability: { ring: 0, note: 'keep' } }),
      withTargetOf(toGroup('WIN - Ring 1: Pilot'), { groupTagMatch: 'any' }),
    ],
  },
  {
    name: 'WIN - SC - Windows Hello for Business',
    properties: catalog('windows10', 8),
    rows: [toGroup('All Staff'), notToGroup('Externals "Partner" accounts')],
  },
  { name: 'WIN - SC - Test - do not assign', properties: catalog('windows10', 1) },
  {
    name: 'WIN & MAC - SC - Microsoft 365 Apps',
    description: 'One policy for two platforms: a filter has to fit one of them',
    properties: catalog('windows10,macOS', 16),
    rows: [toUsers(excluding('macOS 14 and older'))],
  },
  {
    name: 'MAC - SC - Platform SSO',
    properties: catalog('macOS', 11, 'mdm,appleRemoteManagement'),
    rows: [toGroup('DYN - Macs', including('macOS - Apple silicon'))],
  },
  {
    name: 'MAC - SC - Login window',
    properties: catalog('macOS', 5, 'mdm,appleRemoteManagement'),
    rows: [toGroup('MAC - Pilot')],
  },
  {
    name: 'MAC - SC - Declarative software update',
    properties: catalog('macOS', 4, 'mdm,appleRemoteManagement'),
    rows: [toDevices()],
  },
  {
    name: 'iOS - SC - Declarative software update',
    properties: catalog('iOS', 4, 'mdm,appleRemoteManagement'),
    rows: [toDevices(including('iOS - Supervised phones (ADE)'))],
  },
  {
    name: 'iOS - SC - Restrictions',
    properties: catalog('iOS', 27, 'mdm,appleRemoteManagement'),
    rows: [toGroup('DYN - Corporate iPhones'), toGroup('iPads - Warehouse')],
  },
  {
    name: 'Apple - SC - AirPlay in meeting rooms',
    properties: catalog('tvOS', 2, 'mdm,appleRemoteManagement'),
    rows: [toDevices()],
  },
  {
    name: 'Apple - SC - Vision Pro restrictions',
    properties: catalog('visionOS', 3, 'mdm,appleRemoteManagement'),
  },
  {
    name: 'AE - SC - Work profile restrictions',
    properties: catalog('androidEnterprise', 6, 'android'),
    rows: [toGroup('DYN - Android Enterprise', including('Android - Fully managed'))],
  },
  {
    name: 'AOSP - SC - Headset restrictions',
    properties: catalog('aosp', 3, 'android'),
    rows: [toGroup('Headsets - RealWear', including('AOSP - RealWear headsets'))],
  },
  {
    name: 'Edge - MAM - Managed browser on personal PCs',
    description: 'Applied through the app, not through the device',
    properties: catalog('windows10', 5, 'mobileApplicationManagement'),
    rows: [toGroup('Sales'), notToGroup("O'Brien's team")],
  },
  {
    name: 'WIN - SC - Cloud sync only (no Entra groups)',
    description: 'Microsoft keeps this policy from Entra groups',
    properties: { ...catalog('windows10', 2), disableEntraGroupPolicyAssignment: true },
  },
];

const ENDPOINT_SECURITY: readonly ItemSeed[] = [
  {
    name: 'WIN - ES - Defender Antivirus',
    properties: madeFrom('antivirus'),
    rows: [toDevices(excluding('Windows - Kiosks')), notToGroup('WIN - Ring 0: IT')],
  },
  {
    name: 'MAC - ES - Defender Antivirus',
    properties: madeFrom('antivirusMac'),
    rows: [toGroup('DYN - Macs')],
  },
  {
    name: 'SRV - ES - Defender Antivirus (tenant attach)',
    properties: madeFrom('antivirusAttached'),
    rows: [toCollection('CD10002A')],
  },
  {
    name: 'WIN - ES - BitLocker',
    properties: madeFrom('diskEncryption'),
    rows: [
      toDevices(including('Windows - Corporate')),
      notToGroup('WIN - Excluded from BitLocker'),
    ],
  },
  { name: 'MAC - ES - FileVault', properties: madeFrom('fileVault'), rows: [toDevices()] },
  {
    name: 'WIN - ES - Firewall',
    properties: madeFrom('firewall'),
    rows: [toGroup('DYN - All Windows devices')],
  },
  {
    name: 'WIN - ES - EDR onboarding',
    properties: madeFrom('edr'),
    rows: [toGroup('DYN - All Windows devices'), toCollection('CD100014')],
  },
  {
    name: 'WIN - ES - ASR rules (audit)',
    properties: madeFrom('asr'),
    rows: [toGroup('WIN - Ring 2: Broad'), notToGroup('WIN - Ring 1: Pilot')],
  },
  {
    name: 'WIN - ES - ASR rules (block)',
    properties: madeFrom('asr'),
    rows: [toGroup('WIN - Ring 0: IT'), toGroup('WIN - Ring 1: Pilot')],
  },
  { name: 'WIN - ES - Browser isolation', properties: madeFrom('browserIsolation') },
  {
    name: 'WIN - ES - Local administrators',
    properties: madeFrom('account'),
    rows: [toDevices(), notToGroup('Executives')],
  },
  {
    name: 'WIN - ES - App Control (kiosks)',
    properties: madeFrom('appControl'),
    rows: [toGroup('WIN - Kiosks')],
  },
  {
    name: 'WIN - EPM - Elevation rules for engineering',
    properties: madeFrom('epm'),
    rows: [toGroup('Engineering')],
  },
];

const OTHERS: readonly ItemSeed[] = [
  {
    name: 'WIN - Baseline - Windows 24H2',
    properties: madeFrom('baseline'),
    rows: [toGroup('WIN - Ring 2: Broad'), notToGroup('WIN - Kiosks')],
  },
  {
    name: 'WIN - Baseline - Edge 128',
    properties: madeFrom('edgeBaseline'),
    rows: [toUsers()],
  },
  {
    name: 'Device preparation - Office staff',
    description: 'Its device group is not part of /assign',
    properties: { ...madeFrom('preparation'), priorityMetaData: { priority: 1 } },
    rows: [toGroup('All Staff')],
  },
  {
    name: 'Device preparation - Pilot',
    properties: { ...madeFrom('preparation'), priorityMetaData: { priority: 2 } },
  },
  {
    name: 'Quiet time - Evenings and weekends',
    properties: madeFrom('quietTime'),
    rows: [toGroup('Human Resources')],
  },
  {
    name: 'LIN - Script - Disk encryption check',
    properties: madeFrom('linuxScript'),
    rows: [toGroup('Engineering')],
  },
  { name: 'WIN - Quick machine recovery', properties: madeFrom('osRecovery'), rows: [toDevices()] },
  {
    name: 'WIN - Backup for Organizations',
    description: 'Of a template family that is newer than the enumeration',
    properties: madeFrom('backup'),
    rows: [toGroup('IT - Pilot users')],
  },
];

/** Two of them share a name with a device configuration or with each other, as tenants do. */
const NAMESAKES: readonly ItemSeed[] = [
  {
    name: 'WIN - Delivery optimization',
    description: 'Moved here from device configurations; the old one is still assigned',
    properties: catalog('windows10', 9),
    rows: [toGroup('WIN - Ring 1: Pilot')],
  },
];

export const settingsCatalogItems: readonly ItemSeed[] = [
  ...CATALOG,
  ...ENDPOINT_SECURITY,
  ...OTHERS,
  ...NAMESAKES,
];
