import { guid } from '../../../random.ts';
import type { ItemSeed } from '../family.ts';
import { excluding, including, notToGroup, toDevices, toGroup, toUsers } from '../seedRows.ts';
import { anywhere, available, ios, macVpp, required, uninstall, vpp } from './appRows.ts';
import { app, vppApp } from './appSeed.ts';
import { settingsOf } from './appSettings.ts';

const PER_APP_VPN = guid('configuration:iOS - VPN - Per-app (Zscaler)');

const DDM = {
  vpnConfigurationId: PER_APP_VPN,
  contentFilterConfigurationId: null,
  dnsProxyConfigurationId: null,
  relayConfigurationId: null,
  cellularSliceConfigurationId: null,
  associatedDomains: ['applinks:contoso.example'],
  associatedDomainsDirectDownloadAllowed: false,
  preventManagedAppBackup: true,
  tapToPayScreenLockEnabled: null,
  allowDownloadsOverCellular: 'alwaysOff',
  automaticAppUpdates: 'alwaysOn',
  version: null,
};

const onAppStore = (
  name: string,
  publisher: string,
  bundleId: string,
  rows: ItemSeed['rows'],
): ItemSeed =>
  app('iosStoreApp', name, publisher, { bundleId, appStoreUrl: 'https://apps.apple.com' }, rows);

export const iosApps: readonly ItemSeed[] = [
  vppApp(
    'iosVppApp',
    'Microsoft Outlook',
    'Microsoft',
    'com.microsoft.Office.Outlook',
    [212, 250],
    [
      required(
        toGroup('DYN - Corporate iPhones', including('iOS - Supervised phones (ADE)')),
        vpp(true),
      ),
      available(toUsers(), vpp(false, { preventManagedAppBackup: true })),
    ],
  ),
  vppApp(
    'iosVppApp',
    'Microsoft Teams',
    'Microsoft',
    'com.microsoft.skype.teams',
    [250, 250],
    [
      required(
        toUsers(excluding('iOS - Jailbroken')),
        vpp(true, { preventAutoAppUpdate: false, isRemovable: false }),
      ),
      required(notToGroup('Works council')),
    ],
  ),
  vppApp(
    'iosVppApp',
    'Zscaler Client Connector',
    'Zscaler',
    'com.zscaler.zscaler',
    [118, 300],
    [required(toGroup('VPN users'), vpp(true, { vpnConfigurationId: PER_APP_VPN }))],
  ),
  vppApp(
    'iosVppApp',
    'SAP Fiori Client',
    'SAP SE',
    'com.sap.fiori.client',
    [12, 40],
    [required(toGroup('Sales'), settingsOf('iosDdmVpp', { ...DDM, useDeviceLicensing: true }))],
  ),
  vppApp('iosVppApp', 'Keynote', 'Apple', 'com.apple.Keynote', [0, 500]),
  vppApp(
    'iosVppApp',
    'Procore',
    'Procore Technologies',
    'com.procore.ios',
    [9, 25],
    [
      available(toGroup('DYN - Production staff'), vpp(false)),
      uninstall(toGroup('iPads - Warehouse'), vpp(true)),
    ],
  ),
  onAppStore('Intune Company Portal', 'Microsoft', 'com.microsoft.CompanyPortal', [
    required(toDevices(), ios('iosStore', { isRemovable: false })),
  ]),
  onAppStore('Microsoft Authenticator', 'Microsoft', 'com.microsoft.azureauthenticator', [
    anywhere(toUsers(), ios('iosStore', { uninstallOnDeviceRemoval: false })),
    required(toGroup('DYN - Corporate iPhones'), ios('iosStore')),
  ]),
  onAppStore('LinkedIn', 'LinkedIn', 'com.linkedin.LinkedIn', [
    available(toGroup('Sales & Marketing'), ios('iosStore')),
  ]),
  onAppStore('TikTok', 'TikTok', 'com.zhiliaoapp.musically', [
    uninstall(toUsers(), ios('iosStore')),
    uninstall(notToGroup('Sales & Marketing')),
  ]),
  app(
    'iosLobApp',
    'Contoso Warehouse (iPad)',
    'Contoso IT',
    { bundleId: 'example.contoso.warehouse', versionNumber: '5.2.1', buildNumber: '5210' },
    [
      required(
        toGroup('iPads - Warehouse'),
        ios('iosLob', { vpnConfigurationId: PER_APP_VPN, isRemovable: false }),
      ),
      anywhere(toGroup('DYN - Warehouse staff'), ios('iosLob')),
    ],
  ),
  app(
    'iosiPadOSWebClip',
    'Canteen menu (web clip)',
    'Contoso IT',
    {
      appUrl: 'https://canteen.contoso.example',
    },
    [required(toUsers())],
  ),
  app(
    'managedIOSLobApp',
    'Contoso Field Notes (with the Intune SDK)',
    'Contoso IT',
    {
      appAvailability: 'lineOfBusiness',
      bundleId: 'example.contoso.fieldnotes',
      versionNumber: '2.0.3',
    },
    [anywhere(toGroup('Sales'))],
  ),
];

export const macApps: readonly ItemSeed[] = [
  app(
    'macOSLobApp',
    'GlobalProtect 6.2',
    'Palo Alto Networks',
    { bundleId: 'com.paloaltonetworks.GlobalProtect', versionNumber: '6.2.5', buildNumber: '788' },
    [
      required(
        toGroup('DYN - Macs', including('macOS - Apple silicon')),
        settingsOf('macOsLob', { uninstallOnDeviceRemoval: true }),
      ),
      required(notToGroup('MAC - Pilot')),
    ],
  ),
  app(
    'macOSPkgApp',
    'Zoom Workplace for Mac',
    'Zoom Communications',
    { primaryBundleId: 'us.zoom.xos', primaryBundleVersion: '6.2.11 (43613)' },
    [
      available(toUsers()),
      required(
        toGroup('MAC - Pilot'),
        settingsOf('macOsPkg', { installAsManaged: true, uninstallOnDeviceRemoval: false }),
      ),
    ],
  ),
  app(
    'macOSDmgApp',
    'Firefox for Mac',
    'Mozilla',
    { primaryBundleId: 'org.mozilla.firefox', primaryBundleVersion: '132.0.2' },
    [available(toGroup('DYN - Macs'))],
  ),
  vppApp(
    'macOsVppApp',
    'Xcode',
    'Apple',
    'com.apple.dt.Xcode',
    [14, 50],
    [available(toGroup('Engineering'), macVpp(false))],
  ),
  vppApp(
    'macOsVppApp',
    'Microsoft Remote Desktop',
    'Microsoft',
    'com.microsoft.rdc.macos',
    [20, 20],
    [
      required(toGroup('MAC - Pilot'), macVpp(true)),
      available(
        toGroup('IT - Pilot users'),
        settingsOf('macOsDdmVpp', {
          automaticAppUpdates: 'alwaysOn',
          isIosApp: false,
          useDeviceLicensing: true,
          version: null,
        }),
      ),
    ],
  ),
  app('macOSOfficeSuiteApp', 'Microsoft 365 Apps for macOS', 'Microsoft', {}, [
    required(toGroup('DYN - Macs')),
  ]),
  app('macOSMicrosoftDefenderApp', 'Microsoft Defender for Endpoint (macOS)', 'Microsoft', {}, [
    required(toDevices(excluding('macOS 14 and older'))),
  ]),
  app('macOSWebClip', 'Service desk (macOS web clip)', 'Contoso IT', {
    appUrl: 'https://help.contoso.example',
  }),
];
