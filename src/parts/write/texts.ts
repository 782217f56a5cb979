import { counted, numberText, pluralOf } from '#lib/locale.ts';

/** The words around a write: the bar of its button, what was verified after it, the ways on. */
export const TEXTS = {
  // ChangeDiff
  changes: 'Changes',
  becomes: 'becomes',

  // DeliveryAfter
  readingDelivery: 'Reading what devices report…',

  // a change that another admin has to approve
  justificationProblems: {
    none: 'Write a business justification first.',
    tooLong: 'Shorten the business justification first.',
  },

  // AfterWrite
  show: (noun: string) => `Show the ${noun}`,
  undo: 'Undo',
  rollBack: 'Roll back',
  whoDidIt: 'Find who did it',
  readingBack: 'Accepted, reading back…',
  notShownYet: 'Accepted; the tenant does not show it yet',
  couldNotReadBack: (why: string) => `Accepted; could not be read back (${why})`,
  othersUnchanged: 'Other assignments unchanged.',
  othersGone: (count: number) =>
    `${counted(count, 'other assignment')} ${pluralOf(count, 'is', 'are')} gone`,
  othersNotAsBefore: (count: number) =>
    `${counted(count, 'other assignment')} ${pluralOf(count, 'is', 'are')} not as before`,
  othersCause:
    'This was not part of your change. Someone else changed the list meanwhile, or the request had this effect.',
  historyShowsBefore: 'History shows the list as it was before.',
  checkList: 'Check the assignments.',

  // OthersInRun
  notPartOfPlan:
    'This was not part of the plan. Someone else changed the lists meanwhile, or the requests had this effect.',
  more: (count: number) => `and ${numberText(count)} more`,

  // OwnWriteWords
  ownBefore: 'You sent this',
  ownAfter: 'It is in the tenant, so nothing was sent again.',

  // NotReadBefore
  nothingChanged: 'Nothing was changed',
  nothingWithoutConnection: 'Nothing was changed: there was no connection',
  listNotRead: 'The assignments could not be read before sending, so nothing was sent.',
  connectionBack: 'The connection is back: you can send it now.',

  // WriteBar
  send: 'Send',
  sending: 'Sending, then reading back…',
  busy: (seconds: number) =>
    seconds === 0
      ? 'Graph is busy; sending again now.'
      : `Graph is busy; sending again in ${numberText(seconds)} s.`,
  unseen: (seconds: number) =>
    'Your last change of this list is not seen there: Intune shows it late, or somebody has taken ' +
    `it back. It is looked for up to ${numberText(seconds)} s more, then this change is compared ` +
    'with the list and sent.',
  inLine: 'Waiting for another change of this list that this browser is sending.',
  stopWaiting: 'Stop waiting',
  looking: (seconds: number) =>
    `No clear answer; looking in the tenant for up to ${numberText(seconds)} seconds.`,
  meanwhile:
    'Further changes to the assignments of this item wait for it. You can change other items meanwhile.',
  requestId: 'Request id',
} as const;
