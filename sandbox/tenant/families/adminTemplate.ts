import { always, EVERYONE, type Family, USUAL, WINDOWS } from './family.ts';
import { excluding, including, notToGroup, toDevices, toGroup, toUsers } from './seedRows.ts';

/** Administrative templates: Windows' own, imported ones, or both. */
export const adminTemplate: Family = {
  key: 'adminTemplate',
  share: 60,
  path: 'deviceManagement/groupPolicyConfigurations',
  entity: 'groupPolicyConfiguration',
  nameProperty: 'displayName',
  defaults: { policyConfigurationIngestionType: 'builtIn' },
  own: USUAL,
  write: { by: 'assign', bodyKey: 'assignments', answers: 'rows', singleWrites: 'unknown' },
  row: {
    type: 'groupPolicyConfigurationAssignment',
    payload: (now) => ({ lastModifiedDateTime: now }),
    stamps: ['lastModifiedDateTime'],
  },
  targets: () => EVERYONE,
  platforms: WINDOWS,
  takesFilter: always,
  scope: 'Configuration',
  assignAction: () => 'DeviceConfigurations_Assign',
  auditCategory: 'DeviceConfiguration',
  seeds: [
    {
      name: 'WIN - ADMX - Office 365 macros & add-ins',
      rows: [toUsers(excluding('Windows - Personal')), notToGroup('Engineering')],
    },
    {
      name: 'WIN - ADMX - Edge (legacy policies)',
      description: 'To be moved to the settings catalog',
      rows: [toGroup('DYN - All Windows devices')],
    },
    {
      name: 'WIN - ADMX - Drive maps "H:" and "S:"',
      properties: { policyConfigurationIngestionType: 'custom' },
      rows: [toGroup('Finance'), toGroup('Sales & Marketing')],
    },
    {
      name: 'WIN - ADMX - Google Chrome 128',
      properties: { policyConfigurationIngestionType: 'custom' },
      rows: [toDevices(including('Windows - Corporate'))],
    },
    {
      name: 'WIN - ADMX - Zoom & Webex',
      properties: { policyConfigurationIngestionType: 'mixed' },
      rows: [toGroup('IT - Pilot users')],
    },
    { name: 'WIN - ADMX - Remote desktop session limits' },
  ],
};
