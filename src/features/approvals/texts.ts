import { quoted } from '#lib/text/bounded.ts';
import { toldText } from '#lib/text/shownName.ts';

/** The words of the page of approvals. */
export const TEXTS = {
  approvals: 'Approvals',
  subtitle:
    'Where your organization asks for a second admin (Multi-Admin Approval): what you ' +
    'asked for, and what your colleagues ask for.',

  // MyApprovals
  mine: 'Asked for by you',
  mineNone: 'You have no request waiting for approval.',
  complete: 'Complete',
  completing: 'Completing…',
  findOut: 'Find out',
  toHistory: 'Move to history',
  cancel: 'Cancel request',
  states: {
    needsApproval: 'Waits for another admin',
    approved: 'Approved: complete it',
    rejected: 'Rejected',
    cancelled: 'Cancelled',
    completed: 'Completed',
    expired: 'Expired',
    unknown: 'State not known',
    inDoubt: 'Sent; its answer did not come',
    notRead: 'State not read',
  },
  expires: 'Expires',
  expired: 'Expired',
  by: 'By',
  why: 'Business justification',
  number: 'Request number',
  numberLabel: 'request number',
  decidedBy: 'Decided by',
  reason: 'Reason',
  who: 'Who may approve',
  elsewhere:
    'Filed in another browser or app. This browser does not have the request as it was ' +
    'sent, so it cannot complete it: ' +
    'complete it where it was filed, or cancel it and request it again here.',
  showPlan: 'Show the plan',
  showEntry: 'Show in history',

  // EndedRequests
  endedTitle: 'Rejected and expired requests',
  endedHint:
    'Requests of the last seven days from this browser. Intune carried out none of them. What is ' +
    'still wanted is requested again from its plan or history entry.',

  askedAnew: 'Requested again',

  // HalfOfTwo
  halves: {
    add: {
      title: 'The assignment is missing now',
      hint:
        'This was the second half of a change in two steps, and the first half was completed. ' +
        'Until the second is approved and completed too, nobody has the assignment.',
    },
    byHand: {
      title: 'The assignment is missing now',
      hint:
        'The first half of a change in two steps was completed, and this browser could not keep ' +
        'the assignment whole: assign it again yourself.',
    },
    remove: {
      title: 'The assignment is still there',
      hint:
        'This was one half of a change in two steps. The assignment is in the tenant as before ' +
        'the change.',
    },
    done: {
      title: 'Both halves are done since',
      hint: 'This was one half of a change in two steps. The tenant shows it as it was wanted.',
    },
    moved: {
      title: 'The assignments were changed since',
      hint: 'This was one half of a change in two steps. Look at the assignments before you go on.',
    },
  },
  bothSteps: 'Show both steps',

  // CompletedNotice
  gone: 'This request is no longer waiting: another tab of this browser completed or cancelled it.',
  notYet: 'Not approved yet. Nothing was sent.',
  notSent: 'The request was not carried out. It is still waiting.',
  moved: 'The assignments changed since you asked',
  movedHint:
    'Nothing was sent: the request would put the list back to what it was made of. ' +
    'Either way the request is cancelled: request it again to review the same change against ' +
    'the list as it is now, or discard it.',
  askAnew: 'Request again',
  giveUp: 'Discard request',
  otherPlan: 'You already have a draft plan: apply or discard it first.',
  listNow: 'Show the assignments now',
  isNew: 'New:',
  isGone: 'Gone:',
  isOther: 'Changed:',
  inDoubt:
    'It was sent. Whether it was carried out is not known yet. It is not sent again; check again later.',
  completed: 'Completed, and the tenant shows it',
  accepted: 'Completed: Graph accepted it; the tenant does not show it yet',
  cancelled: 'The request was cancelled. Nothing was changed.',
  cancelledElsewhere: 'The request was cancelled elsewhere. Nothing was changed.',
  completedElsewhere: 'Completed elsewhere, and the tenant shows it',
  halfDone: 'This was the first half of a change in two steps. Until the second, it is missing.',
  secondStep: 'Go on with the second step',

  // ColleagueApprovals
  colleagues: 'Asked for by colleagues',
  colleaguesNone: 'No request of a colleague is waiting.',
  assignmentsOf: (name: string) => `Assignments of ${quoted(name)}`,
  unnamed: 'A change that Intune does not name',
  payloadUnread: 'Intune does not tell what would change in a form that can be read here.',
  removal:
    'It removes an assignment, or the configuration itself: Intune does not tell which ' +
    'in a form that can be read here. Ask who requested it before you decide.',
  rowsSent:
    'It was sent with these assignments; the configuration was not found, so what would change is not known:',
  rowsUnread:
    'It was sent with these assignments; what is assigned now could not be read, so what would change is not known:',
  readingNow: 'Reading what is assigned now…',
  noDifference: 'The assignments are as the request wants them already.',
  showConfiguration: 'Show the configuration',
  mayNotDecide: 'You may not decide on this request',
  mayNotDecideHint:
    'You are in none of the approver groups. Ask one of their members to decide; if you were ' +
    'added to a group just now, check again.',
  checkAgain: 'Check again',
  reasonLabel: 'Reason for your decision',
  reasonProblems: { none: 'Write a reason first.', tooLong: 'Shorten the reason first.' },
  decide: { approve: 'Approve', reject: 'Reject' },
  deciding: 'Sending your decision…',
  decided: { approve: 'Approved. Your colleague completes it.', reject: 'Rejected.' },
  otherwise: 'No longer waiting for a decision',
  became: {
    needsApproval: 'Waits for a decision',
    approved: 'Approved',
    rejected: 'Rejected',
    cancelled: 'Cancelled by the requester',
    completed: 'Approved and completed',
    expired: 'Expired',
    unknown: 'State not known',
  },
  becameBy: (state: string, by: string) => `${state}. Decided by ${toldText(by)}.`,
  theirReason: (reason: string) => `Reason: ${toldText(reason)}`,
} as const;
