/**
 * What every page says of the journal: the last write, what was left open, and why nothing can be
 * noted.
 */
export const TEXTS = {
  journalConsequence:
    'You can look at everything in the tenant. Nothing can be created, changed, ' +
    'removed or undone, because every change is recorded in the journal before it is ' +
    'sent. History and applied plans cannot be shown, and a draft plan lasts until ' +
    'this page is reloaded. Allow this site to store data or close its other tabs, ' +
    'then try again.',
  journalUnavailable: 'The journal of this browser cannot be used',
  tryAgain: 'Try again',
  sentAt: ', sent at',
  showTheEntry: 'Show the entry',
  undo: 'Undo',
  yourLastWrite: 'Your last write',
  dismiss: 'Dismiss',
} as const;
