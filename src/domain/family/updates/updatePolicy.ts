import type { Family, Limits } from '#domain/family/family.ts';
import { groupsOnly } from '#domain/family/limits.ts';

/** What all policies of Windows Update have, besides update rings. */
export const UPDATE_POLICY = {
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: () => 'DeviceConfigurations_Assign',
  permission: 'Configuration',
  // No address of one is known: the page of Windows updates.
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/windows10Update',
  delivery: 'none',
} as const satisfies Partial<Family>;

/**
 * Filters: https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read
 * 2026-11). That the targets are groups of devices is documented for feature updates, and inferred
 * for the others.
 */
export function updateLimits(plural: string): Limits {
  return {
    notTargets: groupsOnly(`${plural} are assigned to groups of devices only.`),
    filters: { whyNot: `${plural} take no filters.` },
  };
}
