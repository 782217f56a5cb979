import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { TokenClaims } from '../graph/http/call.ts';
import { CONTOSO } from '../tenant/organization.ts';
import { mountAccounts } from './accounts.ts';
import { mountAdminConsent } from './adminConsent.ts';
import { authorityAt, mountAt } from './authority.ts';
import { Consents } from './consents.ts';
import { mountEntraWays } from './entra.ts';
import { mountInteractions } from './interactions.ts';
import { APP_CLIENT_ID, createProvider } from './provider.ts';
import { type FaultsOf, mountSignInFaults } from './signInFaults.ts';
import { type Kept, Storage } from './storage.ts';
import { tokenVerifier } from './tokens.ts';

/** Endpoints as discovery names them, for the app's `config.json`. */
export interface AuthorityMetadata {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly issuer: string;
  readonly jwks_uri: string;
  readonly end_session_endpoint: string;
}

/** The sign-in side of the sandbox. */
export interface SignIn {
  /** Is this path one of sign-in? */
  owns(path: string): boolean;
  /** Contoso's endpoints. */
  readonly metadata: AuthorityMetadata;
  /** @param authority a tenant id, or `organizations` */
  metadataOf(authority: string): AuthorityMetadata;
  handle(request: IncomingMessage, response: ServerResponse): void;
  verify(token: string): Promise<TokenClaims | undefined>;
  /** Forgets sessions, tokens, and every consent given since the start. */
  reset(): void;
  /** A copy of all sessions and tokens, so that a test can begin signed in. Consents are not in it. */
  keep(): Kept;
  /** Whoever was signed in when this was kept is so again. */
  putBack(kept: Kept): void;
  /** As after a day without use: renewal then has to go through the hidden frame. */
  dropRefreshTokens(): void;
  /** As if everybody had signed out somewhere else; consents stay. */
  endSessions(): void;
}

export interface SignInOptions {
  /** Where the sandbox listens; also the address of Graph, and so the audience of tokens. */
  readonly origin: string;
  /** Where the app may be: redirect URIs and CORS. */
  readonly appOrigins: readonly string[];
  readonly faultsOf: FaultsOf;
}

/**
 * Starts sign-in below `{origin}/{tenantId}/` of each tenant, and below `{origin}/organizations/`
 * for people of any.
 */
export async function createSignIn({
  origin,
  appOrigins,
  faultsOf,
}: SignInOptions): Promise<SignIn> {
  const issuerOf = (tenantId: string) => `${origin}/${tenantId}/v2.0`;
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const naming = { alg: 'RS256', use: 'sig', kid: 'sandbox' };
  const key = { ...(await exportJWK(privateKey)), ...naming };
  const consents = new Consents();
  const storage = new Storage(consents, origin);
  const provider = createProvider({
    issuer: issuerOf(CONTOSO.tenantId),
    issuerOf,
    graphBaseUrl: origin,
    appOrigins,
    key,
    consents,
    storage,
  });
  mountSignInFaults(provider, appOrigins, faultsOf);
  mountAccounts(provider);
  mountAdminConsent(provider, consents);
  mountInteractions(provider, consents, origin);
  mountEntraWays(provider, {
    clientId: APP_CLIENT_ID,
    graphBaseUrl: origin,
    issuerOf,
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: naming.alg, kid: naming.kid, typ: 'JWT' })
        .sign(privateKey),
  });
  const handleStripped = provider.callback();
  const metadataOf = (authority: string): AuthorityMetadata => {
    const urlOf = (name: string) =>
      `${origin}${provider.pathFor(name, { mountPath: `/${authority}` })}`;
    return {
      authorization_endpoint: urlOf('authorization'),
      token_endpoint: urlOf('token'),
      issuer: issuerOf(authority),
      jwks_uri: urlOf('jwks'),
      end_session_endpoint: urlOf('end_session'),
    };
  };

  return {
    owns: (path) => authorityAt(path) !== undefined,
    metadata: metadataOf(CONTOSO.tenantId),
    metadataOf,
    handle: (request, response) => {
      const authority = authorityAt(request.url ?? '');
      if (authority === undefined) return void response.writeHead(404).end();
      mountAt(request, authority);
      return void handleStripped(request, response);
    },
    verify: tokenVerifier(issuerOf, origin, [{ ...(await exportJWK(publicKey)), ...naming }]),
    reset: () => {
      storage.clear();
      consents.reset();
    },
    keep: () => storage.keep(),
    putBack: (kept) => storage.putBack(kept),
    dropRefreshTokens: () => storage.dropRefreshTokens(),
    endSessions: () => storage.clear(),
  };
}
