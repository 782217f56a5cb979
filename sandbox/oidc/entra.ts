import { decodeJwt, type JWTPayload } from 'jose';
import type Provider from 'oidc-provider';

interface TokenAnswer {
  access_token?: string;
  id_token?: string;
  error?: string;
  client_info?: string;
  [member: string]: unknown;
}

interface EntraParts {
  readonly clientId: string;
  readonly graphBaseUrl: string;
  readonly issuerOf: (tenantId: string) => string;
  readonly sign: (claims: JWTPayload) => Promise<string>;
}

/** Entra's ways where they differ from the provider's and MSAL lives by the difference. */
export function mountEntraWays(provider: Provider, parts: EntraParts): void {
  const { clientId } = parts;
  const tokenPath = provider.pathFor('token', { mountPath: '' });
  const signOutPath = provider.pathFor('end_session', { mountPath: '' });
  provider.use(async (context, next) => {
    // MSAL names only where to go afterwards; the provider wants to know for which client.
    if (context.path === signOutPath && context.method === 'GET')
      context.query = { client_id: clientId, ...context.query };
    await next();
    if (context.path !== tokenPath || context.method !== 'POST') return;
    const answer = context.body as TokenAnswer | undefined;
    if (answer?.error === 'invalid_scope') context.body = consentMissing();
    else if (answer?.access_token !== undefined)
      context.body = await withEntraMembers(answer, parts);
  });
}

/**
 * The provider says that the refresh token lacks the scope; Entra says that the person has not
 * agreed to it.
 */
function consentMissing(): TokenAnswer {
  return {
    error: 'invalid_grant',
    suberror: 'consent_required',
    error_codes: [65001],
    error_description:
      'AADSTS65001: The user or administrator has not consented to use the application.',
  };
}

/**
 * All scopes of the token, whatever was asked for, and who it is for: MSAL keys its cache by the
 * two. The id token is issued by the tenant of its person; the provider knows one issuer alone.
 */
async function withEntraMembers(
  answer: TokenAnswer,
  { graphBaseUrl, issuerOf, sign }: EntraParts,
): Promise<TokenAnswer> {
  const claims = decodeJwt(String(answer.access_token));
  if (claims.idtyp !== 'user') return answer;
  const scopes = String(claims.scp)
    .split(' ')
    .map((scope) => `${graphBaseUrl}/${scope}`);
  const tenantId = String(claims.tid);
  const info = { uid: claims.oid, utid: tenantId };
  return {
    ...answer,
    ...(answer.id_token === undefined
      ? {}
      : { id_token: await sign({ ...decodeJwt(answer.id_token), iss: issuerOf(tenantId) }) }),
    scope: ['openid', 'profile', 'email', ...scopes].join(' '),
    ext_expires_in: answer.expires_in,
    client_info: Buffer.from(JSON.stringify(info)).toString('base64url'),
  };
}
