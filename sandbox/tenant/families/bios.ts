import { type Family, never, USUAL, WINDOWS } from './family.ts';
import { notToGroup, toGroup } from './seedRows.ts';

/** BIOS configurations of Dell and Surface. */
export const bios: Family = {
  key: 'bios',
  share: 3,
  path: 'deviceManagement/hardwareConfigurations',
  entity: 'hardwareConfiguration',
  nameProperty: 'displayName',
  defaults: {
    version: 1,
    fileName: 'bios.cctk',
    hardwareConfigurationFormat: 'dell',
    perDevicePasswordDisabled: false,
    configurationFileContent: btoa('[cctk]\nTpmSecurity=Enabled'),
  },
  own: USUAL,
  write: {
    by: 'assign',
    bodyKey: 'hardwareConfigurationAssignments',
    answers: 'rows',
    singleWrites: 'unknown',
  },
  row: { type: 'hardwareConfigurationAssignment' },
  targets: () => ['group', 'exclusion'],
  platforms: WINDOWS,
  takesFilter: never,
  scope: 'Configuration',
  assignAction: () => 'DeviceConfigurations_Assign',
  auditCategory: 'DeviceConfiguration',
  seeds: [
    {
      name: 'WIN - BIOS - Dell baseline',
      rows: [toGroup('DYN - Windows Autopilot'), notToGroup('WIN - Kiosks')],
    },
    {
      name: 'WIN - BIOS - Surface, camera off',
      properties: { hardwareConfigurationFormat: 'surface', fileName: 'surface.json' },
      rows: [toGroup('WIN - Surface')],
    },
    { name: 'WIN - BIOS - Dell kiosks', properties: { perDevicePasswordDisabled: true } },
  ],
};
