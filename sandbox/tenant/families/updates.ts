import { type Family, never, USUAL, WINDOWS } from './family.ts';
import { notToGroup, toGroup } from './seedRows.ts';

const SHARED = {
  nameProperty: 'displayName',
  own: USUAL,
  // public tools stay at 200; nobody has tried more
  maxPageSize: 200,
  write: { by: 'assign', bodyKey: 'assignments', answers: 'nothing', singleWrites: 'unknown' },
  targets: () => ['group', 'exclusion'],
  platforms: WINDOWS,
  takesFilter: never,
  scope: 'Configuration',
  assignAction: () => 'DeviceConfigurations_Assign',
  auditCategory: 'SoftwareUpdates',
} as const satisfies Partial<Family>;

export const featureUpdate: Family = {
  ...SHARED,
  key: 'featureUpdate',
  share: 8,
  path: 'deviceManagement/windowsFeatureUpdateProfiles',
  entity: 'windowsFeatureUpdateProfile',
  defaults: {
    featureUpdateVersion: 'Windows 11, version 24H2',
    deployableContentDisplayName: 'Windows 11, version 24H2',
    endOfSupportDate: '2027-10-12T00:00:00Z',
    installFeatureUpdatesOptional: false,
    installLatestWindows10OnWindows11IneligibleDevice: false,
    rolloutSettings: null,
  },
  row: { type: 'windowsFeatureUpdateProfileAssignment' },
  seeds: [
    {
      name: 'WIN - Feature update - 25H2 (pilot)',
      properties: {
        featureUpdateVersion: 'Windows 11, version 25H2',
        deployableContentDisplayName: 'Windows 11, version 25H2',
        endOfSupportDate: '2028-10-10T00:00:00Z',
      },
      rows: [toGroup('WIN - Ring 0: IT'), toGroup('WIN - Ring 1: Pilot')],
    },
    {
      name: 'WIN - Feature update - 24H2 (broad)',
      rows: [
        toGroup('WIN - Ring 2: Broad'),
        notToGroup('WIN - Ring 0: IT'),
        notToGroup('WIN - Ring 1: Pilot'),
      ],
    },
    {
      name: 'WIN - Feature update - 23H2 hold (kiosks)',
      properties: {
        featureUpdateVersion: 'Windows 11, version 23H2',
        deployableContentDisplayName: 'Windows 11, version 23H2',
        endOfSupportDate: '2026-11-10T00:00:00Z',
      },
      rows: [toGroup('WIN - Kiosks')],
    },
    { name: 'WIN - Feature update - Windows 10 ESU' },
  ],
};

/** Expedited quality updates. */
export const qualityUpdate: Family = {
  ...SHARED,
  key: 'qualityUpdate',
  share: 4,
  path: 'deviceManagement/windowsQualityUpdateProfiles',
  entity: 'windowsQualityUpdateProfile',
  defaults: {
    expeditedUpdateSettings: {
      qualityUpdateRelease: '2026-11-10T00:00:00Z',
      daysUntilForcedReboot: 2,
    },
    releaseDateDisplayName: '11/10/2026 - 2026.11 B Security Updates',
    deployableContentDisplayName: '2026.11 B Security Updates for Windows 10 and later',
  },
  row: { type: 'windowsQualityUpdateProfileAssignment' },
  seeds: [
    {
      name: 'WIN - Expedite - November 2026',
      rows: [toGroup('WIN - Ring 1: Pilot'), notToGroup('WIN - Kiosks')],
    },
    { name: 'WIN - Expedite - Executives', rows: [toGroup('Executives')] },
    { name: 'WIN - Expedite - Template' },
  ],
};

/** Quality update policies, which turn hotpatching on. */
export const hotpatch: Family = {
  ...SHARED,
  key: 'hotpatch',
  share: 3,
  path: 'deviceManagement/windowsQualityUpdatePolicies',
  entity: 'windowsQualityUpdatePolicy',
  defaults: { hotpatchEnabled: true, approvalSettings: [] },
  row: { type: 'windowsQualityUpdatePolicyAssignment' },
  seeds: [
    {
      name: 'WIN - Hotpatch - On',
      rows: [toGroup('DYN - All Windows devices'), notToGroup('WIN - Kiosks')],
    },
    { name: 'WIN - Hotpatch - Off (labs)', properties: { hotpatchEnabled: false } },
    {
      name: 'WIN - Hotpatch - Surface',
      rows: [toGroup('WIN - Surface')],
    },
  ],
};

export const driverUpdate: Family = {
  ...SHARED,
  key: 'driverUpdate',
  share: 10,
  path: 'deviceManagement/windowsDriverUpdateProfiles',
  entity: 'windowsDriverUpdateProfile',
  defaults: {
    approvalType: 'automatic',
    deploymentDeferralInDays: 7,
    deviceReporting: 31,
    newUpdates: 2,
    inventorySyncStatus: {
      driverInventorySyncState: 'success',
      lastSuccessfulSyncDateTime: '2026-11-27T04:10:00Z',
    },
  },
  row: { type: 'windowsDriverUpdateProfileAssignment' },
  seeds: [
    { name: 'WIN - Drivers - Automatic', rows: [toGroup('WIN - Ring 2: Broad')] },
    {
      name: 'WIN - Drivers - Manual (Surface)',
      properties: { approvalType: 'manual', deploymentDeferralInDays: null },
      rows: [toGroup('WIN - Surface'), notToGroup('Executives')],
    },
    { name: 'WIN - Drivers - Kiosks', properties: { approvalType: 'manual' } },
  ],
};
