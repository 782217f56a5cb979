import type { Family } from '#domain/family/family.ts';
import { UPDATE_POLICY, updateLimits } from '#domain/family/updates/updatePolicy.ts';

const WORDS: Readonly<Record<string, string>> = { true: 'On', false: 'Off' };

/** Quality update policies, which turn hotpatching on. */
export const hotpatch = {
  ...UPDATE_POLICY,
  singular: 'Quality update policy',
  plural: 'Quality update policies',
  kinds: { qualityUpdatePolicy: 'Quality updates and hotpatch' },
  typeOf: (text) => ({
    name: text,
    platform: 'windows',
    kind: 'qualityUpdatePolicy',
    graphType: 'windowsQualityUpdatePolicy',
  }),
  limitsOf: () => updateLimits('Quality update policies'),
  factsOf: ({ name }) => [{ label: 'Hotpatch', value: WORDS[name] ?? 'not stated' }],
  loss: {
    ofOne:
      'The devices get quality updates as their other policies say: with a restart, where none turns hotpatching on.',
  },
  auditType: 'WindowsQualityUpdatePolicyAssignment',
} as const satisfies Family;
