import type { Fact, Family } from '#domain/family/family.ts';
import { partsOf } from '#domain/family/typeText.ts';
import { UPDATE_POLICY, updateLimits } from '#domain/family/updates/updatePolicy.ts';
import { counted } from '#lib/locale.ts';

/** `driverUpdateProfileApprovalType`; another one is shown as Graph says it. */
const APPROVALS: Readonly<Record<string, string>> = {
  automatic: 'Automatic',
  manual: 'Manual: an admin approves each driver',
};

function factsOf(text: string): Fact[] {
  const [approval = '', days = '', waiting = ''] = partsOf(text);
  return [
    {
      label: 'Approval',
      value: approval === '' ? 'not stated' : (APPROVALS[approval] ?? approval),
    },
    ...(days === '' ? [] : [{ label: 'Offered after', value: counted(Number(days), 'day') }]),
    ...(waiting === ''
      ? []
      : [{ label: 'To be reviewed', value: counted(Number(waiting), 'driver') }]),
  ];
}

/** Policies that approve drivers and firmware. */
export const driverUpdate = {
  ...UPDATE_POLICY,
  singular: 'Driver update policy',
  plural: 'Driver update policies',
  kinds: { driverUpdatePolicy: 'Driver updates' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: 'driverUpdatePolicy',
    graphType: 'windowsDriverUpdateProfile',
  }),
  limitsOf: () => updateLimits('Driver update policies'),
  factsOf: ({ name }) => factsOf(name),
  loss: {
    ofOne: 'The devices get drivers as their other policies say. Drivers that are installed stay.',
  },
  auditType: 'WindowsDriverUpdateProfileAssignment',
} as const satisfies Family;
