import type { Failure } from '#domain/failure/failure.ts';
import type { TenantConsent } from './tenantConsent.ts';

/**
 * All of authentication the app knows: a handful of verbs. `auth/msalSession.ts` speaks them
 * through MSAL; nothing outside this room imports MSAL (a test says so).
 */
export interface Account {
  /** Entra object id of the person. */
  readonly oid: string;
  readonly tenantId: string;
  /** User principal name, e.g. `ada@contoso.com`. */
  readonly username: string;
  readonly name: string;
}

export interface TokenRequest {
  /**
   * Short scope names, e.g. `DeviceManagementConfiguration.Read.All`; the room prefixes the cloud's
   * Graph host.
   */
  readonly scopes: readonly string[];
  /** Decoded claims of a claims challenge: a cached token will not do. */
  readonly claims?: string;
  /** Go past the cached access token once (after a 401). */
  readonly forceRefresh?: boolean;
}

export interface Session {
  /**
   * The signed-in person, or undefined. Does not change without a page load, except by sign-out.
   */
  readonly account: Account | undefined;
  /** Others who signed in in this tab before and are not signed out. */
  readonly others: readonly Account[];
  /** May accounts of several tenants sign in to this deployment, each in its own? */
  readonly takesSeveralTenants: boolean;
  /** Scopes asked for on the way to this page load, and that only an administrator can grant. */
  readonly adminOnly: readonly string[];
  /**
   * The page where an administrator consents for the whole tenant; undefined while nobody is signed
   * in.
   */
  readonly adminConsentUrl: string | undefined;
  /**
   * Leaves the page for the sign-in page; comes back to `returnTo` (a path of this app; anything
   * else is refused).
   */
  signIn(returnTo: string): Promise<void>;
  /** The same, and the sign-in page asks who. Whoever is signed in stays among {@link others}. */
  signInAsSomebodyElse(returnTo: string): Promise<void>;
  /** Loads `returnTo` as one of {@link others}. Everything in memory goes with the page. */
  continueAs(account: Account, returnTo: string): void;
  /**
   * Is this tab still signed in as {@link account}? Not after the browser brought a page back that
   * somebody has left meanwhile.
   */
  isStillHere(): boolean;
  /**
   * Ends the session of everybody in this tab, and at the sign-in page that of the person signed
   * in.
   */
  signOut(): Promise<void>;
  /**
   * An access token for the configured Graph host, silently.
   * @throws FailureError `consentNeeded` when a person has to agree or to prove something first:
   * call `askFor`; `unauthenticated`, `offline`, `clockWrong`, `signInFailed` as named.
   */
  getToken(request: TokenRequest): Promise<string>;
  /**
   * Short names of the scopes that the present access token was issued with, as the sign-in page's
   * answer listed them (`scope`, RFC 6749 section 5.1). The token itself is Graph's business and is
   * not opened. Undefined when the answer named none.
   * @throws FailureError as {@link getToken}
   */
  grantedScopes(): Promise<readonly string[] | undefined>;
  /** Leaves the page to ask the person for these scopes or claims; comes back to `returnTo`. */
  askFor(request: TokenRequest, returnTo: string): Promise<void>;
}

/** A session in which somebody is signed in: what every page behind the first has. */
export type SignedInSession = Session & { readonly account: Account };

export function isSignedIn(session: Session): session is SignedInSession {
  return session.account !== undefined;
}

/** What the last return from sign-in brought, read once at boot. */
export type SignInResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'tenantConsent'; readonly returnTo: string; readonly consent: TenantConsent }
  | { readonly kind: 'signedIn'; readonly returnTo: string }
  | { readonly kind: 'consented'; readonly returnTo: string; readonly scopes: readonly string[] }
  | { readonly kind: 'failed'; readonly returnTo: string; readonly failure: Failure };
