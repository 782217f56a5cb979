import type { DeliveryState } from '#domain/delivery/delivery.ts';

/** How the reports of a family speak, and `none` where it has no report that this app knows. */
export const DELIVERY_KINDS = [
  'policy',
  'verdict',
  'issue',
  'script',
  'install',
  'users',
  'none',
] as const;

export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

type Words = Readonly<Record<DeliveryState, string>>;

const POLICY: Words = {
  succeeded: 'Succeeded',
  error: 'Error',
  conflict: 'Conflict',
  notMet: 'Not compliant',
  pending: 'Pending',
  notApplicable: 'Not applicable',
  unknown: 'Not known',
};

const WORDS: Readonly<Record<DeliveryKind, Words>> = {
  policy: POLICY,
  none: POLICY,
  verdict: { ...POLICY, succeeded: 'Compliant' },
  issue: { ...POLICY, succeeded: 'No issue or remediated', notMet: 'Issue found' },
  script: { ...POLICY, succeeded: 'Ran', error: 'Failed' },
  install: { ...POLICY, succeeded: 'Installed', error: 'Failed', notMet: 'Not installed' },
  users: { ...POLICY, succeeded: 'Applied' },
};

/** A state as the reports of the family call it. */
export function stateWords(kind: DeliveryKind, state: DeliveryState): string {
  return WORDS[kind][state];
}
