import { guid } from '../../../random.ts';
import type { JsonRecord } from '../../../json.ts';
import { always, EVERYONE, type Family, type ItemSeed, type SeedRow, USUAL } from '../family.ts';
import { excluding, including, notToGroup, toDevices, toGroup, toUsers } from '../seedRows.ts';

const IOS = 'iosMobileAppConfiguration';
const ANDROID = 'androidManagedStoreAppConfiguration';

/** `devicePlatformType` of the filters that fit. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  [IOS]: ['iOS'],
  [ANDROID]: ['androidForWork', 'androidWorkProfile'],
};

const of = (
  type: string,
  name: string,
  appName: string,
  rows: readonly SeedRow[] = [],
  properties: JsonRecord = {},
): ItemSeed => ({
  type,
  name,
  rows,
  properties: { targetedMobileApps: [guid(`app:${appName}`)], ...properties },
});

const onAndroid = (
  name: string,
  appName: string,
  profileApplicability: string,
  rows?: readonly SeedRow[],
): ItemSeed => of(ANDROID, name, appName, rows, { profileApplicability, packageId: '' });

/** What apps on managed devices are told. */
export const appConfiguration: Family = {
  key: 'appConfiguration',
  share: 40,
  isBesideApps: true,
  path: 'deviceAppManagement/mobileAppConfigurations',
  entity: 'managedDeviceMobileAppConfiguration',
  nameProperty: 'displayName',
  defaults: { version: 1, targetedMobileApps: [] },
  own: USUAL,
  write: {
    by: 'assign',
    bodyKey: 'assignments',
    answers: 'nothing',
    singleWrites: 'refused',
    cast: 'managedDeviceMobileAppConfiguration',
  },
  row: { type: 'managedDeviceMobileAppConfigurationAssignment' },
  targets: () => EVERYONE,
  platforms: ({ type }) => PLATFORMS[type] ?? [],
  takesFilter: always,
  scope: 'Apps',
  assignAction: () => 'MobileApps_Assign',
  auditCategory: 'Application',
  seeds: [
    of(IOS, 'iOS - App config - Outlook account', 'Microsoft Outlook', [
      toUsers(excluding('iOS - Jailbroken')),
      notToGroup("O'Brien's team"),
    ]),
    of(IOS, 'iOS - App config - Zscaler tunnel', 'Zscaler Client Connector', [
      toGroup('VPN users'),
    ]),
    of(IOS, 'iOS - App config - Warehouse server', 'Contoso Warehouse (iPad)', [
      toGroup('iPads - Warehouse', including('iOS - Supervised phones (ADE)')),
      toGroup('DYN - Warehouse staff'),
    ]),
    of(IOS, 'iOS - App config - Fiori (draft)', 'SAP Fiori Client'),
    onAndroid(
      'AE - App config - Outlook (work profile)',
      'Microsoft Outlook for Android',
      'androidWorkProfile',
      [toUsers()],
    ),
    onAndroid(
      'AE - App config - Managed Home Screen',
      'Managed Home Screen',
      'androidDeviceOwner',
      [toDevices(including('Android - Zebra scanners'))],
    ),
    onAndroid('AE - App config - Scanner profiles', 'Contoso Scanner (private)', 'default', [
      toGroup('Scanners - Zebra'),
      notToGroup('IT - Pilot users'),
    ]),
    onAndroid('AE - App config - Defender onboarding', 'Microsoft Defender: Antivirus', 'default', [
      toGroup('DYN - Android Enterprise', including('Android - Fully managed')),
    ]),
  ],
};
