/** The words that presentational parts bring along; whatever a page means it hands in. */
export const TEXTS = {
  // chip
  filterWord: ' filter ',

  // feedback
  verified: 'Verified',
  accepted: 'Accepted',
  waiting: 'Waiting',
  refused: 'Refused',
  failed: 'Failed',
  unknown: 'Outcome unknown',
  errorCode: 'Error code',
  requestId: 'Request id',
  activityId: 'Activity id',
  correlationId: 'Correlation id',
  time: 'Time',
  copyOf: (what: string) => `Copy ${what}`,
  notDocumented: 'Not documented',
  notDocumentedHint: 'Microsoft does not document it: it is inferred from what is known.',
  notShown: 'This part of the page could not be shown',
  showAgain: 'Show it again',
  notShownHint:
    'An extension or the browser’s translation may have changed the page. What was sent to Intune is not affected.',
  notLoaded: 'A part of the app could not be loaded',
  notLoadedHint:
    'The app was probably updated since this page was opened, or the network was lost. ' +
    'Reload to get the newer version. The form, the plan and pasted text are kept.',
  reload: 'Reload',
  tryAgain: 'Try again',
  close: 'Close',

  // form
  searching: 'Searching…',
  nothingMatches: 'Nothing matches',
  open: (field: string) => `Open ${field}`,
  clear: (field: string) => `Clear ${field}`,
  typeToNarrow: 'Type to narrow the list.',
  notAllowed: 'Not allowed: ',
  warning: 'Warning: ',
  clearSearch: 'Clear search',
  star: (name: string) => `Star ${name}`,
  addStar: 'Add star',
  removeStar: 'Remove star',

  // shell
  product: 'Assignment Desk',
  main: 'Main',
  more: 'More',
  skipToContent: 'Skip to content',
  expandNavigation: 'Expand navigation',
  collapseNavigation: 'Collapse navigation',
  breadcrumb: 'Breadcrumb',
  sandbox: 'Sandbox',
  account: 'Account',
  light: 'Light',
  dark: 'Dark',
  system: 'System',
  comfortable: 'Comfortable',
  compact: 'Compact',
  yourAccess: 'Your access',
  continueAs: 'Continue as',
  switchAccount: 'Switch account',
  signOut: 'Sign out',
  signOutAll: 'Sign out all accounts',

  // table
  selectShown: 'Select all that are shown',
  noRow: 'No row is shown.',
  select: (name: string) => `Select ${name}`,
  columnsAndExport: 'Columns and export',
  columnsAndExportOf: (table: string) => `Columns and export of ${table}`,
  fileNotMade: 'The file could not be made. Reload the page and try again.',

  // text
  copied: 'Copied',
  copyThis: (what: string) => ` copy ${what}`,
  clipboardBlocked: 'The browser blocks the clipboard. The text is selected: press Ctrl+C.',
  requestPreview: 'Request preview',
  requestsInTurn: (count: number) => `${count} requests, one after the other`,
  copyRequest: 'Copy request',
  requestLanguage: 'Language of the request',
  openInExplorer: 'Open in Graph Explorer',
  openRequestInExplorer: (number: number) => `Open request ${number} in Graph Explorer`,
  globalCloudOnly: 'It signs in to the global cloud only, which this tenant is not in.',
} as const;
