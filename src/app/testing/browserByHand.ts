import { EVERYBODY } from '../../../sandbox/tenant/people.ts';
import type { Account, SignedInSession, SignInResult, TokenRequest } from '#auth/session.ts';
import { FailureError } from '#domain/failure/failure.ts';
import type { SandboxPerson, TestSandbox } from '#queries/testing/sandboxDesk.ts';

/** For what the page was left: for the sign-in page, or for its questions. */
export interface Leaving {
  readonly to: 'signIn' | 'ask' | 'signOut';
  readonly scopes: readonly string[];
  readonly claims?: string | undefined;
  readonly returnTo: string;
}

/**
 * For tests: what outlives a page that is loaded again: who is signed in and has granted what, and
 * the network. What the browser keeps in its databases is kept per account, in the memory of this
 * process.
 * @param granted short names of what somebody has granted who is asked for more; else nobody is
 * @param isProved a challenge is met by a fresh token, since what it asks for was proved before
 */
export function browserByHand(
  sandbox: TestSandbox,
  person: SandboxPerson,
  granted: readonly string[] | undefined,
  isProved = false,
) {
  let account = accountOf(person);
  let scopes = granted;
  let isOffline = false;
  let lostAt: string | undefined;
  let left: Leaving | undefined;

  /** The browser says so, too. */
  function goOffline(offline = true): void {
    isOffline = offline;
    window.dispatchEvent(new Event(offline ? 'offline' : 'online'));
  }

  /** The page leaves; nothing that it awaits of this comes. */
  function leave(to: Leaving['to'], returnTo: string, asked: Partial<TokenRequest> = {}) {
    left = { to, scopes: asked.scopes ?? [], claims: asked.claims, returnTo };
    return new Promise<never>(() => undefined);
  }

  function sessionOf(): SignedInSession {
    return {
      account,
      others: [],
      adminOnly: [],
      takesSeveralTenants: false,
      adminConsentUrl: undefined,
      isStillHere: () => true,
      continueAs: () => undefined,
      signIn: (returnTo) => leave('signIn', returnTo),
      signInAsSomebodyElse: (returnTo) => leave('signIn', returnTo),
      signOut: () => leave('signOut', '/'),
      askFor: (request, returnTo) => leave('ask', returnTo, request),
      grantedScopes: () => Promise.resolve(scopes),
      getToken: (request) => tokenFor(request),
    };
  }

  let token: string | undefined;
  function tokenFor({ scopes: wanted, claims, forceRefresh }: TokenRequest): Promise<string> {
    if ((claims !== undefined && !isProved) || !wanted.every(isGranted))
      return Promise.reject(
        new FailureError({
          kind: 'consentNeeded',
          from: 'signIn',
          scopes: wanted,
          ...(claims !== undefined && { claims }),
          trace: {},
        }),
      );
    if (claims !== undefined || forceRefresh === true) token = undefined;
    return Promise.resolve((token ??= sandbox.mintToken(person, scopes)));
  }
  const isGranted = (scope: string): boolean =>
    scopes === undefined ||
    scopes.includes(scope) ||
    scopes.includes(scope.replace('.Read.', '.ReadWrite.'));

  return {
    account: (): Account => account,
    sessionOf,
    /** As on another machine: nothing is kept, what was granted stays so. */
    renew(): void {
      account = accountOf(person);
      if (isOffline) goOffline(false);
      lostAt = undefined;
      left = undefined;
    },
    /** What was granted is taken back: the next story, or this one told again, is asked anew. */
    takeBack(): void {
      scopes = granted;
      token = undefined;
    },
    /** Until it is told again: no request arrives, in the page that is open and the next. */
    goOffline,
    /** The connection goes with the answer to the next request that has this in it. */
    loseConnectionAt: (what: string): void => void (lostAt = what),
    /** What the page was left for, if it was. */
    left: (): Leaving | undefined => left,
    /** The sign-in page's answer to what was asked last. */
    answer(isGiven: boolean): SignInResult {
      if (left === undefined || left.to === 'signOut') throw new Error('Nobody was asked');
      const { to, scopes: asked, returnTo } = left;
      left = undefined;
      if (to === 'signIn') {
        token = undefined;
        return { kind: 'signedIn', returnTo };
      }
      if (!isGiven)
        return {
          kind: 'failed',
          returnTo,
          failure: { kind: 'consentRefused', from: 'signIn', scopes: asked, trace: {} },
        };
      scopes &&= [...scopes, ...asked];
      token = undefined;
      return { kind: 'consented', returnTo, scopes: asked };
    },
    /** Of one page: once it is closed it hears no answer and sends nothing. */
    networkOf() {
      let isClosed = false;
      const sent: string[] = [];
      const forEver = new Promise<never>(() => undefined);
      return {
        close: (): void => void (isClosed = true),
        /** Requests that have left, as `POST /beta/…`, oldest first. */
        sent: (): readonly string[] => sent,
        sandbox: {
          ...sandbox,
          async fetch(request: Request): Promise<Response> {
            const { pathname } = new URL(request.url);
            if (pathname.startsWith('/sandbox/')) return sandbox.fetch(request);
            if (isClosed) return forEver;
            if (isOffline) throw new TypeError('Failed to fetch');
            sent.push(`${request.method} ${pathname}`);
            const answer = await sandbox.fetch(request).catch((error: unknown) => {
              if (isClosed) return forEver;
              throw error;
            });
            if (lostAt !== undefined && sent.at(-1)!.includes(lostAt)) {
              lostAt = undefined;
              goOffline();
              throw new TypeError('Failed to fetch');
            }
            return isClosed ? forEver : answer;
          },
        } satisfies TestSandbox,
      };
    },
  };
}

/** As their tokens name them, but of a tenant of this browser's own: what it keeps is nobody else's. */
function accountOf(person: SandboxPerson): Account {
  const { oid, upn: username, name } = EVERYBODY.find(({ id }) => id === person)!;
  return { tenantId: crypto.randomUUID(), oid, username, name };
}
