import type { Family } from '#domain/family/family.ts';
import { runsAs, SCRIPT, scriptLimits } from '#domain/family/scripts/script.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** Platform scripts of Windows. */
export const powershellScript = {
  ...SCRIPT,
  singular: 'PowerShell script',
  plural: 'PowerShell scripts',
  kinds: { windowsScript: 'PowerShell script' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: 'windowsScript',
    graphType: 'deviceManagementScript',
  }),
  limitsOf: () => scriptLimits('PowerShell scripts'),
  factsOf({ name }) {
    const [account = '', fileName = '', isSigned = ''] = partsOf(name);
    return [
      runsAs(account),
      ...(fileName === '' ? [] : [{ label: 'File', value: fileName }]),
      {
        label: 'Signature',
        value: isSigned === 'true' ? 'Must be signed' : 'Need not be signed',
      },
    ];
  },
  adminCenterView: (id) =>
    'Microsoft_Intune_DeviceSettings/ConfigureWMPolicyMenuBlade/~/properties/policyId/' +
    `${encodeURIComponent(id)}/policyType~/0`,
} as const satisfies Family;
