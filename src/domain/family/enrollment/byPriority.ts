import type { Family } from '#domain/family/family.ts';

/** What families have of which a person gets only one: the one with the best priority. */
export const BY_PRIORITY = {
  loss: { ofOne: 'What has the next priority counts at the next enrollment.' },
  intents: [],
  payload: [],
  writes: 'shown',
  whyShown:
    'Of those that are assigned to a person, only the one with the best priority ' +
    'counts, which an assignment alone does not tell. This app shows them and does not ' +
    'change them.',
  isWhyShownDocumented: true,
  permission: 'ServiceConfig',
  adminCenterView: () => 'Microsoft_Intune_DeviceSettings/DevicesMenu/~/enrollment',
  delivery: 'none',
} as const satisfies Partial<Family>;
