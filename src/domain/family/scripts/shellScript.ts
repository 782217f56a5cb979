import type { Family } from '#domain/family/family.ts';
import { runsAs, SCRIPT, scriptLimits } from '#domain/family/scripts/script.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** `executionFrequency`, an ISO 8601 duration, as the admin center names it. */
const FREQUENCIES: Readonly<Record<string, string>> = {
  PT0S: 'Once',
  PT15M: 'Every 15 minutes',
  PT30M: 'Every 30 minutes',
  PT1H: 'Every hour',
  PT2H: 'Every 2 hours',
  PT3H: 'Every 3 hours',
  PT6H: 'Every 6 hours',
  PT12H: 'Every 12 hours',
  P1D: 'Every day',
  P7D: 'Every week',
};

/** Shell scripts of macOS. */
export const shellScript = {
  ...SCRIPT,
  singular: 'Shell script',
  plural: 'Shell scripts',
  kinds: { macScript: 'Shell script' },
  typeOf: (text) => ({
    name: text,
    platform: 'macOS',
    kind: 'macScript',
    graphType: 'deviceShellScript',
  }),
  limitsOf: () => scriptLimits('Shell scripts'),
  factsOf({ name }) {
    const [account = '', fileName = '', frequency = ''] = partsOf(name);
    return [
      runsAs(account),
      ...(fileName === '' ? [] : [{ label: 'File', value: fileName }]),
      ...(frequency === '' ? [] : [{ label: 'Runs', value: FREQUENCIES[frequency] ?? frequency }]),
    ];
  },
  adminCenterView: (id) =>
    'Microsoft_Intune_DeviceSettings/ConfigureWMPolicyMenuBlade/~/properties/policyId/' +
    `${encodeURIComponent(id)}/policyType~/1`,
} as const satisfies Family;
