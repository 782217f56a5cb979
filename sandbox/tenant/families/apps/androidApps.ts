import type { ItemSeed } from '../family.ts';
import { including, notToGroup, toDevices, toGroup, toUsers } from '../seedRows.ts';
import { anywhere, available, play, required, uninstall } from './appRows.ts';
import { app } from './appSeed.ts';
import { settingsOf } from './appSettings.ts';

const onPlay = (
  name: string,
  publisher: string,
  packageId: string,
  rows: ItemSeed['rows'] = [],
): ItemSeed =>
  app(
    'androidManagedStoreApp',
    name,
    publisher,
    {
      packageId,
      appIdentifier: `app:${packageId}`,
      isPrivate: false,
      isSystemApp: false,
      supportsOemConfig: false,
      usedLicenseCount: 0,
      totalLicenseCount: 0,
    },
    rows,
  );

export const androidApps: readonly ItemSeed[] = [
  onPlay('Microsoft Outlook for Android', 'Microsoft', 'com.microsoft.office.outlook', [
    required(toUsers(), play('default')),
    required(notToGroup('Scanners - Zebra')),
  ]),
  onPlay('Microsoft Defender: Antivirus', 'Microsoft', 'com.microsoft.scmx', [
    required(toDevices(including('Android - Fully managed')), play('priority')),
  ]),
  onPlay('Contoso Scanner (private)', 'Contoso IT', 'example.contoso.scanner', [
    required(toGroup('Scanners - Zebra'), play('postponed', ['4699713914231180571'])),
    required(toGroup('DYN - Warehouse staff'), play('default')),
    available(toGroup('IT - Pilot users'), play('priority', ['4699713914231180571', 'beta'])),
  ]),
  onPlay('Adobe Acrobat Reader: PDF', 'Adobe', 'com.adobe.reader', [
    available(toGroup('All Staff'), play('default')),
  ]),
  onPlay('Zebra OEMConfig', 'Zebra Technologies', 'com.zebra.oemconfig.release', [
    required(
      toGroup('Scanners - Zebra', including('Android - Zebra scanners')),
      settingsOf('androidManagedStoreEnterprise', {
        androidManagedStoreAppTrackIds: [],
        installPriority: 1,
        installConstraints: [{ chargingStateConstraint: 'requireCharging' }],
      }),
    ),
  ]),
  onPlay('Managed Home Screen', 'Microsoft', 'com.microsoft.launcher.enterprise', [
    required(toGroup('Scanners - Zebra'), play('priority')),
  ]),
  onPlay('WhatsApp Messenger', 'WhatsApp LLC', 'com.whatsapp', [
    uninstall(toGroup('DYN - Android Enterprise'), play('default')),
  ]),
  onPlay('Microsoft Teams for Android', 'Microsoft', 'com.microsoft.teams'),
  app(
    'androidManagedStoreWebApp',
    'Shift plan (Play web app)',
    'Contoso IT',
    {
      packageId: 'com.google.enterprise.webapp.x1',
      appIdentifier: 'app:com.google.enterprise.webapp.x1',
    },
    [available(toGroup('DYN - Production staff'))],
  ),
  app(
    'androidLobApp',
    'Contoso Inventory (device administrator)',
    'Contoso IT',
    { packageId: 'example.contoso.inventory', versionName: '4.1', versionCode: '410' },
    [
      required(toGroup('DYN - Warehouse staff', including('Android (legacy) - Samsung tablets'))),
      anywhere(toGroup('IT - Pilot users')),
    ],
  ),
  app(
    'androidStoreApp',
    'Intune Company Portal for Android',
    'Microsoft',
    { packageId: 'com.microsoft.windowsintune.companyportal' },
    [anywhere(toUsers())],
  ),
  app('androidStoreApp', 'Samsung Knox Service Plugin', 'Samsung', {
    packageId: 'com.samsung.android.knox.kpu',
  }),
  app(
    'managedAndroidStoreApp',
    'Microsoft Word for Android (built in, in use)',
    'Microsoft',
    { appAvailability: 'global', version: null, packageId: 'com.microsoft.office.word' },
    [available(toGroup('Finance'))],
  ),
];
