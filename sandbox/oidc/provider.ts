import type { JWK } from 'jose';
import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { authorityOf } from './authority.ts';
import type { Consents } from './consents.ts';
import { errorPage, signOutPage } from './pages.ts';
import { signInPolicy } from './policy.ts';
import { errors, interactionPolicy, Provider } from './runtime.ts';
import { GRAPH_SCOPES, OPENID_SCOPES, splitScopes } from './scopes.ts';
import type { Storage } from './storage.ts';
import { AUTOMATION, applicationClaims, personClaims } from './tokens.ts';

/**
 * The app as it would be registered in Entra: a public client with redirect URIs of type
 * "single-page application".
 */
export const APP_CLIENT_ID = '5a1edeb0-0000-4000-8000-0000000000aa';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** How long things live, in seconds. */
const TTL = {
  AccessToken: HOUR,
  AuthorizationCode: 60,
  ClientCredentials: HOUR,
  Grant: 14 * DAY,
  IdToken: HOUR,
  Interaction: HOUR,
  // Entra gives a single-page app a day.
  RefreshToken: DAY,
  Session: 14 * DAY,
};

export interface ProviderParts {
  readonly issuer: string;
  /** Whose tokens say that another tenant issued them. */
  readonly issuerOf: (tenantId: string) => string;
  readonly graphBaseUrl: string;
  readonly appOrigins: readonly string[];
  readonly key: JWK;
  readonly consents: Consents;
  readonly storage: Storage;
}

/** `oidc-provider`, dressed as Entra as far as MSAL can see. */
export function createProvider(parts: ProviderParts): InstanceType<typeof Provider> {
  const { graphBaseUrl, appOrigins, consents, storage } = parts;
  const configuration: Configuration = {
    adapter: (model: string) => storage.adapter(model),
    clients: clientsOf(appOrigins),
    clientBasedCORS: (_context, origin) => appOrigins.includes(origin),
    claims: {
      openid: ['sub', 'oid', 'tid'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    // MSAL asks for it; the answer gets it in `entra.ts`. A `claims` parameter is taken and needs
    // nothing: each new token is fresh.
    extraParams: ['client_info', 'claims'],
    extraTokenClaims: (context, token) =>
      token.kind === 'AccessToken'
        ? personClaims(token.accountId, consents.of(token.accountId))
        : applicationClaims(tenantOfApplication(context), GRAPH_SCOPES),
    formats: {
      customizers: {
        jwt: (_context, _token, { payload }) =>
          void (payload.iss = parts.issuerOf(String(payload.tid))),
      },
    },
    features: featuresOf(graphBaseUrl),
    findAccount: (context, oid) => {
      const person = authorityOf(context.req).people.find((each) => each.oid === oid);
      if (person === undefined) return undefined;
      const { name, upn, tenantId: tid } = person;
      const claims = { sub: oid, oid, tid, name, preferred_username: upn, email: upn };
      return { accountId: oid, claims: () => claims };
    },
    interactions: {
      policy: signInPolicy(interactionPolicy),
      url: (context, interaction) =>
        `/${authorityOf(context.req).name}/interaction/${interaction.uid}`,
    },
    // Entra lets an older refresh token live on; the provider would take its second use for theft
    // and end the session.
    rotateRefreshToken: () => false,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    jwks: { keys: [parts.key] } as NonNullable<Configuration['jwks']>,
    loadExistingGrant: (context) => loadGrant(context, parts),
    renderError: (context, out) => {
      context.type = 'html';
      context.body = errorPage(
        'Sign-in did not work',
        `${out.error}: ${out.error_description ?? ''}`,
      );
    },
    responseTypes: ['code'],
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      jwks: '/discovery/v2.0/keys',
      end_session: '/oauth2/v2.0/logout',
    },
    scopes: [...OPENID_SCOPES],
    ttl: TTL,
  };
  return new Provider(parts.issuer, configuration);
}

/** The app, and an automation of the tenant. */
function clientsOf(appOrigins: readonly string[]): NonNullable<Configuration['clients']> {
  return [
    {
      client_id: APP_CLIENT_ID,
      client_name: 'Assignment Desk for Intune',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: appOrigins.flatMap((origin) => [`${origin}/redirect.html`, `${origin}/`]),
      post_logout_redirect_uris: appOrigins.flatMap((origin) => [
        `${origin}/`,
        `${origin}/redirect.html`,
      ]),
    },
    {
      client_id: AUTOMATION.clientId,
      client_secret: AUTOMATION.clientSecret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

/** What Entra has of OpenID Connect, and for which resource. */
function featuresOf(graphBaseUrl: string): NonNullable<Configuration['features']> {
  return {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => void (context.body = signOutPage(form)),
      postLogoutSuccessSource: (context) =>
        void (context.body = errorPage('You are signed out', 'You can close this page.')),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => graphBaseUrl,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: [...GRAPH_SCOPES, '.default'].map((scope) => `${graphBaseUrl}/${scope}`).join(' '),
        audience: graphBaseUrl,
        accessTokenFormat: 'jwt',
        accessTokenTTL: HOUR,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  };
}

/**
 * Runs before consent is checked, so it is where the request's scopes become what Entra makes of
 * them.
 */
async function loadGrant(
  context: KoaContextWithOIDC,
  { graphBaseUrl, consents }: ProviderParts,
): Promise<Grant> {
  const { account, client, params, provider, session } = context.oidc;
  if (account === undefined || client === undefined || params === undefined)
    throw new Error('loadGrant runs after sign-in only');
  const asked = splitScopes(String(params.scope ?? ''), graphBaseUrl);
  const unknown = asked.graph.find((scope) => !(GRAPH_SCOPES as readonly string[]).includes(scope));
  if (unknown !== undefined)
    throw new errors.InvalidScope(
      `AADSTS650053: The application asked for scope '${unknown}' that doesn't exist.`,
      unknown,
    );
  // A token for Graph carries every scope consented so far, whatever subset was asked for.
  const scopes = new Set([...asked.graph, ...consents.of(account.accountId)]);
  params.scope = [...asked.openid, ...[...scopes].map((scope) => `${graphBaseUrl}/${scope}`)].join(
    ' ',
  );
  const grantId = session?.grantIdFor(client.clientId);
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (known !== undefined) return known;
  const id = await new provider.Grant({
    accountId: account.accountId,
    clientId: client.clientId,
  }).save();
  const created = await provider.Grant.find(id);
  if (created === undefined) throw new Error('a grant just saved must be found');
  return created;
}

/** An application is of no tenant of its own, so the address has to say which it is to work in. */
function tenantOfApplication({ req }: KoaContextWithOIDC): string {
  const { organization } = authorityOf(req);
  if (organization === undefined)
    throw new errors.InvalidRequest(
      'AADSTS50059: No tenant-identifying information found in either the request or ' +
        'implied by any provided credentials.',
    );
  return organization.tenantId;
}
