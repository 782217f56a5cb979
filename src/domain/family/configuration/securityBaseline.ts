import { platformOfFilter } from '#domain/configuration/platform.ts';
import type { Fact, Family } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { partsOf, typeText } from '#domain/family/typeText.ts';

/** `templateSubtype` of endpoint security; Microsoft spells one of them so. */
const SUBTYPES: Readonly<Record<string, string>> = {
  firewall: 'intentFirewall',
  diskEncryption: 'intentDiskEncryption',
  attackSurfaceReduction: 'intentAttackSurface',
  endpointDetectionReponse: 'intentDetection',
  accountProtection: 'intentAccount',
  antivirus: 'intentAntivirus',
};

const BASELINES: ReadonlySet<string> = new Set([
  'securityBaseline',
  'advancedThreatProtectionSecurityBaseline',
  'microsoftEdgeSecurityBaseline',
  'microsoftOffice365ProPlusSecurityBaseline',
  'cloudPC',
]);

/** What Graph says of an intent and of the template it was made from. */
export interface IntentFacts {
  readonly templateType: string;
  readonly templateSubtype: string;
  readonly platformType: string;
  readonly isMoving: string;
  readonly template: string;
}

export function intentText(facts: IntentFacts): string {
  const { templateType, templateSubtype, platformType, isMoving, template } = facts;
  return typeText([templateType, templateSubtype, platformType, isMoving, template]);
}

function factsOf(text: string): IntentFacts {
  const [templateType = '', templateSubtype = '', platformType = '', isMoving = '', template = ''] =
    partsOf(text);
  return { templateType, templateSubtype, platformType, isMoving, template };
}

function kindOf({ templateType, templateSubtype }: IntentFacts): string {
  if (BASELINES.has(templateType)) return 'intentBaseline';
  return SUBTYPES[templateSubtype] ?? 'intentOther';
}

function shownFacts({ template, isMoving }: IntentFacts): Fact[] {
  return [
    { label: 'Template', value: template === '' ? 'not stated' : template },
    ...(isMoving === 'true'
      ? [{ label: 'Settings catalog', value: 'Intune is moving it there' }]
      : []),
  ];
}

/** Intents: baselines and endpoint security from before the settings catalog. */
export const securityBaseline = {
  singular: 'Security baseline (before 2023)',
  plural: 'Security baselines (before 2023)',
  kinds: {
    intentBaseline: 'Security baseline (before 2023)',
    intentAntivirus: 'Antivirus (before 2023)',
    intentFirewall: 'Firewall (before 2023)',
    intentDiskEncryption: 'Disk encryption (before 2023)',
    intentAttackSurface: 'Attack surface reduction (before 2023)',
    intentDetection: 'Endpoint detection and response (before 2023)',
    intentAccount: 'Account protection (before 2023)',
    intentOther: 'Security policy (before 2023)',
  },
  typeOf(text) {
    const facts = factsOf(text);
    return {
      name: text,
      platform: platformOfFilter(facts.platformType),
      kind: kindOf(facts),
      graphType: [facts.templateType, facts.templateSubtype]
        .filter((part) => part !== '')
        .join(', '),
    };
  },
  /** https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11) */
  limitsOf: ({ kind }) => ({
    notTargets: ENTRA_TARGETS,
    filters:
      kind === 'intentBaseline'
        ? { whyNot: 'Security baselines take no filters.' }
        : { managed: 'devices' },
  }),
  factsOf: ({ name }) => shownFacts(factsOf(name)),
  loss: { ofOne: undefined },
  intents: [],
  payload: [],
  writes: 'shown',
  whyShown:
    'Microsoft replaces these policies by the settings catalog, so this app shows them and does not change them.',
  isWhyShownDocumented: true,
  assignActionOf: () => 'SecurityBaselines_Assign',
  permission: 'Configuration',
  auditType: 'DeviceManagementIntentAssignment',
  // No address of one is known: the list of baselines.
  adminCenterView: () => 'Microsoft_Intune_Workflows/SecurityManagementMenu/~/securityBaselines',
  delivery: 'policy',
} as const satisfies Family;
