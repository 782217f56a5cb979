import type { DeliveryState } from '#domain/delivery/delivery.ts';

/**
 * `PolicyStatus` in reports of policies (observed in public tools, docs/reference/delivery.md).
 * Remediated counts as succeeded: the device now has what was asked for.
 */
const STATES: Readonly<Record<number, DeliveryState>> = {
  0: 'pending',
  1: 'notApplicable',
  2: 'succeeded',
  3: 'succeeded',
  4: 'notMet',
  5: 'error',
  6: 'conflict',
  // Not assigned any more.
  7: 'notApplicable',
};

/** Unknown for a number that no public tool has named, and for what is no number. */
export function stateOfPolicyStatus(status: unknown): DeliveryState {
  const number = typeof status === 'string' && status !== '' ? Number(status) : status;
  return typeof number === 'number' && Object.hasOwn(STATES, number) ? STATES[number]! : 'unknown';
}
