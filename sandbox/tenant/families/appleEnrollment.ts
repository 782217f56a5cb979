import { type Family, never } from './family.ts';
import { toGroup, toUsers } from './seedRows.ts';

/** How Apple devices enrol when their user does it. */
export const appleEnrollment: Family = {
  key: 'appleEnrollment',
  share: 2,
  path: 'deviceManagement/appleUserInitiatedEnrollmentProfiles',
  entity: 'appleUserInitiatedEnrollmentProfile',
  nameProperty: 'displayName',
  defaults: {
    platform: 'iOS',
    priority: 1,
    defaultEnrollmentType: 'webDeviceEnrollment',
    availableEnrollmentTypeOptions: [],
  },
  own: ['description', 'createdDateTime', 'lastModifiedDateTime'],
  write: { by: 'row' },
  row: { type: 'appleEnrollmentProfileAssignment' },
  targets: () => ['group', 'users'],
  platforms: () => ['iOS'],
  takesFilter: never,
  scope: 'ServiceConfig',
  assignAction: () => 'AppleEnrollmentProfiles_Assign',
  auditCategory: 'Enrollment',
  seeds: [
    { name: 'Apple - Account driven (all)', properties: { priority: 2 }, rows: [toUsers()] },
    {
      name: 'Apple - Device enrollment (warehouse)',
      properties: { defaultEnrollmentType: 'device' },
      rows: [toGroup('DYN - Warehouse staff')],
    },
    { name: 'Apple - Web based (test)', properties: { priority: 3 } },
  ],
};
