import type { PayloadKey } from '#domain/assignment/payload.ts';

/**
 * Parts of a payload that a target of a plan offers: those that mean the same for every
 * configuration. Settings of apps differ by type; a plan says them by CSV or by copying a row.
 */
export const OFFERED_PAYLOAD = ['run', 'schedule'] as const satisfies readonly PayloadKey[];
