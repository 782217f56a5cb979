import type { Family, Limits } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';
import { runsAs } from '#domain/family/scripts/script.ts';
import { partsOf, typeText } from '#domain/family/typeText.ts';

/** The text that `graph/families` makes of a script package; a kept list may lack the account. */
export function remediationText(isMicrosofts: boolean, account: string): string {
  return typeText([isMicrosofts ? MICROSOFTS : 'own', account]);
}

const MICROSOFTS = 'microsoft';

/**
 * Targets and filters:
 * https://learn.microsoft.com/intune/intune-service/fundamentals/remediations and
 * https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11)
 */
const LIMITS: Limits = {
  notTargets: ENTRA_TARGETS,
  filters: { managed: 'devices' },
};

/** Script packages that find a problem and mend it, Microsoft's own among them. */
export const remediation = {
  singular: 'Remediation',
  plural: 'Remediations',
  kinds: { remediation: 'Remediation', microsoftRemediation: 'Remediation by Microsoft' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: partsOf(text)[0] === MICROSOFTS ? 'microsoftRemediation' : 'remediation',
    graphType: 'deviceHealthScript',
  }),
  limitsOf: () => LIMITS,
  factsOf({ name }) {
    const [, account] = partsOf(name);
    return account === undefined ? [] : [runsAs(account)];
  },
  loss: { ofOne: 'It is not run any more. What it has changed on a device stays.' },
  intents: [],
  payload: ['run', 'schedule'],
  writes: 'replace',
  assignActionOf: () => 'DeviceConfigurations_Assign',
  permission: 'Scripts',
  auditType: 'DeviceHealthScriptAssignment',
  adminCenterView: (id, { kind }, name) =>
    'Microsoft_Intune_Enrollment/UXAnalyticsScriptMenu/~/overview/id/' +
    `${encodeURIComponent(id)}/scriptName/${encodeURIComponent(name)}/isFirstParty~/` +
    `${kind === 'microsoftRemediation'}`,
  delivery: 'issue',
} as const satisfies Family;
