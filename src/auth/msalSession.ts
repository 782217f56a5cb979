import {
  type Configuration,
  createStandardPublicClientApplication,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { adminConsentUrl, redirectUriOf } from '#domain/connect/signInAddresses.ts';
import { FailureError } from '#domain/failure/failure.ts';
import { currentPath } from '#lib/browser/currentPath.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import { tabStorageProblem } from '#lib/browser/tabStorageProblem.ts';
import {
  accountOf,
  accountsOfTab,
  forgetOtherDeployment,
  isSame,
  takesSeveralTenants,
} from './accounts.ts';
import { isTurnedBack, toAuthFailure, toInteractiveFailure } from './failures.ts';
import { safeReturnTo } from './returnTo.ts';
import { SIGN_IN_SCOPES } from './scopes.ts';
import { takeTenantConsent } from './tenantConsent.ts';
import { tokensOf } from './tokens.ts';
import type { Session, SignInResult, TokenRequest } from './session.ts';

export interface MsalSessionConfig {
  readonly clientId: string;
  readonly authority: string;
  /** Only where the authority is not Microsoft's: its endpoints, as discovery names them. */
  readonly authorityMetadata?: { readonly authorization_endpoint: string };
  /**
   * Host of Graph: the prefix of every scope, so that the token is for this cloud's Graph and no
   * other.
   */
  readonly graphBaseUrl: string;
}

/**
 * The session over MSAL, and what coming back from sign-in has brought. Call it once, at boot.
 * @throws FailureError when MSAL cannot run in this browser at all (no crypto on an insecure
 * address, no storage).
 */
export async function createMsalSession(
  config: MsalSessionConfig,
): Promise<{ session: Session; result: SignInResult }> {
  try {
    const app = await createStandardPublicClientApplication(configurationOf(config));
    await forgetOtherDeployment(app, config);
    const result = await finishSignIn(app);
    return { session: { ...sessionOver(app, config), adminOnly: adminOnlyOf(result) }, result };
  } catch (error) {
    throw new FailureError(toAuthFailure(error), { cause: error });
  }
}

function configurationOf({
  clientId,
  authority,
  authorityMetadata,
}: MsalSessionConfig): Configuration {
  const bridge = redirectUriOf(window.location.origin);
  return {
    auth: {
      clientId,
      authority,
      redirectUri: bridge,
      postLogoutRedirectUri: bridge,
      // We understand claims challenges, so Entra may give long-lived tokens and take them back
      // (CAE).
      clientCapabilities: ['CP1'],
      ...(authorityMetadata === undefined
        ? {}
        : {
            authorityMetadata: JSON.stringify(authorityMetadata),
            knownAuthorities: [new URL(authority).host],
          }),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: authorityMetadata === undefined ? {} : { protocolMode: 'OIDC' },
  };
}

/**
 * Reads the answer that `redirect.html` kept for us, if there is one. By then we are on the page
 * that was asked for.
 */
async function finishSignIn(app: IPublicClientApplication): Promise<SignInResult> {
  const asked = takeAsked();
  const consent = takeTenantConsent();
  try {
    const answer = await app.handleRedirectPromise();
    if (answer === null)
      return consent === undefined
        ? { kind: 'none' }
        : { kind: 'tenantConsent', returnTo: currentPath(), consent };
    app.setActiveAccount(answer.account);
    const returnTo = currentPath();
    return asked === undefined
      ? { kind: 'signedIn', returnTo }
      : { kind: 'consented', returnTo, scopes: asked.scopes };
  } catch (error) {
    return { kind: 'failed', returnTo: currentPath(), failure: toInteractiveFailure(error, asked) };
  }
}

/**
 * Entra's numbers for "an administrator has to agree first".
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const NEEDS_ADMIN = new Set(['AADSTS90094', 'AADSTS90095']);

function adminOnlyOf(result: SignInResult): readonly string[] {
  return result.kind === 'failed' && NEEDS_ADMIN.has(result.failure.trace.code ?? '')
    ? (result.failure.scopes ?? [])
    : [];
}

/**
 * What `askFor` asked for. Kept here, since a refusal comes back without the state that MSAL sends
 * along.
 */
const ASKED_KEY = 'assignment-desk.asked';

/** Read once: a later sign-in must not take it for its own. */
function takeAsked(): TokenRequest | undefined {
  const text = tabStorage.get(ASKED_KEY);
  tabStorage.remove(ASKED_KEY);
  return text === undefined ? undefined : (JSON.parse(text) as TokenRequest);
}

function sessionOver(
  app: IPublicClientApplication,
  { graphBaseUrl, authority, authorityMetadata, clientId }: MsalSessionConfig,
): Omit<Session, 'adminOnly'> {
  const { active: msalAccount, others } = accountsOfTab(app, authority);

  function redirectTo(request: TokenRequest, returnTo: string) {
    return {
      scopes: request.scopes.map((scope) => `${graphBaseUrl}/${scope}`),
      redirectStartPage: `${window.location.origin}${safeReturnTo(returnTo, window.location.origin)}`,
      ...(request.claims === undefined ? {} : { claims: request.claims }),
    };
  }

  return {
    account: msalAccount === undefined ? undefined : accountOf(msalAccount),
    others: others.map(accountOf),
    takesSeveralTenants: takesSeveralTenants(authority),
    // Of the tenant that somebody signed in to: the configured authority may stand for several.
    adminConsentUrl:
      msalAccount === undefined
        ? undefined
        : adminConsentUrl(
            new URL(
              `/${accountOf(msalAccount).tenantId}`,
              authorityMetadata?.authorization_endpoint ?? authority,
            ).href,
            clientId,
            redirectUriOf(window.location.origin),
          ),

    signIn: (returnTo) =>
      leaveToSignIn(() => {
        takeAsked();
        return app.loginRedirect(redirectTo({ scopes: SIGN_IN_SCOPES }, returnTo));
      }),

    askFor: (request, returnTo) =>
      leaveToSignIn(() => {
        tabStorage.set(ASKED_KEY, JSON.stringify(request));
        return app.acquireTokenRedirect({
          ...redirectTo(request, returnTo),
          ...(msalAccount === undefined ? {} : { account: msalAccount }),
        });
      }),

    signInAsSomebodyElse: (returnTo) =>
      leaveToSignIn(() => {
        takeAsked();
        return app.loginRedirect({
          ...redirectTo({ scopes: SIGN_IN_SCOPES }, returnTo),
          prompt: 'select_account',
        });
      }),

    continueAs: (account, returnTo) => {
      const chosen = others.find((other) => isSame(accountOf(other), account));
      if (chosen === undefined) return;
      app.setActiveAccount(chosen);
      // Without the fragment: with it, going to the page one is on is no load, and the page would
      // stay the first person's.
      window.location.assign(safeReturnTo(returnTo, window.location.origin).replace(/#.*/s, ''));
    },

    isStillHere: () => {
      const { active } = accountsOfTab(app, authority);
      return (
        msalAccount !== undefined &&
        active !== undefined &&
        isSame(accountOf(active), accountOf(msalAccount))
      );
    },

    signOut: () =>
      leave(async () => {
        takeAsked();
        // Or the next load of this tab would go on as one of them, and nobody asked for that.
        for (const account of app.getAllAccounts())
          if (msalAccount === undefined || !isSame(accountOf(account), accountOf(msalAccount)))
            await app.clearCache({ account });
        return app.logoutRedirect(msalAccount === undefined ? {} : { account: msalAccount });
      }),

    ...tokensOf(app, msalAccount, graphBaseUrl),
  };
}

/**
 * Leaves for the sign-in page, whose answer needs room in this tab.
 * @throws FailureError `tabStorage` where there is none: MSAL would hang or lose the answer
 */
async function leaveToSignIn(navigate: () => Promise<void>): Promise<void> {
  const problem = tabStorageProblem();
  if (problem !== undefined)
    throw new FailureError({ kind: 'tabStorage', from: 'signIn', trace: {} });
  return leave(navigate);
}

/**
 * Leaves the page. The promise settles only when the browser stays: with the Back button, or
 * because it could not leave.
 */
async function leave(navigate: () => Promise<void>): Promise<void> {
  try {
    await navigate();
  } catch (error) {
    if (!isTurnedBack(error)) throw new FailureError(toAuthFailure(error), { cause: error });
  }
}
