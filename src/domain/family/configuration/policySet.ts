import type { Family } from '#domain/family/family.ts';
import { groupsOnly } from '#domain/family/limits.ts';

/** `policySetStatus`; another one is shown as Graph says it. */
const STATES: Readonly<Record<string, string>> = {
  unknown: 'Not known',
  validating: 'Being checked',
  partialSuccess: 'Assigned in part',
  success: 'Assigned',
  error: 'Failed',
  notAssigned: 'Not assigned',
};

/** Sets that assign other things along with themselves. */
export const policySet = {
  singular: 'Policy set',
  plural: 'Policy sets',
  kinds: { policySetOfItems: 'Policy set' },
  typeOf: (text) => ({
    name: text,
    platform: 'several',
    kind: 'policySetOfItems',
    graphType: 'policySet',
  }),
  limitsOf: () => ({
    notTargets: groupsOnly('Policy sets are assigned to groups only.'),
    filters: { whyNot: 'Policy sets take no filters.' },
  }),
  factsOf: ({ name }) => [
    { label: 'Status', value: name === '' ? 'not stated' : (STATES[name] ?? name) },
  ],
  loss: { ofOne: 'What the set assigns is taken from the devices as well.' },
  intents: [],
  payload: [],
  writes: 'shown',
  whyShown:
    'A change to a policy set changes the assignments of everything in it, so this app ' +
    'shows it and does not change it.',
  assignActionOf: () => 'PolicySets_Assign',
  permission: 'Configuration',
  auditType: 'PolicySetAssignment',
  // No address is known: the start page of devices.
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/overview',
  delivery: 'none',
} as const satisfies Family;
