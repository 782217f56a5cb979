import { numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';

/** The words of how sending an assignment ended. */
export const TEXTS = {
  // AnotherGroup
  excludeAnother: 'Exclude another group',
  assignAnother: 'Assign to another group',

  // CreatedNotice
  created: (isExclusion: boolean) => (isExclusion ? 'Exclusion created' : 'Assignment created'),
  foundInTenant: 'Graph gave no clear answer. The tenant was read: it holds the assignment.',
  target: 'Target',
  state: 'State',
  id: 'Id',
  assignmentId: 'assignment id',
  source: 'Source',
  sourceId: 'Source id',
  sourceIdLabel: 'source id',

  // OutcomePanel
  editIt: 'Edit it',
  removeIt: 'Remove it',
  already: 'Already assigned',
  alreadyByYou: 'Already assigned by you',
  alreadyAfterSending: 'Graph said so when it was sent, and the tenant shows it.',
  alreadyBeforeSending: (target: string) =>
    'The tenant was read once more before sending. It holds an assignment to ' +
    `${quoted(target)} already. Nothing was sent.`,
  notSeen: 'Not seen in the tenant',
  notSeenHint: (why: string, seconds: number, target: string) =>
    `Graph gave no clear answer (${why}). The tenant was read for ` +
    `${numberText(seconds)} seconds and does not show the assignment to ` +
    `${quoted(target)}. You can create it again.`,
  unknown: 'Could not find out whether it was created',
  unknownHint: (why: string, whyNotRead: string, target: string) =>
    `Graph gave no clear answer about the assignment to ${quoted(target)} (${why}), ` +
    `and the tenant could not be read (${whyNotRead}). Check again with the button at ` +
    'the top before you send anything.',
  certificateInstead: "Use the certificate's own address",
} as const;
