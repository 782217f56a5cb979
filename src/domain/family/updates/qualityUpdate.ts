import type { Fact, Family } from '#domain/family/family.ts';
import { partsOf } from '#domain/family/typeText.ts';
import { UPDATE_POLICY, updateLimits } from '#domain/family/updates/updatePolicy.ts';
import { counted } from '#lib/locale.ts';

function factsOf(text: string): Fact[] {
  const [release = '', days = ''] = partsOf(text);
  return [
    { label: 'Expedited update', value: release === '' ? 'not stated' : release },
    ...(days === ''
      ? []
      : [{ label: 'Restart is forced after', value: counted(Number(days), 'day') }]),
  ];
}

/** Policies that expedite one quality update. */
export const qualityUpdate = {
  ...UPDATE_POLICY,
  singular: 'Expedite policy',
  plural: 'Expedite policies',
  kinds: { expeditePolicy: 'Expedited quality update' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: 'expeditePolicy',
    graphType: 'windowsQualityUpdateProfile',
  }),
  limitsOf: () => updateLimits('Expedite policies'),
  factsOf: ({ name }) => factsOf(name),
  loss: {
    ofOne:
      'Devices that have not installed the update yet get it when their other policies ' +
      'say so. What is installed stays.',
  },
  auditType: 'WindowsQualityUpdateProfileAssignment',
} as const satisfies Family;
