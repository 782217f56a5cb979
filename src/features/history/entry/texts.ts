/** The words of one entry of the history. */
export const TEXTS = {
  // AuditSection
  intuneAuditLog: 'Intune audit log',
  auditHint:
    'Intune keeps its own log. Find this change there and keep its entry with the receipt.',
  notInAuditLogYet:
    'Intune’s log does not show this change yet. It may take a few minutes; then check again.',
  findInAuditLog: 'Find in the audit log',
  checkAgain: 'Check again',
  event: 'Event',
  activity: 'Activity',
  actor: 'Actor',
  when: 'When',
  result: 'Result',
  correlation: 'Correlation',
  notStated: 'not stated',
  correlationId: 'correlation id',

  // EntryPage
  delivery: 'Delivery',

  // RequestAgain
  notApproved: 'Not approved',
  notApprovedHint:
    'Nothing waits any more. Request it again to review the same change against the list as it ' +
    'is now, or leave it as it is.',
  notApprovedOnly: 'Nothing waits any more.',
  requestAgain: 'Request again',

  // TwoSteps
  twoSteps: 'In two steps',
  readingSteps: 'Reading where this stands…',
  steps: {
    remove:
      'First step: remove the assignment, have that approved and complete it. From then on it is ' +
      'missing, until the second step is approved and completed as well: tell who approves.',
    add:
      'Second step: the assignment is gone. It is missing until it is assigned again as you ' +
      'wanted, which has to be approved as well.',
    byHand:
      'The assignment is gone. The history could not keep it whole: assign it again yourself.',
    done: 'Both steps are done: the tenant shows it as you wanted.',
    moved: 'The assignments were changed since. Look at them, and edit what is there now.',
  },
  stepWaits: {
    remove: 'First step: a request for this waits for approval. Complete it, then come back here.',
    add:
      'Second step: the assignment is gone, and a request for this waits for approval. Complete ' +
      'it: until then the assignment is missing.',
  },
  showApprovals: 'Show approvals',
  removeFirst: 'Review the removal',
  assignAgain: 'Review assigning it again',
  secondName: 'Assign again as wanted',

  // EntryBase
  assignedBefore: 'Assigned before',
  readBefore: 'As read just before the change',
  nobody: 'No assignments.',

  // EntryChanges
  changes: 'Changes',
  accepted: 'Accepted',
  foundByReadingBack: 'Found by reading back',
  acceptedAndVerified: 'Accepted and verified',
  verifiedByReadingBack: 'Verified by reading back',

  // EntryFacts
  verified: 'The tenant shows it',
  notSeenYet: 'The tenant did not show it yet',
  couldNotRead: 'The tenant could not be read back',
  about: 'About',
  outcome: 'Outcome',
  readBack: 'Read back',
  notYet: 'Not yet',
  notRecorded: 'Not recorded',
  through: 'Through',
  by: 'By',
  sent: 'Sent',
  ended: 'Ended',
  notKnown: 'not known',
  undoOf: 'Undo of',
  reason: 'Reason',
  undoneBy: 'Undone by',
  entry: 'Entry',
  entryId: 'entry id',
  entryNumber: (id: string) => `Entry ${id}`,

  // EntryPage
  history: 'History',
  aboutThisEntry: 'About this entry',
  overrides: 'Overrides',
  notFound: 'Entry not found',
  notInThisBrowser: 'This browser has no such entry',
  whereEntriesAre:
    'The history is kept in the browser that made the change. A receipt exported there can be imported here.',
  exportReceipt: 'Export receipt',
  showTheHistory: 'Show the history',

  // EntryRequests
  requestIds: 'Request ids',
  forMicrosoftSupport: 'For Microsoft support',
  idsLost: 'Unknown: the answer was lost.',
  idsNone: 'None: the outcome was found by reading back.',
  noId: 'No id',
  requestId: 'request id',
  request: 'Request',
  requestOf: (number: number, all: number) => `Request ${number} of ${all}`,
  copyRequest: 'Copy request',
} as const;
