import type { Fact, Family } from '#domain/family/family.ts';
import { partsOf } from '#domain/family/typeText.ts';
import { UPDATE_POLICY, updateLimits } from '#domain/family/updates/updatePolicy.ts';

function factsOf(text: string): Fact[] {
  const [version = '', supportedUntil = '', isOptional = ''] = partsOf(text);
  return [
    { label: 'Feature update', value: version === '' ? 'not stated' : version },
    ...(supportedUntil === ''
      ? []
      : [{ label: 'Supported until', value: supportedUntil, isMoment: true as const }]),
    {
      label: 'Offered as',
      value: isOptional === 'true' ? 'Optional update' : 'Required update',
    },
  ];
}

/** Policies that hold devices at a version of Windows. */
export const featureUpdate = {
  ...UPDATE_POLICY,
  singular: 'Feature update policy',
  plural: 'Feature update policies',
  kinds: { featureUpdatePolicy: 'Feature update' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: 'featureUpdatePolicy',
    graphType: 'windowsFeatureUpdateProfile',
  }),
  limitsOf: () => updateLimits('Feature update policies'),
  factsOf: ({ name }) => factsOf(name),
  loss: {
    ofOne:
      'The devices are no longer held at this version: they may be offered a newer one. What is installed stays.',
  },
  auditType: 'WindowsFeatureUpdateProfileAssignment',
} as const satisfies Family;
