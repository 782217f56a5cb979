import type { Family } from '#domain/family/family.ts';

/** Terms and conditions that a user accepts at enrollment. */
export const terms = {
  singular: 'Terms and conditions',
  plural: 'Sets of terms and conditions',
  kinds: { termsOfUse: 'Terms and conditions' },
  typeOf: (text) => ({
    name: text,
    platform: 'several',
    kind: 'termsOfUse',
    graphType: 'termsAndConditions',
  }),
  limitsOf: () => {
    const people = { whyNot: 'Terms and conditions are for users and groups of them.' };
    return {
      notTargets: { exclusionGroup: people, allDevices: people },
      filters: { whyNot: 'Terms and conditions take no filters.' },
    };
  },
  factsOf: ({ name }) => [{ label: 'Title for users', value: name === '' ? 'not stated' : name }],
  loss: { ofOne: 'Users are not asked to accept them any more.' },
  intents: [],
  payload: [],
  writes: 'shown',
  whyShown:
    'Users accept terms at enrollment, and what they were asked cannot be taken back. ' +
    'This app shows them and does not change them.',
  assignActionOf: () => 'TermsAndConditions_Assign',
  permission: 'ServiceConfig',
  auditType: 'TermsAndConditionsAssignment',
  // No address of one is known: the page of enrollment.
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/enrollment',
  delivery: 'none',
} as const satisfies Family;
