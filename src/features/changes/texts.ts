import { numberText, pluralOf } from '#lib/locale.ts';

/** The words of editing, removing and undoing assignments: the review, the merge, how it ended. */
export const TEXTS = {
  // AppliedNotice
  saved: 'Saved and verified',
  happened: 'What happened',
  askedFor: 'What you asked for',
  inTwoSteps: 'Do it in two steps',

  // CancelLink
  cancel: 'Cancel',

  // ChangeDiff

  // ChangeImpact
  affected: 'Affected devices and users',
  openingList: 'Opening the list',

  // ChangeRequests
  nothingToSend: 'Nothing to send yet.',

  // ChangeReview
  whatWillHappen: 'What will happen',
  nothingWhileBlocked: 'Blocked, so nothing changes. The numbers are those of now.',
  nothingLeft: 'Nothing is left to do: the tenant stays as it is.',
  guardrails: 'Guardrails',

  // ChangeSentence
  nothingChosen: 'Nothing yet.',
  filterToCome: 'Filter not chosen yet.',
  severalOf: (changes: string, configuration: string) => `${changes} to “${configuration}”.`,

  // DriftMerge
  drifted: 'Changed by someone else',
  driftedByYou: 'Changed by you since the review',
  byYou: 'They were changed by',
  yourChange: 'a change of yours',
  yourRun: 'a plan that you applied',
  driftedHint: (rows: number) =>
    'Nothing was changed. ' +
    `${pluralOf(rows, 'One assignment', `${numberText(rows)} assignments`)} changed ` +
    'since the review.',
  chooseVersions: 'Choose which version to keep where you changed the same one, then continue.',
  noneIsYours: 'You did not change any of them.',
  noneIsContrary: 'None of these changes conflicts with yours.',
  doneByOthers: 'No change needed: the tenant already has it this way.',
  row: (number: number) => `Row ${numberText(number)}`,
  whichVersion: (number: number) => `Row ${numberText(number)}: which version to keep`,
  reviewed: 'When reviewed',
  inTenant: 'In the tenant now',
  yours: 'Your change',
  theirs: 'Theirs',
  earlier: 'The earlier change',
  theirsMeaning: 'Keep what the tenant has now',
  mine: 'Mine',
  mineMeaning: 'Keep my change',
  chooseFirst: 'Choose a version for each row first.',
  continue: 'Continue with the list as it is now',
  notAssigned: 'Not assigned',

  // EditForm
  save: 'Save change',
  nothingChanged: 'Nothing is changed yet.',
  readingAgain: 'The list is being read again.',
  assignment: 'Assignment',
  runNotTold: 'Not told by Graph',
  runUnsaid: 'Sent as said under Other assignments',

  // EditPage
  editOf: (configuration: string) => `Edit an assignment of ${configuration}`,
  cannotEdit: 'This assignment cannot be edited',
  cannotEditHint: 'It is gone, belongs to a policy set, or has a target this app does not know.',
  exclusionHint: 'An exclusion takes no filter and no intent. You can remove it.',
  showAssignments: 'Show the assignments',

  // RemovePage
  removeOf: (count: number, configuration: string) =>
    `Remove ${pluralOf(count, 'an assignment', `${numberText(count)} assignments`)} of ${configuration}`,
  removeNone: (configuration: string) => `Remove assignments of ${configuration}`,
  namesNone: 'This link names no assignment that is there',
  namesNoneHint:
    'They were removed already, or the link is not complete. Select them on the page of the configuration or app.',
  remove: (count: number) =>
    pluralOf(count, 'Remove assignment', `Remove ${numberText(count)} assignments`),
  meaning: 'What removing means',
  rowsToRemove: (count: number) => pluralOf(count, 'Assignment to remove', 'Assignments to remove'),
  configurationStays: (noun: string) =>
    `Only the assignment is removed. The ${noun} itself stays in Intune.`,
  toRemove: 'To remove',
  selectionLost: 'The selection is not here',
  selectionLostHint:
    'There were too many rows for an address, so the tab in which they were selected ' +
    'keeps them. Select them again on the page of the configuration or app.',
  gone: 'Removed already',
  goneHint: (count: number) =>
    `${pluralOf(count, 'One of the rows in the address is', `${numberText(count)} of the rows in the address are`)} ` +
    'not in the list any more.',
  locked: 'Locked rows are left out',
  lockedHint: 'Rows of a policy set, and rows this app does not understand, are not removed here.',

  // useChangeReview
  checkingGroups: 'Checking what the groups hold…',
  nothingToSendNow: 'There is nothing to send.',
} as const;
