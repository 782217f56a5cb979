import { counted, numberText } from '#lib/locale.ts';

/** The words of taking back an entry of the history. */
export const TEXTS = {
  // UndoPage
  undoPage: 'Undo',
  reason: (errors: number) =>
    `Reason: ${counted(errors, 'device')} in error or conflict when you chose to roll back`,
  reasonHint: 'Devices take as long to report an undo.',
  undoOf: (configuration: string) => `Undo a change of ${configuration}`,
  history: 'History',
  notInThisBrowser: 'This browser has no such entry',
  whereEntriesAre:
    'The history is kept in the browser that made the change. A receipt exported there can be imported here.',
  nothingToUndo: 'Nothing to undo',
  nothingAccepted: 'Graph accepted nothing of this entry.',
  showHistory: 'Show the history',

  // UndoReview
  changedSince: 'Not undone: someone has changed this row since.',
  alreadyBack: 'No change needed: the tenant is already as it was before.',
  notExpressible: 'Not undone: this app cannot write the row back as it was.',
  undo: (count: number) => (count < 2 ? 'Undo this change' : `Undo ${numberText(count)} changes`),
  cannotUndo: 'This change cannot be undone now.',
  done: 'What was done',
  notUndone: 'Not undone',
  someNotUndone: (count: number, all: number) =>
    `Not undone: ${numberText(count)} of ${numberText(all)}`,
  incomplete: 'Restored without some fields',
  rowNotKept:
    'The history does not hold the row as Graph gave it. Target, filter and intent ' +
    'come back; fields this app does not know do not.',
  tooLarge: (fields: string) => `Too large for the history, so not given back: ${fields}.`,
  runNotTold: 'Graph did not tell what it runs: it is sent as said under Other assignments.',
  undoneBefore: 'Undone before',
  earlierUndo: 'An undo of this entry',
  wasSent: 'was sent',
  computedNow: 'What is shown here is computed against the tenant as it is now.',
  whatWillHappen: 'What will happen',
  cancel: 'Cancel',
  guardrails: 'Guardrails',
} as const;
