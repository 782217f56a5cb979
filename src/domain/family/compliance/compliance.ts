import type { Platform } from '#domain/configuration/platform.ts';
import { COMPLIANCE_POLICY } from '#domain/family/compliance/compliancePolicy.ts';
import type { Family, FilterRule } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** Descendants of `deviceCompliancePolicy`, Graph beta metadata of 2026-07. */
const TYPES: Readonly<Record<string, { readonly platform: Platform; readonly kind: string }>> = {
  windows10CompliancePolicy: { platform: 'windows', kind: 'compliancePolicy' },
  windows10MobileCompliancePolicy: { platform: 'windowsPhone', kind: 'compliancePolicy' },
  windows81CompliancePolicy: { platform: 'windows', kind: 'compliancePolicy' },
  windowsPhone81CompliancePolicy: { platform: 'windowsPhone', kind: 'compliancePolicy' },
  macOSCompliancePolicy: { platform: 'macOS', kind: 'compliancePolicy' },
  iosCompliancePolicy: { platform: 'iOS', kind: 'compliancePolicy' },
  androidCompliancePolicy: { platform: 'android', kind: 'compliancePolicy' },
  androidDeviceOwnerCompliancePolicy: {
    platform: 'androidEnterprise',
    kind: 'complianceCorporate',
  },
  androidForWorkCompliancePolicy: { platform: 'androidEnterprise', kind: 'complianceWorkProfile' },
  androidWorkProfileCompliancePolicy: {
    platform: 'androidEnterprise',
    kind: 'complianceWorkProfile',
  },
  aospDeviceOwnerCompliancePolicy: { platform: 'androidAOSP', kind: 'compliancePolicy' },
};

/** https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11) */
function filtersOf(name: string): FilterRule {
  return hasScript(name)
    ? { whyNot: 'Compliance policies for Windows with a script of their own take no filters.' }
    : { managed: 'devices' };
}

function hasScript(name: string): boolean {
  return partsOf(name)[1] === 'script';
}

/** Compliance of every platform but Linux, which has its own address. */
export const compliance = {
  ...COMPLIANCE_POLICY,
  singular: 'Compliance policy',
  plural: 'Compliance policies',
  kinds: {
    compliancePolicy: 'Compliance policy',
    complianceCustom: 'Compliance policy with a script',
    complianceCorporate: 'Compliance policy, corporate-owned',
    complianceWorkProfile: 'Compliance policy, work profile',
  },
  typeOf(text) {
    const graphType = partsOf(text)[0] ?? '';
    const { platform, kind } = TYPES[graphType] ?? { platform: 'unknown', kind: 'other' };
    return {
      name: text,
      platform,
      kind: hasScript(text) ? 'complianceCustom' : kind,
      graphType,
    };
  },
  limitsOf: ({ name }) => ({ notTargets: ENTRA_TARGETS, filters: filtersOf(name) }),
  auditType: 'DeviceCompliancePolicyAssignment',
  adminCenterView: (id, _type, name) =>
    'Microsoft_Intune_DeviceSettings/CompliancePolicyOverview.ReactView/policyId/' +
    `${encodeURIComponent(id)}/policyName/` +
    `${encodeURIComponent(name)}/platform~/0/policyType~/0`,
  delivery: 'verdict',
} as const satisfies Family;
