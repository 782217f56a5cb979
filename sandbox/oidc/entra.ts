import { decodeJwt } from 'jose';
import type Provider from 'oidc-provider';
import { organization } from '../tenant/organization.ts';

interface TokenAnswer {
  access_token?: string;
  error?: string;
  client_info?: string;
  [member: string]: unknown;
}

/** Entra's ways where they differ from the provider's and MSAL lives by the difference. */
export function mountEntraWays(provider: Provider, clientId: string, graphBaseUrl: string): void {
  const tokenPath = provider.pathFor('token', { mountPath: '' });
  const signOutPath = provider.pathFor('end_session', { mountPath: '' });
  provider.use(async (context, next) => {
    // MSAL names only where to go afterwards; the provider wants to know for which client.
    if (context.path === signOutPath && context.method === 'GET') context.query = { client_id: clientId, ...context.query };
    await next();
    if (context.path !== tokenPath || context.method !== 'POST') return;
    const answer = context.body as TokenAnswer | undefined;
    if (answer?.error === 'invalid_scope') context.body = consentMissing();
    else if (answer?.access_token !== undefined) context.body = withEntraMembers(answer, graphBaseUrl);
  });
}

/** The provider says that the refresh token lacks the scope; Entra says that the person has not agreed to it. */
function consentMissing(): TokenAnswer {
  return {
    error: 'invalid_grant',
    suberror: 'consent_required',
    error_codes: [65001],
    error_description: 'AADSTS65001: The user or administrator has not consented to use the application.',
  };
}

/** All scopes of the token, whatever was asked for, and who it is for: MSAL keys its cache by the two. */
function withEntraMembers(answer: TokenAnswer, graphBaseUrl: string): TokenAnswer {
  const claims = decodeJwt(String(answer.access_token));
  if (claims.idtyp !== 'user') return answer;
  const scopes = String(claims.scp).split(' ').map((scope) => `${graphBaseUrl}/${scope}`);
  const info = { uid: claims.oid, utid: organization.tenantId };
  return {
    ...answer,
    scope: ['openid', 'profile', 'email', ...scopes].join(' '),
    ext_expires_in: answer.expires_in,
    client_info: Buffer.from(JSON.stringify(info)).toString('base64url'),
  };
}
