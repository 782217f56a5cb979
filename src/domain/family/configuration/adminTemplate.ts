import type { Family } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';

/** `groupPolicyConfigurationIngestionType`, with a word of its own for each. */
const KINDS = {
  builtIn: 'admxBuiltIn',
  custom: 'admxImported',
  mixed: 'admxMixed',
} as const;

function kindOf(ingestion: string): string {
  return Object.hasOwn(KINDS, ingestion) ? KINDS[ingestion as keyof typeof KINDS] : 'other';
}

/** Group policies: those that Windows comes with, imported ones, or both. */
export const adminTemplate = {
  singular: 'Administrative template',
  plural: 'Administrative templates',
  kinds: {
    admxBuiltIn: 'Administrative template',
    admxImported: 'Imported administrative template',
    admxMixed: 'Administrative template, partly imported',
  },
  typeOf: (text) => ({ name: text, platform: 'windows', kind: kindOf(text) }),
  limitsOf: () => ({ notTargets: ENTRA_TARGETS, filters: { managed: 'devices' } }),
  factsOf: () => [],
  loss: { ofOne: undefined },
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: () => 'DeviceConfigurations_Assign',
  permission: 'Configuration',
  auditType: 'GroupPolicyConfigurationAssignment',
  // No address of one is known: the list of configurations.
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/configuration',
  delivery: 'policy',
} as const satisfies Family;
