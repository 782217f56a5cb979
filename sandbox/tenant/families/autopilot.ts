import type { StoredAssignment } from '../tables.ts';
import { type Family, type Item, never, type OtherItems, USUAL, WINDOWS } from './family.ts';
import { notToGroup, toDevices, toGroup } from './seedRows.ts';

const isExclusion = (target: StoredAssignment['target']): boolean =>
  target['@odata.type'] === '#microsoft.graph.exclusionGroupAssignmentTarget';

const isAllDevices = ({ target }: StoredAssignment): boolean =>
  target['@odata.type'] === '#microsoft.graph.allDevicesAssignmentTarget';

/** One profile of the tenant may have all devices (observed; the words are shortened). */
function refusal(row: StoredAssignment, _: Item, others: OtherItems): string | undefined {
  if (!isAllDevices(row)) return undefined;
  const taken = others().find(([, rows]) => rows.some(isAllDevices));
  return taken === undefined
    ? undefined
    : `Another Profile ${taken[0].id} is already assigned to All Devices`;
}

const ENTRA = 'azureADWindowsAutopilotDeploymentProfile';
const HYBRID = 'activeDirectoryWindowsAutopilotDeploymentProfile';

/** Windows Autopilot deployment profiles: rows are written one by one. */
export const autopilot: Family = {
  key: 'autopilot',
  share: 10,
  path: 'deviceManagement/windowsAutopilotDeploymentProfiles',
  entity: 'windowsAutopilotDeploymentProfile',
  nameProperty: 'displayName',
  defaults: {
    language: 'os-default',
    locale: 'os-default',
    deviceNameTemplate: '',
    deviceType: 'windowsPc',
    enableWhiteGlove: false,
    preprovisioningAllowed: false,
    extractHardwareHash: true,
    hardwareHashExtractionEnabled: true,
    managementServiceAppId: null,
    enrollmentStatusScreenSettings: null,
    outOfBoxExperienceSetting: null,
    outOfBoxExperienceSettings: null,
  },
  own: USUAL,
  write: { by: 'row' },
  row: {
    type: 'windowsAutopilotDeploymentProfileAssignment',
    hasSource: true,
    id: (item, key, target) => `${item}_${key}_${isExclusion(target) ? 1 : 0}`,
  },
  refusal,
  targets: () => ['group', 'exclusion', 'devices'],
  platforms: WINDOWS,
  takesFilter: never,
  scope: 'ServiceConfig',
  assignAction: () => 'AppleEnrollmentProfiles_Assign',
  auditCategory: 'Enrollment',
  seeds: [
    {
      name: 'Autopilot - Office',
      type: ENTRA,
      properties: { deviceNameTemplate: 'WIN-%SERIAL%' },
      rows: [toGroup('DYN - Windows Autopilot'), notToGroup('WIN - Kiosks')],
    },
    {
      name: 'Autopilot - Kiosk (self-deploying)',
      type: ENTRA,
      properties: { deviceNameTemplate: 'KIOSK-%RAND:5%' },
      rows: [toGroup('WIN - Kiosks')],
    },
    { name: 'Autopilot - Everything else', type: ENTRA, rows: [toDevices()] },
    {
      name: 'Autopilot - Hybrid (old offices)',
      type: HYBRID,
      properties: { preprovisioningAllowed: true },
    },
    { name: 'Autopilot - HoloLens', type: ENTRA, properties: { deviceType: 'holoLens' } },
  ],
};
