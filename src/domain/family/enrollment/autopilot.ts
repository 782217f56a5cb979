import type { Fact, Family } from '#domain/family/family.ts';
import { NO_COLLECTION } from '#domain/family/limits.ts';
import { partsOf } from '#domain/family/typeText.ts';

const KINDS: Readonly<Record<string, string>> = {
  azureADWindowsAutopilotDeploymentProfile: 'autopilotEntra',
  activeDirectoryWindowsAutopilotDeploymentProfile: 'autopilotHybrid',
};

function kindOf(graphType: string, deviceType: string): string {
  return deviceType === 'holoLens' ? 'autopilotHoloLens' : (KINDS[graphType] ?? 'other');
}

function factsOf(text: string): Fact[] {
  const [, , nameTemplate = '', isPreprovisioned = ''] = partsOf(text);
  return [
    { label: 'Device name', value: nameTemplate === '' ? 'Not set by the profile' : nameTemplate },
    {
      label: 'Pre-provisioning',
      value: isPreprovisioned === 'true' ? 'Allowed' : 'Not allowed',
    },
  ];
}

/** How Windows devices are set up the first time. Rows are written one by one. */
export const autopilot = {
  singular: 'Autopilot deployment profile',
  plural: 'Autopilot deployment profiles',
  kinds: {
    autopilotEntra: 'Autopilot, Entra joined',
    autopilotHybrid: 'Autopilot, hybrid joined',
    autopilotHoloLens: 'Autopilot, HoloLens',
  },
  typeOf(text) {
    const [graphType = '', deviceType = ''] = partsOf(text);
    return { name: text, platform: 'windows', kind: kindOf(graphType, deviceType), graphType };
  },
  limitsOf: () => ({
    notTargets: {
      allLicensedUsers: { whyNot: 'Autopilot profiles are for devices: choose a device group.' },
      collection: NO_COLLECTION,
    },
    filters: { whyNot: 'Autopilot profiles take no filters.' },
  }),
  // Graph refuses a second one: CIPP, issue 2803 (docs/reference/families.md).
  onlyOne: { allDevices: true },
  factsOf: ({ name }) => factsOf(name),
  loss: {
    ofOne: 'Devices that are set up already stay as they are. It counts when one is set up next.',
  },
  intents: [],
  payload: [],
  writes: 'single',
  // The list of roles knows no action of its own for these profiles.
  assignActionOf: () => 'AppleEnrollmentProfiles_Assign',
  permission: 'ServiceConfig',
  auditType: 'WindowsAutopilotDeploymentProfileAssignment',
  adminCenterView: (id) =>
    `Microsoft_Intune_Enrollment/AutopilotMenuBlade/~/overview/apProfileId/${encodeURIComponent(id)}/menuId/`,
  delivery: 'none',
} as const satisfies Family;
