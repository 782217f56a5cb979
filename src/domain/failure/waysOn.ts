import { entraRefusal, type Remedy } from '#domain/failure/entraRefusals.ts';
import type { Failure, FailureKind } from '#domain/failure/failure.ts';
import { loadsAgain } from '#lib/browser/loadsAgain.ts';

/** What a button beside a failure does. */
export interface WayOn {
  /**
   * `signIn`: the sign-in page, with the account that is signed in there. `ask`: the same, for the scopes and
   * claims of the failure. `otherAccount`: the sign-in page asks who. `reload`: the page anew.
   */
  readonly kind: 'signIn' | 'ask' | 'otherAccount' | 'reload';
  readonly label: string;
}

const SIGN_IN_AGAIN = 'Sign in again';

const AT_SIGN_IN: Readonly<Record<Remedy, WayOn>> = {
  continue: { kind: 'ask', label: 'Continue to sign-in' },
  signInAgain: { kind: 'ask', label: SIGN_IN_AGAIN },
  otherAccount: { kind: 'otherAccount', label: 'Sign in with another account' },
};

const BY_KIND: Readonly<Partial<Record<FailureKind, WayOn>>> = {
  unauthenticated: { kind: 'signIn', label: SIGN_IN_AGAIN },
  claimsChallenge: { kind: 'ask', label: 'Continue to sign-in' },
  consentNeeded: { kind: 'ask', label: 'Grant permission' },
  consentRefused: { kind: 'ask', label: 'Grant permission' },
  interactionBlocked: { kind: 'signIn', label: SIGN_IN_AGAIN },
  clockWrong: { kind: 'signIn', label: SIGN_IN_AGAIN },
  signInFailed: { kind: 'signIn', label: SIGN_IN_AGAIN },
  tabStorage: { kind: 'reload', label: 'Reload' },
  newerVersion: { kind: 'reload', label: 'Reload' },
};

/** What Graph will answer again, whoever asks how often. */
const FOR_GOOD: ReadonlySet<FailureKind> = new Set(['membersHidden', 'noRoute']);

/** May the same request succeed when it is made again? */
export function mayPass({ kind }: Pick<Failure, 'kind'>): boolean {
  return !FOR_GOOD.has(kind) && (kind !== 'newerVersion' || loadsAgain());
}

/**
 * The button for what `explain` tells to do; undefined where nothing but trying again, or another
 * person, helps. No failure of sign-in is without one.
 */
export function wayOn({ kind, trace, claims }: Failure): WayOn | undefined {
  if (kind === 'signInRefused') return AT_SIGN_IN[entraRefusal(trace.code).remedy];
  if (kind === 'unauthenticated' && claims !== undefined)
    return { kind: 'ask', label: SIGN_IN_AGAIN };
  return BY_KIND[kind];
}
