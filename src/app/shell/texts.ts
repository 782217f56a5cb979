import { counted, numberText } from '#lib/locale.ts';

/** The words of the frame around every page. */
export const TEXTS = {
  // CommandCenter
  findAnything: 'Find anything',

  // Palette
  lightTheme: 'Light theme',
  colourModeAppearance: 'colour mode appearance',
  darkTheme: 'Dark theme',
  systemTheme: 'System theme',
  colourModeAppearanceLight: 'colour mode appearance light dark',
  comfortableRows: 'Comfortable rows',
  densitySpacing: 'density spacing',
  compactRows: 'Compact rows',
  collapseOrExpandNavigation: 'Collapse or expand navigation',
  railSidebar: 'rail sidebar',
  keyboardShortcuts: 'Keyboard shortcuts',
  keysHelp: 'keys help',
  signOut: 'Sign out',
  logOffLeave: 'log off leave',

  // ReaderBanner
  yourAccess: 'Your access',

  // RoleUnknown
  yourRole: 'Your role',
  roleUnknown: (why: 'notAsked' | 'notRead') =>
    why === 'notAsked' ? 'Role not read' : 'Role could not be read',
  roleUnknownMeans: 'It is not known yet whether you may assign.',
  findOut: 'Find out',
  hideRole: 'Hide that the role was not read',

  // SignInNotice
  dismiss: 'Dismiss',
  permissionGranted: 'Permission granted',
  permissionGrantedHint: 'Nothing was sent with it, and what you entered is still here.',

  // TrialBanner
  trial: 'Trial in this tab',
  endTrial: 'End the trial',
  trialHint: (application: string, cloud: string) =>
    `Application ${application}, cloud ${cloud}. config.json on the server names no ` +
    'application. The tenant is real, and so are the changes you make.',

  // WaitBanner
  requestId: 'Request id',
  graphIsBusy: 'Graph is busy',
  sendingAgain: (count: number) => `Sending ${counted(count, 'request')} again`,
  now: ' now',
  inSeconds: (seconds: number) => ` in ${numberText(seconds)} s`,
  thatIs: (what: string) => `: ${what}`,

  // goTo
  goTo: (place: string) => `Go to ${place}`,
} as const;
