import type { ItemSeed } from '../family.ts';
import {
  excluding,
  fromPolicySet,
  including,
  notToGroup,
  toDevices,
  toGroup,
  toUsers,
} from '../seedRows.ts';
import { available, required, restart, times, uninstall, win32, winGet } from './appRows.ts';
import { app, depending, superseding, win32App } from './appSeed.ts';
import { settingsOf } from './appSettings.ts';

const store = (name: string, publisher: string, rows: ItemSeed['rows'] = []): ItemSeed =>
  app('winGetApp', name, publisher, { packageIdentifier: '9NBLGGH4NNS1' }, rows);

const context = (type: string, useDeviceContext: boolean): ReturnType<typeof settingsOf> =>
  settingsOf(type, { useDeviceContext });

export const windowsApps: readonly ItemSeed[] = [
  ...superseding(
    win32App('7-Zip 24.09', 'Igor Pavlov', '24.09', [
      required(toGroup('WIN - Ring 0: IT'), win32({ notifications: 'hideAll' })),
      available(
        toUsers(),
        win32({ autoUpdateSettings: { autoUpdateSupersededAppsState: 'enabled' } }),
      ),
    ]),
    win32App('7-Zip 23.01', 'Igor Pavlov', '23.01', [
      required(toGroup('DYN - All Windows devices'), win32()),
    ]),
  ),
  win32App('Adobe Acrobat Reader DC', 'Adobe', '2026.004.20220', [
    required(
      toDevices(excluding('Windows - Kiosks')),
      win32({
        installTimeSettings: times('2026-12-01T18:00:00Z', '2026-12-04T18:00:00Z'),
        restartSettings: restart(1440, 15, 240),
      }),
    ),
    required(notToGroup('WIN - Kiosks')),
  ]),
  win32App('Cisco Secure Client 5.1', 'Cisco Systems', '5.1.6.103', [
    required(
      toGroup('VPN users'),
      win32({ deliveryOptimizationPriority: 'foreground', notifications: 'showReboot' }),
    ),
    available(toGroup('Externals "Partner" accounts'), win32()),
    uninstall(toGroup('WIN - Kiosks'), win32({ notifications: 'hideAll' })),
    required(notToGroup('Executives')),
  ]),
  win32App('Citrix Workspace app 2402 LTSR', 'Citrix Systems', '24.2.1000.1016', [
    required(fromPolicySet(toGroup('DYN - Windows Autopilot')), win32()),
    available(toGroup('Sales'), win32()),
  ]),
  win32App('FortiClient VPN 7.4', 'Fortinet', '7.4.0.1658', [
    uninstall(toDevices(), win32({ notifications: 'hideAll' })),
    uninstall(notToGroup('Engineering')),
  ]),
  win32App('Git for Windows', 'The Git Development Community', '2.47.1', [
    available(toGroup('Engineering'), win32()),
    required(notToGroup('Engineering')),
  ]),
  win32App('Google Chrome for Enterprise', 'Google', '131.0.6778.86', [
    required(toGroup('DYN - All Windows devices', including('Windows - Corporate')), win32()),
  ]),
  ...depending(
    win32App('KeePassXC 2.7.9', 'KeePassXC Team', '2.7.9', [
      available(toGroup('IT - Pilot users'), win32()),
    ]),
    win32App('Microsoft Visual C++ 2015-2022 Redistributable (x64)', 'Microsoft', '14.40.33810'),
  ),
  win32App('Notepad++ 8.7.1', 'Don Ho', '8.7.1', [
    available(toUsers(including('Windows - Corporate')), win32()),
    available(notToGroup('WIN - Excluded from BitLocker')),
  ]),
  win32App('SAP GUI 8.00 "Finance & Logistics"', 'SAP SE', '8000.1.8.1169', [
    required(
      toGroup('Finance'),
      win32({
        installTimeSettings: times(null, '2026-12-15T06:00:00Z', false),
        restartSettings: restart(720, 30, null),
      }),
    ),
    available(toGroup('Human Resources'), win32()),
  ]),
  win32App('Contoso VPN profile tool (upload not finished)', 'Contoso IT', '0.9', [], {
    publishingState: 'notPublished',
    uploadState: 0,
  }),
  app(
    'win32CatalogApp',
    'PuTTY (Enterprise App Catalog)',
    'Simon Tatham',
    { displayVersion: '0.81.0.0' },
    [available(toGroup('Engineering'), settingsOf('win32Catalog', win32Values()))],
  ),
  app(
    'windowsAutoUpdateCatalogApp',
    'Zoom Workplace (updated by Intune)',
    'Zoom Communications',
    { displayVersion: '6.2.11' },
    [
      required(
        toGroup('WIN - Ring 1: Pilot'),
        settingsOf('windowsAutoUpdateCatalog', {
          notificationType: 'showReboot',
          installTimeSettings: null,
          restartSettings: null,
          deliveryOptimizationPriority: 'notConfigured',
        }),
      ),
    ],
  ),
  store('Company Portal', 'Microsoft Corporation', [
    required(toDevices(), winGet({ notifications: 'hideAll' })),
  ]),
  store('Windows Terminal', 'Microsoft Corporation', [
    available(toGroup('Engineering'), winGet()),
    required(
      toGroup('WIN - Ring 0: IT'),
      winGet({
        installTimeSettings: { useLocalTime: true, deadlineDateTime: '2026-12-10T17:00:00Z' },
        restartSettings: restart(240, 15, 60),
      }),
    ),
  ]),
  store('WhatsApp', 'WhatsApp Inc.', [uninstall(toGroup('WIN - Ring 2: Broad'), winGet())]),
  app(
    'windowsUniversalAppX',
    'Contoso Timesheet (MSIX)',
    'Contoso IT',
    { identityVersion: '3.4.0.0', identityName: 'Contoso.Timesheet' },
    [
      required(toGroup('DYN - Production staff'), context('windowsUniversalAppX', false)),
      available(toGroup('Human Resources'), context('windowsUniversalAppX', true)),
    ],
  ),
  app(
    'windowsAppX',
    'Contoso Kiosk Shell (APPX)',
    'Contoso IT',
    { identityVersion: '1.0.12.0', identityName: 'Contoso.KioskShell' },
    [required(toGroup('WIN - Kiosks'), context('windowsAppX', true))],
  ),
  app(
    'microsoftStoreForBusinessApp',
    'OneNote for Windows 10 (Store for Business)',
    'Microsoft Corporation',
    {
      usedLicenseCount: 41,
      totalLicenseCount: 0,
      productKey: '9WZDNCRFHVJL',
      licenseType: 'offline',
    },
    [required(toGroup('Sales'), context('microsoftStoreForBusiness', true))],
  ),
  app(
    'windowsMobileMSI',
    'Dell Command | Update (MSI)',
    'Dell',
    { productVersion: '5.4.0', fileName: 'DellCommandUpdate.msi' },
    [required(toGroup('WIN - Ring 2: Broad'))],
  ),
  app(
    'officeSuiteApp',
    'Microsoft 365 Apps (Monthly Enterprise, x64)',
    'Microsoft',
    { officePlatformArchitecture: 'x64', updateChannel: 'monthlyEnterprise' },
    [required(toUsers()), required(notToGroup('Externals "Partner" accounts'))],
  ),
  app(
    'windowsMicrosoftEdgeApp',
    'Microsoft Edge for Windows (Stable)',
    'Microsoft',
    { channel: 'stable' },
    [required(toGroup('WIN - Surface'))],
  ),
  app(
    'windowsWebApp',
    'Intranet (Windows web link)',
    'Contoso IT',
    {
      appUrl: 'https://intranet.contoso.example',
    },
    [available(toUsers())],
  ),
  app(
    'webApp',
    'Expense portal (web link)',
    'Contoso IT',
    {
      appUrl: 'https://expenses.contoso.example',
      useManagedBrowser: true,
    },
    [available(toGroup('All Staff')), uninstall(toGroup('Works council'))],
  ),
];

function win32Values(): Omit<ReturnType<typeof win32>, '@odata.type'> {
  const { '@odata.type': _type, ...values } = win32();
  return values;
}
