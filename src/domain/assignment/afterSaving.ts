/** What to expect once an assignment is accepted (rule 29). */
export interface AfterSaving {
  readonly words: string;
  readonly source: { readonly label: string; readonly url: string };
}

export const AFTER_SAVING: AfterSaving = {
  words:
    'Devices check in about every 8 hours, more often just after enrollment; reports follow 24 to 48 hours later.',
  source: {
    label: 'Troubleshoot profiles',
    url: 'https://learn.microsoft.com/intune/device-configuration/troubleshoot-device-profiles',
  },
};

/** Of policies that apps ask for themselves, whatever the device is enrolled in. */
export const AFTER_SAVING_FOR_APPS: AfterSaving = {
  words:
    'Apps ask for it while they are in use: about every 30 minutes where the user has one ' +
    'already, else about every 12 hours.',
  source: {
    label: 'App protection delivery timing',
    url: 'https://learn.microsoft.com/intune/intune-service/apps/app-protection-policy-delivery',
  },
};
