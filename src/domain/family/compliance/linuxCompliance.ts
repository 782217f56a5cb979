import { COMPLIANCE_POLICY } from '#domain/family/compliance/compliancePolicy.ts';
import { platformsOfFlags } from '#domain/family/configuration/platformFlags.ts';
import type { Family } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** Compliance of Linux: policies made of settings, at an address of their own. */
export const linuxCompliance = {
  ...COMPLIANCE_POLICY,
  singular: 'Linux compliance policy',
  plural: 'Linux compliance policies',
  kinds: { complianceLinux: 'Linux compliance policy' },
  typeOf(text) {
    const [platforms = '', technologies = ''] = partsOf(text);
    return {
      name: text,
      ...platformsOfFlags(platforms),
      kind: 'complianceLinux',
      graphType: technologies,
    };
  },
  limitsOf: () => ({
    notTargets: ENTRA_TARGETS,
    filters: { whyNot: 'There are no filters for Linux devices.' },
  }),
  auditType: 'DeviceManagementConfigurationPolicyAssignment',
  // No address of one is known: the list of compliance policies.
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/compliance',
  delivery: 'verdict',
} as const satisfies Family;
