import { CLOUDS, type MicrosoftCloud } from '#domain/connect/clouds.ts';
import { GRAPH_RESOURCE_ID, PERMISSIONS } from '#domain/connect/permissions.ts';

/** What the steps of a registration depend on. */
export interface Registration {
  readonly cloud: MicrosoftCloud;
  /** The redirect page of this very deployment. Entra compares it letter by letter. */
  readonly redirectUri: string;
}

export const APP_NAME = 'Assignment Desk for Intune';

/** Placeholders of the scripts and links, where nothing is known yet. */
export const UNKNOWN_CLIENT = '<application id>';
export const UNKNOWN_TENANT = '<directory id>';

/** May Entra take this as a redirect URI? It wants https, but for the own machine. */
export function isRedirectUriAllowed(redirectUri: string): boolean {
  const { protocol, hostname } = new URL(redirectUri);
  return protocol === 'https:' || hostname === 'localhost';
}

export interface PortalStep {
  readonly title: string;
  readonly words: string;
  /** To be copied into the portal. */
  readonly copy?: { readonly label: string; readonly text: string };
}

/** https://learn.microsoft.com/entra/identity-platform/scenario-spa-app-registration */
export function portalSteps({ cloud, redirectUri }: Registration): readonly PortalStep[] {
  const { registrationUrl } = CLOUDS[cloud];
  return [
    {
      title: 'Register',
      words:
        `Open ${registrationUrl}, App registrations, New registration. Choose accounts ` +
        'in this organizational directory only. Leave the redirect URI empty and ' +
        'register.',
      copy: { label: 'name', text: APP_NAME },
    },
    {
      title: 'Add the platform',
      words:
        'Authentication, Add a platform, Single-page application. Enter this redirect ' +
        'URI exactly. Leave both boxes for implicit grant empty.',
      copy: { label: 'redirect URI', text: redirectUri },
    },
    {
      title: 'Add permissions',
      words:
        'API permissions, Add a permission, Microsoft Graph, Delegated permissions. ' +
        'Tick these, then grant admin consent for the tenant.',
      copy: { label: 'permissions', text: PERMISSIONS.map(({ scope }) => scope).join('\n') },
    },
    {
      title: 'Copy the ids',
      words:
        'From the overview of the registration: Application (client) ID and Directory (tenant) ID.',
    },
  ];
}

/**
 * What else a deployment needs whose people have an account in each of several tenants.
 * https://learn.microsoft.com/entra/identity-platform/howto-convert-app-to-be-multi-tenant
 */
export const SEVERAL_TENANTS: readonly Pick<PortalStep, 'title' | 'words'>[] = [
  {
    title: 'Register for several',
    words:
      'Choose accounts in any organizational directory instead, in the scripts ' +
      'AzureADMultipleOrgs in place of AzureADMyOrg. One registration serves all ' +
      'tenants of its cloud.',
  },
  {
    title: 'Consent in each',
    words:
      'An administrator of each tenant opens the consent link with the directory id of that tenant.',
  },
  {
    title: 'Enter organizations as the tenant',
    words:
      'Enter the word organizations as the tenant id. Whoever signs in works in the ' +
      'tenant of their account; the account menu changes to another account, and list, ' +
      'drafts, stars and history are kept apart for each.',
  },
  {
    title: 'Guests',
    words:
      'A guest signs in to their own tenant, not to the one that invited them. For ' +
      'work as a guest serve the app a second time, with the id of the inviting tenant.',
  },
];

/**
 * For bash, e.g. Azure Cloud Shell. `az ad app` has no option for single-page applications, so the
 * redirect URI goes in by Graph.
 */
export function azScript({ cloud, redirectUri }: Registration): string {
  const { azName, graphBaseUrl } = CLOUDS[cloud];
  const access = [
    {
      resourceAppId: GRAPH_RESOURCE_ID,
      resourceAccess: PERMISSIONS.map(({ id }) => ({ id, type: 'Scope' })),
    },
  ];
  return [
    ...(cloud === 'global' ? [] : [`az cloud set --name ${azName}`]),
    'az login --allow-no-subscriptions',
    "cat > manifest.json <<'JSON'",
    JSON.stringify(access, null, 1),
    'JSON',
    `APP=$(az ad app create --display-name "${APP_NAME}" --sign-in-audience ` +
      'AzureADMyOrg --required-resource-accesses @manifest.json --query appId --output ' +
      'tsv)',
    'OBJECT=$(az ad app show --id "$APP" --query id --output tsv)',
    `az rest --method PATCH --uri "${graphBaseUrl}/v1.0/applications/$OBJECT" ` +
      '--headers "Content-Type=application/json" --body ' +
      `'${JSON.stringify({ spa: { redirectUris: [redirectUri] } })}'`,
    'az ad sp create --id "$APP"',
    'az ad app permission admin-consent --id "$APP"',
    'echo "clientId $APP, tenantId $(az account show --query tenantId --output tsv)"',
  ].join('\n');
}

/**
 * For PowerShell 7 with the module Microsoft.Graph. Consent for the tenant is one more step, a link
 * (`signInAddresses.ts`).
 */
export function powerShellScript({ cloud, redirectUri }: Registration): string {
  return [
    `Connect-MgGraph -Environment ${CLOUDS[cloud].powerShellName} -Scopes Application.ReadWrite.All`,
    `$ids = ${PERMISSIONS.map(({ id }) => `'${id}'`).join(',\n  ')}`,
    `$access = @{ ResourceAppId = '${GRAPH_RESOURCE_ID}'; ResourceAccess = @($ids | ` +
      "ForEach-Object { @{ Id = $_; Type = 'Scope' } }) }",
    `$app = New-MgApplication -DisplayName '${APP_NAME}' -SignInAudience AzureADMyOrg ` +
      `-Spa @{ RedirectUris = @('${redirectUri}') } -RequiredResourceAccess @($access)`,
    'New-MgServicePrincipal -AppId $app.AppId',
    '"clientId $($app.AppId), tenantId $((Get-MgContext).TenantId)"',
  ].join('\n');
}

/** What belongs into `config.json`. */
export function configText({
  cloud,
  clientId,
  tenantId,
}: {
  readonly cloud: MicrosoftCloud;
  readonly clientId: string;
  readonly tenantId: string;
}): string {
  return `${JSON.stringify({ cloud, clientId, tenantId }, null, 2)}\n`;
}
