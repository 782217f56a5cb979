import { counted } from '#lib/locale.ts';

/** The words of asking for approval, and of what waits for it. */
export const TEXTS = {
  // AskApproval
  justification: 'Business justification',
  justificationHint:
    'Your organization asks for a second admin’s approval before this is written. Say ' +
    'what the change is for: whoever decides reads it. Nothing was changed yet.',
  justificationLabel: 'What is this change for?',
  left: (left: number) => `${counted(left, 'character')} left`,
  tooLong: (over: number) => `${counted(over, 'character')} too many: Intune takes 1,024.`,
  ask: 'Request approval',
  asking: 'Requesting…',
  alwaysLabelHint: 'This tenant is set to send a justification with every change.',

  // WaitingNotice
  waiting: 'Waiting for approval',
  waitingHint:
    'Intune filed the request; nothing was changed yet. An admin of the approver ' +
    'groups of your organization’s access policy decides, never the one who asked. ' +
    'Once it is approved, complete it on the page of approvals, in this browser.',
  number: 'Request number',
  numberLabel: 'request number',
  expires: 'Expires',
  toApprovals: 'Show approvals',
} as const;
