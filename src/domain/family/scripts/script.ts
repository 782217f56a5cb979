import type { Fact, Family } from '#domain/family/family.ts';
import { ENTRA_TARGETS } from '#domain/family/limits.ts';

/**
 * What scripts of Windows and macOS have. Filters:
 * https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11)
 */
export const SCRIPT = {
  loss: { ofOne: 'It is not run any more. What it has changed on a device stays.' },
  intents: [],
  payload: [],
  writes: 'replace',
  assignActionOf: () => 'DeviceConfigurations_Assign',
  permission: 'Scripts',
  auditType: 'DeviceManagementScriptAssignment',
  delivery: 'script',
} as const satisfies Partial<Family>;

export function scriptLimits(plural: string): ReturnType<Family['limitsOf']> {
  return { notTargets: ENTRA_TARGETS, filters: { whyNot: `${plural} take no filters.` } };
}

const ACCOUNTS: Readonly<Record<string, string>> = { system: 'System', user: 'The signed-in user' };

/** @param account `runAsAccount`; one that is not known is shown as Graph says it */
export function runsAs(account: string): Fact {
  return {
    label: 'Runs as',
    value: account === '' ? 'not stated' : (ACCOUNTS[account] ?? account),
  };
}
