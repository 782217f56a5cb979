import { counted, numberText, pluralOf } from '#lib/locale.ts';
import { beginningOf } from '#lib/text/bounded.ts';
import { toldText } from '#lib/text/shownName.ts';

/** The words of applied plans: their list, one of them, its progress and what can follow. */
export const TEXTS = {
  // CompleteLines
  waitingTitle: 'Waiting for approval',
  waitedTitle: 'Approval',
  waitingHint: (count: number) =>
    `${counted(count, 'line')} ${pluralOf(count, 'waits', 'wait')} for another admin. ` +
    'Completing asks Intune how each request stands, reads the list afresh and sends ' +
    'what was approved, one after the other; the rest waits on.',
  completeLines: (count: number) => `Complete ${counted(count, 'line')}`,
  completing: (done: number, total: number) =>
    `Completing ${numberText(done)} of ${numberText(total)}…`,
  completedLines: (parts: string) => `So far: ${parts}.`,
  completedOf: {
    notYet: 'not approved yet',
    notSent: 'not sent',
    moved: 'assignments changed meanwhile: see the page of approvals',
    inDoubt: 'in doubt',
    gone: 'ended in another tab',
  },
  showApprovals: 'Show approvals',
  removeWaiting: (count: number) =>
    `${counted(count, 'line')} of it ${pluralOf(count, 'waits', 'wait')} for approval. ` +
    `Without the record ${pluralOf(count, 'it', 'they')} can never be completed. The ` +
    'tenant is not touched.',

  // DeleteRun
  confirmRemove: (title: string) => `Remove the record of “${title}”?`,
  removeRecord: 'Remove record',
  removeConsequence:
    'The changes in the tenant stay. The report is lost, and you can no longer undo the plan or retry it from here.',

  // TwoStepLines
  twoSteps: 'In two steps',
  twoStepsHint: (count: number) =>
    `${counted(count, 'line')} cannot be approved as one: ${pluralOf(count, 'it takes', 'each takes')} ` +
    'two requests, and another admin approves each by itself. First remove the assignment and ' +
    'complete that, then assign it again. In between it is missing: tell who approves.',
  readingSteps: 'Reading where this stands…',
  twoStepsOver: (count: number) =>
    `${counted(count, 'line')} could not be approved as one and ${pluralOf(count, 'is', 'are')} made ` +
    'in two steps, each approved by itself. No step of them is open now.',
  missingNow: (lists: number) =>
    pluralOf(
      lists,
      'An assignment is missing now',
      `Assignments of ${numberText(lists)} configurations and apps are missing now`,
    ),
  missingHint: 'The first step is done. What is missing comes back with the second step.',

  // MissingHalves
  toSecondStep: 'Go on with the second step',

  // TwoStepLines
  /** After the name of the configuration. */
  stands: {
    add: 'second step open, the assignment is missing',
    remove: 'first step open',
    addWaits: 'second step waits for approval, the assignment is missing',
    removeWaits: 'first step waits for approval',
    done: 'both steps done',
    moved: 'changed by someone since, look at it',
    byHand: 'gone, and not kept whole here: assign it again yourself',
    unread: 'deleted, or could not be read',
  },
  reviewFirst: (count: number) => `Review ${counted(count, 'removal')}`,
  reviewSecond: (count: number) => `Review assigning ${numberText(count)} again`,
  firstName: (plan: string) => `${beginningOf(plan, 900) || 'Plan'}: first step`,
  secondName: (plan: string) => `${beginningOf(plan, 900) || 'Plan'}: second step`,

  // KeptRun
  otherTab: 'Another tab of this browser is applying this plan',
  otherTabHint:
    'Progress is shown here with a short delay. Pause or cancel the plan in the other tab.',
  progress: 'Progress',
  notStartedTitle: 'This plan was not started',
  interrupted: 'This plan was interrupted',
  interruptedUnsent: 'This plan stopped before anything was sent',
  unsentHint: 'The tenant is as it was. The plan begins with the first change.',
  start: 'Start',
  cancelRest: 'Cancel the rest',
  continueHint:
    'Requests whose answer was lost are checked in the tenant first. Nothing is sent twice.',

  // LineEndMark
  sent: 'Sent',
  waiting: 'Waiting',

  // RequestIds
  noRequestId: 'no request was answered',
  requestIdLabel: 'Request id',
  requestIds: 'Request ids',
  requestId: 'request id',
  moreInReport: (count: number) => `and ${numberText(count)} earlier, in the report`,

  // RunAfter
  reportName: (plan: string, day: string) => `report ${plan} ${day}`,
  next: 'Next steps',
  retryFailed: 'Retry failed lines',
  asksAgain: 'Retrying asks for approval again.',
  retryAll: (count: number) => `Retry all ${numberText(count)} unfinished lines`,
  undo: 'Undo this plan',
  saveAsJson: 'Save as JSON',
  checkingUndo: 'Checking what can be undone',

  // runRows
  theirReason: (reason: string) => `Their reason: ${toldText(reason)}`,

  // RunFacts
  about: 'About',
  retries: 'Goes on with what ',
  undoes: 'Undoes what ',
  earlierPlan: 'an earlier plan',
  retriesEnd: ' did not finish.',
  undoesEnd: ' did.',
  stageOf: (number: number) => `Stage ${numberText(number)} of a plan in stages. `,
  showStages: 'Show the stages',
  ends: (count: number) =>
    `${counted(count, 'assignment')} ${pluralOf(count, 'has', 'have')} an end. `,
  showEnds: 'Show ends',
  rollBackName: (name: string, errors: number) =>
    `${beginningOf(name, 900) || 'Plan'}: rolled back with ${counted(errors, 'device')} in error or conflict`,
  inSpiteOf: (gate: string, reason: string) =>
    `Applied in spite of the gate before it (${gate}). Reason: ${toldText(reason)}`,
  overriddenGuardrails: 'Overridden guardrails',
  overridden: (guardrail: string, reason: string) =>
    `Overridden: ${guardrail}. Reason: ${toldText(reason)}`,

  // RunHeader
  beingApplied: 'being applied',
  startedBy: 'Started by',
  notStarted: 'not started',
  beingCancelled: 'being cancelled',
  plan: 'Plan',
  applied: (name: string) => `${name} · applied`,
  appliedPlans: 'Applied plans',

  // RunLines
  lines: 'Lines',
  linesOfPlan: 'Lines of the plan',
  noLine: 'No lines with this result',
  allLines: (count: number) => `All ${numberText(count)}`,
  openLines: (count: number) => `Not ended ${numberText(count)}`,
  notSentYet: 'not sent yet',
  beingWritten: 'being written',
  beingReadBack: 'being read back',

  // RunPage
  reading: 'Reading the applied plan',
  appliedPlan: 'Applied plan',
  notFound: 'Plan not found',
  notInThisBrowser: 'This browser has no such plan',
  whereRunsAre:
    'Applied plans are kept in the browser that applied them, for the person who signed in there.',
  showAppliedPlans: 'Show applied plans',

  // RunProgress
  rate: (rate: string) => `${rate} lines per second`,
  timeLeft: (seconds: number) => `about ${numberText(seconds)} s left`,
  allowance: (used: number, limit: number, seconds: number) =>
    `${numberText(used)} of ${numberText(limit)} writes in ${numberText(seconds)} s used`,
  waitingForAllowance: 'waiting: the write limit is reached',
  waitingForGraph: 'waiting: Graph is busy',
  waitingForLists: (lists: number) =>
    `waiting for ${counted(lists, 'list')} that this browser changed a moment ago, or is changing`,
  progressPercent: (state: string, percent: number) => `${state}, ${numberText(percent)} percent`,
  resume: 'Resume',
  pause: 'Pause',
  confirmCancel: 'Cancel the lines that are not sent yet?',
  confirmCancelYes: 'Cancel them',
  confirmCancelNo: 'Do not cancel',
  cancelHint: 'Lines that were sent are checked and read back. The rest is not sent.',
  leaveHint: 'You can leave or close this page. When you come back, you can resume the plan.',
  notStartedState: 'Not started',
  applying: 'Applying',
  paused: 'Paused',
  cancelling: 'Cancelling',
  ended: 'Ended',
  linesOfThePlan: 'Lines of the plan',
  linesEnded: (ended: number, total: number) =>
    `${numberText(ended)} of ${numberText(total)} lines`,
  linesByEnd: 'Lines by result',

  // StagedPlansList
  stagedPlans: 'Plans in stages',
  stagesApplied: (begun: number, of: number) =>
    `${numberText(begun)} of ${counted(of, 'stage')} applied`,

  // RunsPage
  readingEnds: 'Reading ends of assignments',
  keptHere: 'Kept in this browser, for you and this tenant.',
  noPlans: 'No plan was applied in this browser yet',
  noPlansHint:
    'A plan changes many configurations or apps at once. Every plan you apply is kept here ' +
    'with the result of each line. You can retry it, undo it or export its report. ' +
    'Plans applied in another browser are kept there.',
  makeAPlan: 'Make a plan',

  // UndoFound
  nothingCanBeUndone: 'Nothing can be undone',
  canBeUndone: (changes: number) => `${counted(changes, 'change')} can be undone`,
  reviewUndo: 'Review the undo',
  movedSince: 'Changed since it was looked up. Look at it once more.',
  cannotBeUndone: (count: number) =>
    `${counted(count, 'change')} cannot: changed again or removed since.`,
  incomplete: (count: number) =>
    `${counted(count, 'assignment')} will come back without some fields, because they were not recorded.`,
  runNotTold: (count: number) =>
    `Graph did not tell what ${counted(count, 'assignment')} ran. The review says what ` +
    `${pluralOf(count, 'it is', 'they are')} sent with.`,
  unread: (things: string) => `${things} cannot: deleted, or could not be read.`,

  // runColumns
  started: 'Started',
  state: 'State',
  configurations: 'Configurations and apps',
  by: 'By',
  remove: 'Remove',
  notEnded: 'Not ended',
  removeRecordOf: (title: string) => `Remove the record of ${title}`,
} as const;
