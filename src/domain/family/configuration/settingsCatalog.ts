import type { Family, Limits } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { platformsOfFlags } from '#domain/family/configuration/platformFlags.ts';

/** Types by `templateFamily`, with the names that the admin center gives them. */
const KINDS = {
  none: 'Settings catalog',
  baseline: 'Security baseline',
  endpointSecurityAntivirus: 'Antivirus',
  endpointSecurityDiskEncryption: 'Disk encryption',
  endpointSecurityFirewall: 'Firewall',
  endpointSecurityEndpointDetectionAndResponse: 'Endpoint detection and response',
  endpointSecurityAttackSurfaceReduction: 'Attack surface reduction',
  endpointSecurityAccountProtection: 'Account protection',
  endpointSecurityApplicationControl: 'App Control for Business',
  endpointSecurityEndpointPrivilegeManagement: 'Endpoint Privilege Management',
  enrollmentConfiguration: 'Device preparation',
  appQuietTime: 'Quiet time',
  deviceConfigurationScripts: 'Linux script',
  deviceConfigurationPolicies: 'Device configuration template',
  windowsOsRecoveryPolicies: 'Windows recovery',
  companyPortal: 'Company Portal',
  windowsRecoveryAndRemediationConfiguration: 'Recovery and remediation',
} as const;

/** The parts of the text that `graph/families` makes of a policy. */
const PARTS = ['templateFamily', 'platforms', 'technologies', 'noGroups', 'templateId'] as const;

type PolicyFacts = Readonly<Record<(typeof PARTS)[number] | 'templateName', string>>;

/** What Graph says of a policy, as one text; the name comes last, since it may hold anything. */
export function settingsCatalogText(facts: PolicyFacts): string {
  return [...PARTS.map((part) => facts[part]), facts.templateName].join('|');
}

function factsOf(text: string): PolicyFacts {
  const [templateFamily = '', platforms = '', technologies = '', noGroups = '', ...rest] =
    text.split('|');
  const [templateId = '', ...name] = rest;
  return {
    templateFamily,
    platforms,
    technologies,
    noGroups,
    templateId,
    templateName: name.join('|'),
  };
}

/**
 * Which target is taken by which type, and which filter. Documented for filters (read 2026-11):
 * https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads; for app-managed
 * policies, quiet time and device preparation it is inferred (docs/reference/families.md).
 */
function limitsOf({ name }: { readonly name: string }): Limits {
  const { templateFamily, platforms, technologies, noGroups, templateName } = factsOf(name);
  const collection = templateFamily.startsWith('endpointSecurity') ? {} : ENTRA_TARGETS;
  if (noGroups !== '') {
    const whyNot = 'Intune does not let this policy be assigned to Entra groups.';
    const none = { whyNot };
    return {
      notTargets: {
        group: none,
        exclusionGroup: none,
        allDevices: none,
        allLicensedUsers: none,
        ...collection,
      },
      filters: none,
    };
  }
  if (templateFamily === 'enrollmentConfiguration')
    return {
      notTargets: {
        exclusionGroup: { whyNot: 'Device preparation policies exclude no groups.' },
        allDevices: { whyNot: 'Device preparation policies are for users: choose a user group.' },
        ...collection,
      },
      filters: { whyNot: 'Device preparation policies take no filters.' },
    };
  if (technologies.split(',').includes('mobileApplicationManagement')) {
    const everyone = { whyNot: 'A policy that reaches apps is assigned to groups.' };
    return {
      notTargets: { allDevices: everyone, allLicensedUsers: everyone, ...collection },
      filters: { whyNot: 'Whether a policy that reaches apps takes filters is not documented.' },
    };
  }
  const whyNot = noFilters(templateFamily, templateName, platforms);
  return {
    notTargets: collection,
    filters: whyNot === undefined ? { managed: 'devices' } : { whyNot },
  };
}

function noFilters(family: string, templateName: string, platforms: string): string | undefined {
  if (family === 'baseline') return 'Security baselines take no filters.';
  if (family === 'endpointSecurityApplicationControl')
    return 'App Control for Business policies take no filters.';
  if (family === 'appQuietTime') return 'Quiet time policies take no filters.';
  if (/^(?:web protection|app and browser isolation)/i.test(templateName))
    return `${templateName} policies take no filters.`;
  return platforms === 'linux' ? 'There are no filters for Linux devices.' : undefined;
}

/** Role actions by `templateFamily`, from the list of roles; all others are device configurations. */
const ASSIGN_ACTIONS: Readonly<Record<string, string>> = {
  baseline: 'SecurityBaselines_Assign',
  endpointSecurityAntivirus: 'SecurityBaselines_Assign',
  endpointSecurityDiskEncryption: 'SecurityBaselines_Assign',
  endpointSecurityFirewall: 'SecurityBaselines_Assign',
  endpointSecurityAccountProtection: 'SecurityBaselines_Assign',
  endpointSecurityAttackSurfaceReduction: 'ASRPolicy_Assign',
  endpointSecurityEndpointDetectionAndResponse: 'EDRPolicy_Assign',
  endpointSecurityApplicationControl: 'AppControlPolicy_Assign',
  endpointSecurityEndpointPrivilegeManagement: 'EpmPolicy_Assign',
  appQuietTime: 'QuietTimePolicies_Assign',
  windowsOsRecoveryPolicies: 'WindowsOSRecovery_Assign',
};

/** Settings catalog, endpoint security, baselines, Linux scripts, device preparation. */
export const settingsCatalog = {
  singular: 'Settings catalog policy',
  plural: 'Settings catalog policies',
  kinds: KINDS,
  typeOf(text) {
    const { templateFamily, platforms, templateName } = factsOf(text);
    const isKnown = Object.hasOwn(KINDS, templateFamily);
    return {
      name: text,
      ...platformsOfFlags(platforms),
      kind: isKnown ? templateFamily : 'other',
      ...(isKnown || templateName === '' ? {} : { label: templateName }),
      graphType: ['deviceManagementConfigurationPolicy', templateFamily]
        .filter((part) => part !== '' && part !== 'none')
        .join(', '),
    };
  },
  limitsOf,
  factsOf: ({ name }) =>
    factsOf(name).templateFamily === 'enrollmentConfiguration'
      ? [{ label: 'Device group', value: 'Chosen in the policy itself, in the admin center' }]
      : [],
  loss: { ofOne: undefined },
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: ({ name }) =>
    ASSIGN_ACTIONS[factsOf(name).templateFamily] ?? 'DeviceConfigurations_Assign',
  permission: 'Configuration',
  auditType: 'DeviceManagementConfigurationPolicyAssignment',
  adminCenterView(id, { name }) {
    const { platforms, technologies, templateId } = factsOf(name);
    const parts = [
      ['policyId', id],
      ['isAssigned~', 'true'],
      ['technology', technologies],
      ['templateId', templateId],
      ['platformName', platforms],
    ] as const;
    const path = parts.map(([part, value]) => `${part}/${encodeURIComponent(value)}`).join('/');
    return `Microsoft_Intune_Workflows/PolicySummaryBlade/${path}`;
  },
  delivery: 'policy',
} as const satisfies Family;
