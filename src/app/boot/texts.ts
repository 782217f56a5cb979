/** The words of the first page before there is an app: signing in, and what keeps it from starting. */
export const TEXTS = {
  // bootProblem
  insecure: (secureAddress: string) =>
    'This address is not secure (http). Sign-in needs cryptography that browsers offer ' +
    `over https alone. Open ${secureAddress}, or ask whoever hosts this app for its ` +
    'https address.',
  noAnswer: (host: string) =>
    `${host} did not answer. The network was lost, or a proxy or VPN blocks it. Check the connection, then reload.`,
  fileNotLoaded:
    'A file of the app could not be loaded: the network was lost, or the app was ' +
    'updated this moment. Reload; if it persists, tell whoever hosts this app.',
  unexpected:
    'Something unexpected happened while the app started. Reload; if it persists, give ' +
    'the words below to whoever hosts this app.',

  // config
  hostAlone: 'Give the host alone, without a path; the app adds /beta itself.',
  customCloud: 'Custom cloud',

  // landing
  signedOut:
    'You are signed out of this tab. The history and plans stay in this browser, apart for each tenant and person.',
  pageAskedFor: 'Sign in to go on to the page you asked for.',
  openingSignIn: 'Opening the sign-in page…',
  code: (code: string) => `Code: ${code}.`,
  correlationId: (id: string) => `Correlation id: ${id}.`,
  time: (date: string) => `Time: ${date}.`,
  trial: (clientId: string, tenantId: string, cloud: string) =>
    `Trial in this tab: application ${clientId}, tenant ${tenantId}, cloud ${cloud}. ` +
    'Nothing on the server has changed.',
  storageFull:
    'The storage of this tab is full, and sign-in needs some of it. Open the app in a ' +
    'new tab, or clear the site data of this address and reload.',
  storageBlocked:
    'This browser does not let this site store anything, and sign-in needs that. Allow ' +
    'site data (cookies) for this address, then reload.',
  reload: 'Reload',
} as const;
