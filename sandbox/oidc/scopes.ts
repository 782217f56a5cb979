/**
 * Delegated scopes of Graph that the sandbox knows (docs/reference/permissions.md). Anything else
 * is refused, as Entra does.
 */
export const GRAPH_SCOPES = [
  'User.Read',
  'User.ReadBasic.All',
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.Read.All',
  'DeviceManagementApps.ReadWrite.All',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementRBAC.Read.All',
  'DeviceManagementScripts.Read.All',
  'DeviceManagementScripts.ReadWrite.All',
  'DeviceManagementServiceConfig.Read.All',
  'DeviceManagementServiceConfig.ReadWrite.All',
  'GroupMember.Read.All',
  'Group.Read.All',
  'Organization.Read.All',
  'Directory.Read.All',
  'Device.Read.All',
] as const;

/** Asked for at sign-in, so everybody has consented to these. */
export const FIRST_SCOPES = [
  'User.Read',
  'DeviceManagementConfiguration.Read.All',
  'GroupMember.Read.All',
] as const;

/** What the app's registration lists: what an administrator consents to for everybody. */
export const REGISTERED_SCOPES = [
  ...FIRST_SCOPES,
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.Read.All',
  'DeviceManagementApps.ReadWrite.All',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementRBAC.Read.All',
  'DeviceManagementScripts.Read.All',
  'DeviceManagementScripts.ReadWrite.All',
  'DeviceManagementServiceConfig.Read.All',
  'DeviceManagementServiceConfig.ReadWrite.All',
  'Device.Read.All',
  'User.ReadBasic.All',
] as const;

/** OpenID's own: never shown on the consent page, as Entra counts them in with the rest. */
export const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const;

/** What a scope lets the app do, in the words of the consent page. */
export function scopeMeaning(scope: string): string {
  const [resource = scope, right] = scope.split('.');
  const words = resource.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return right === 'ReadWrite' ? `Read and write ${words}` : `Read ${words}`;
}

/**
 * `https://graph.microsoft.com/User.Read` and `{graph}/User.Read` and `User.Read` are the same
 * scope: the short name.
 */
export function shortScope(scope: string, graphBaseUrl: string): string {
  for (const host of [`${graphBaseUrl}/`, 'https://graph.microsoft.com/']) {
    if (scope.startsWith(host)) return scope.slice(host.length);
  }
  return scope;
}

/** Splits a `scope` parameter: OpenID's own as they are, Graph's as short names. */
export function splitScopes(
  parameter: string,
  graphBaseUrl: string,
): { openid: string[]; graph: string[] } {
  const all = parameter.split(' ').filter(Boolean);
  return {
    openid: all.filter(isOpenid),
    graph: all.filter((scope) => !isOpenid(scope)).map((scope) => shortScope(scope, graphBaseUrl)),
  };
}

function isOpenid(scope: string): boolean {
  return (OPENID_SCOPES as readonly string[]).includes(scope);
}
