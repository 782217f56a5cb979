/** Everything that differs from cloud to cloud. Tokens of one are worth nothing in another. */
export interface CloudFacts {
  readonly label: string;
  /** Who signs people in. No trailing slash, no tenant. */
  readonly authority: string;
  /**
   * Microsoft Graph: where requests go, the only host that next links may name, and the prefix of
   * every scope.
   */
  readonly graphBaseUrl: string;
  /** Intune's own pages. Of the sovereign clouds inferred, not stated by Microsoft. */
  readonly adminCenterUrl: string;
  /**
   * Where an app is registered.
   * https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
   */
  readonly registrationUrl: string;
  /** For `az cloud set --name`. */
  readonly azName: string;
  /** For `Connect-MgGraph -Environment`. */
  readonly powerShellName: string;
}

/**
 * The one table of clouds: sign-in, Graph, the content security policy, the set-up page and its
 * document all read it. https://learn.microsoft.com/graph/deployments
 */
const TABLE = {
  global: {
    label: 'Global',
    authority: 'https://login.microsoftonline.com',
    graphBaseUrl: 'https://graph.microsoft.com',
    adminCenterUrl: 'https://intune.microsoft.com',
    registrationUrl: 'https://entra.microsoft.com',
    azName: 'AzureCloud',
    powerShellName: 'Global',
  },
  'usgov-l4': {
    label: 'US Government (GCC High)',
    authority: 'https://login.microsoftonline.us',
    graphBaseUrl: 'https://graph.microsoft.us',
    adminCenterUrl: 'https://intune.microsoft.us',
    registrationUrl: 'https://portal.azure.us',
    azName: 'AzureUSGovernment',
    powerShellName: 'USGov',
  },
  'usgov-l5': {
    label: 'US Government (DoD)',
    authority: 'https://login.microsoftonline.us',
    graphBaseUrl: 'https://dod-graph.microsoft.us',
    adminCenterUrl: 'https://intune.microsoft.us',
    registrationUrl: 'https://portal.azure.us',
    azName: 'AzureUSGovernment',
    powerShellName: 'USGovDoD',
  },
  china: {
    label: 'China (21Vianet)',
    // Entra's present name; Graph's page still lists its alias login.chinacloudapi.cn, whose
    // endpoints MSAL would have to ask for first.
    authority: 'https://login.partner.microsoftonline.cn',
    graphBaseUrl: 'https://microsoftgraph.chinacloudapi.cn',
    adminCenterUrl: 'https://intune.microsoftonline.cn',
    registrationUrl: 'https://portal.azure.cn',
    azName: 'AzureChinaCloud',
    powerShellName: 'China',
  },
} as const satisfies Record<string, CloudFacts>;

/** A national cloud of Microsoft that `config.json` can name. */
export type MicrosoftCloud = keyof typeof TABLE;

export const CLOUDS: Readonly<Record<MicrosoftCloud, CloudFacts>> = TABLE;

export const MICROSOFT_CLOUDS = Object.keys(TABLE) as readonly MicrosoftCloud[];

export function isMicrosoftCloud(cloud: string): cloud is MicrosoftCloud {
  return Object.hasOwn(CLOUDS, cloud);
}
