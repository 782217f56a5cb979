/** Rules of docs/reference/assignment-rules.md that no guardrail enforces, each with the reason. */
export const UNDECIDED: Readonly<Record<number, string>> = {
  10: 'Holds by itself: the form and Graph have room for one filter with one mode.',
  20: 'Holds by itself: there is no target that excludes the whole tenant.',
  21:
    'Scope groups of the admin: reading them needs DeviceManagementRBAC.Read.All, which ' +
    'the app does not ask for; a refusal is explained.',
  23: 'Multi-admin approval: whether it is on is readable only with role permissions; a refusal says so.',
  29: 'Said after saving, not before: see AFTER_SAVING.',
  30: 'Multi-session hosts: no property of a configuration says whether its settings are for users or devices.',
  31: 'Devices managed by Defender alone: device configurations do not reach them, so there is nothing to warn of.',
  33: 'Throttling is for the Graph client to keep.',
  34: 'Permissions are asked for when they are needed.',
};
