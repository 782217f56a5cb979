/**
 * Rules of the field's list that no guardrail decides, and why: nobody shall take their silence for
 * consent.
 */
export const UNDECIDED: Readonly<Record<number, string>> = {
  10: 'Holds by itself: the form and Graph have room for one filter with one mode.',
  20: 'Holds by itself: there is no target that excludes the whole tenant.',
  21: 'Scope groups of the admin: reading them needs DeviceManagementRBAC.Read.All, which the app does not ask for; a refusal is explained.',
  23: 'Multi-admin approval: whether it is on is readable only with role permissions; a refusal says so.',
  29: 'Said after saving, not before: see AFTER_SAVING.',
  30: 'Multi-session hosts: no property of a configuration says whether its settings are for users or devices.',
  31: 'Devices managed by Defender alone: device configurations do not reach them, so there is nothing to warn of.',
  33: 'Throttling is for the Graph client to keep.',
  34: 'Permissions are asked for when they are needed.',
};

/** What to expect once an assignment is accepted (rule 29). */
export const AFTER_SAVING = {
  words:
    'Devices check in about every 8 hours, more often just after enrolment; reports follow 24 to 48 hours later.',
  source: {
    label: 'Troubleshoot profiles',
    url: 'https://learn.microsoft.com/intune/device-configuration/troubleshoot-device-profiles',
  },
} as const;
