import type { Family } from '#domain/family/family.ts';

/** What both families of compliance have. */
export const COMPLIANCE_POLICY = {
  factsOf: () => [],
  loss: {
    ofOne: 'The devices are no longer judged by this policy.',
    // Inferred from the documentation of the setting (docs/reference/families.md).
    ofAll:
      'Nothing includes anybody any more. Devices that no other compliance policy ' +
      'reaches are then what the tenant says of devices without one: compliant, or ' +
      'not. Conditional Access follows that.',
  },
  intents: [],
  payload: [],
  writes: 'replace',
  // Microsoft spells it so.
  assignActionOf: () => 'DeviceCompliancePolices_Assign',
  permission: 'Configuration',
} as const satisfies Partial<Family>;
