import { numberText } from '#lib/locale.ts';

/** The words of writes whose answer was lost: while they are looked up, and how they ended. */
export const TEXTS = {
  // SettlementNotice
  checking: 'Checking how the last change ended',
  closedBefore: (what: string, when: string) =>
    `${what} was sent at ${when}, and the page was closed before the answer came. The ` +
    'tenant is read; nothing is sent again.',
  looking: 'Looking in the tenant',
  noClearAnswer: (what: string, when: string, seconds: number) =>
    `${what} was sent at ${when}, and Graph gave no clear answer. This takes up to ` +
    `${numberText(seconds)} seconds; nothing is sent again.`,
  checkAgain: 'Check again',
  inDoubt: (when: string) =>
    `It was sent at ${when} and its answer was lost. Whether it is in the tenant is not known yet.`,
  missing: 'An assignment is missing',
  missingHint: (when: string) =>
    `The change sent at ${when} was interrupted: the old assignment was removed and ` +
    'the new one was not written. History shows the old one.',
  isThere: (what: string, when: string) => `${what} sent at ${when} is in the tenant.`,
  someThere: (done: number, all: number) =>
    `${numberText(done)} of ${numberText(all)} changes are in the tenant`,
  someThereHint: (when: string) =>
    `They were sent together at ${when}. History shows which are there.`,
  notThere: 'Not seen in the tenant',
  notThereHint: (what: string, when: string, again: string) =>
    `${what} sent at ${when} is not in the tenant. You can ${again} again.`,
  creation: 'An assignment',
  created: 'Assignment created',
  creationInDoubt: 'An assignment is in doubt',
  createIt: 'create it',
  change: 'A change',
  changed: 'Change made',
  changeInDoubt: 'A change is in doubt',
  makeIt: 'make it',

  // useUnsettled
  journalNotRead: 'The journal of this browser is still being read.',
  waitsForLook:
    'The last change to this list had no clear answer and is looked up in the ' +
    'tenant. This one has to wait for it.',
  checkFirst: 'Check first how the last change ended.',
} as const;
