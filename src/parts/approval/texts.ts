import { counted } from '#lib/locale.ts';

/** The words of asking for approval, and of what waits for it. */
export const TEXTS = {
  // AskApproval
  justification: 'Business justification',
  justificationHint:
    'Your organization asks for a second admin’s approval before this is written. Say ' +
    'what the change is for: the approver reads it. Nothing was changed yet.',
  justificationLabel: 'What is this change for?',
  left: (left: number) => `${counted(left, 'character')} left`,
  tooLong: (over: number) => `${counted(over, 'character')} too many: Intune takes 1,024.`,
  ask: 'Request approval',
  asking: 'Requesting…',
  justificationProblems: {
    none: 'Say what the change is for first.',
    tooLong: 'Shorten the justification first.',
  },
  alwaysLabelHint: 'This tenant is set to send a justification with every change.',

  // WaitingNotice
  waiting: 'Waiting for approval',
  waitingHint:
    'Intune filed the request; nothing was changed yet. Once another admin has approved ' +
    'it, complete it on the page of approvals, in this browser.',
  number: 'Request number',
  numberLabel: 'request number',
  expires: 'Expires',
  toApprovals: 'Show approvals',

  // Approvers
  who: 'Who may approve',
  someApprovers:
    'An admin of the approver groups of your organization’s access policy, never the requester.',
  approversNotRead: (why: string) => `Which groups these are could not be read: ${why}.`,
  policyNotTold: 'Intune does not tell which access policy covers this request.',
  groupsNotTold: 'Which groups these are, Intune did not tell.',
  membersOf: 'Members of',
  or: 'or',
  notTheAsker: ', never the requester.',
  oneOfSeveral: 'It depends on the access policy, which Intune does not name.',
  morePolicies: 'There may be other groups: not all access policies could be read.',
} as const;
