/** What to expect once an assignment is accepted (rule 29). */
export const AFTER_SAVING = {
  words:
    'Devices check in about every 8 hours, more often just after enrollment; reports follow 24 to 48 hours later.',
  source: {
    label: 'Troubleshoot profiles',
    url: 'https://learn.microsoft.com/intune/device-configuration/troubleshoot-device-profiles',
  },
} as const;
