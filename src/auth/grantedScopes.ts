/** OpenID's own, which say nothing about Graph. */
const OPENID = new Set(['openid', 'profile', 'email', 'offline_access']);

/**
 * Graph's scopes among those that an answer of the sign-in page listed, as short names. Entra lists
 * them with or without the host in front. Undefined when there is none: then it is not known what
 * was granted.
 */
export function grantedScopesOf(
  listed: readonly string[],
  graphBaseUrl: string,
): readonly string[] | undefined {
  const prefix = `${graphBaseUrl}/`.toLowerCase();
  const scopes = listed
    .map((scope) => (scope.toLowerCase().startsWith(prefix) ? scope.slice(prefix.length) : scope))
    .filter((scope) => scope !== '' && !scope.includes('/') && !OPENID.has(scope));
  return scopes.length === 0 ? undefined : scopes;
}
