/** The words of setting the app up for a tenant. */
export const TEXTS = {
  // PermissionList
  permissions: 'Permissions',
  asked: (asked: string) => `asked ${asked}`,
  adminConsent: 'admin consent',
  without: (without: string) => `Without it: ${without}`,

  // RegisterSteps
  portal: 'Portal',
  azureCli: 'Azure CLI',
  graphPowershell: 'Graph PowerShell',
  wayToRegister: 'Way to register',
  bashHint:
    'For bash with the Azure CLI, for example in Azure Cloud Shell. Sign in as someone ' +
    'who may register apps and consent for the tenant.',
  powerShellHint:
    'For PowerShell 7 with the module Microsoft.Graph. Afterwards, consent for the tenant with the link on this page.',
  copyNamed: (label: string) => `Copy ${label}`,
  scriptHint: (about: string) =>
    `${about} Read the script before you run it: it was not tested against a real tenant.`,
  copyScript: 'Copy script',

  // SetUpPage
  appName: 'Assignment Desk',
  connectATenant: 'Connect a tenant',
  title: 'Connect this app to your tenant',
  subtitle:
    'The app is not set up yet: config.json names no application. Register one, try it ' +
    'in this tab, then save the file on the server.',
  notSecure: 'Entra does not accept this address',
  notSecureHint:
    'A redirect URI must begin with https, except on localhost. Serve the app over https before you register it.',
  tryAndSave: 'Try and save',
  register: '1. Register the app',
  registerHint: (cloud: string) =>
    `In the directory of the tenant, cloud ${cloud}. Choose another cloud in step 2.`,
  severalTenants: 'Several tenants',
  severalTenantsHint: 'Only if people have accounts in several tenants, for example consultants.',
  permissionsTitle: 'What each permission is for',
  permissionsHint: 'All are delegated: the app can do only what the signed-in person may do.',

  // TrialForm
  hostBlocks: (hosts: readonly string[]) =>
    `The response headers of this host block ${hosts.join(' and ')}. Set the cloud in ` +
    'config.json and update the headers first.',
  tryTitle: '2. Try it in this tab',
  tryHint: 'Nothing changes on the server. The trial ends when you close the tab.',
  trial: 'Trial',
  cloud: 'Cloud',
  hosts: (signIn: string, graph: string) => `Sign-in at ${signIn}, Graph at ${graph}`,
  clientId: 'Application (client) ID',
  tenantId: 'Directory (tenant) ID',
  tryIds: 'Try these ids',
  trialFailed: 'The trial could not start',
  trialFailedHint:
    'This browser does not let the site store the ids in this tab: its storage is ' +
    'blocked or full. Allow this site to store data, then try again.',
  saveTitle: '3. Save config.json',
  saveHint: 'Next to index.html on the server. No new build is needed.',
  copyConfig: 'Copy config.json',
  downloadConfig: 'Download config.json',
  consentTitle: 'Consent for the tenant',
  consentHint: 'For an administrator who may consent for everyone.',
  consentMissing: 'The link appears when both ids are entered.',
  copyConsentLink: 'Copy consent link',
} as const;
