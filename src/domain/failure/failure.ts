/**
 * Everything that can go wrong between the admin and Graph, as one type. `graph/` makes failures
 * from answers, `auth/` from MSAL's errors; `domain/failure/explain.ts` turns any of them into
 * words.
 */

/** What support asks for. Every field is as Graph sent it; absent means Graph did not say. */
export interface FailureTrace {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  /** Graph's `error.code`. */
  readonly code?: string;
  /**
   * The sentence for people: Intune's JSON-string message is unpacked and its Operation ID tail cut
   * off.
   */
  readonly message?: string;
  /** Intune's `CustomApiErrorPhrase`. */
  readonly phrase?: string;
  /** The request only read: whatever became of it, nothing was changed by it. */
  readonly isRead?: true;
  readonly requestId?: string;
  readonly clientRequestId?: string;
  readonly activityId?: string;
  /** Graph's own clock, ISO 8601. */
  readonly date?: string;
}

export type FailureKind =
  | 'badRequest'
  | 'noLicence'
  | 'noRoute'
  | 'unauthenticated'
  | 'claimsChallenge'
  | 'missingScope'
  | 'missingRole'
  | 'scopeGroup'
  | 'filterOutOfScope'
  | 'notFound'
  | 'membersHidden'
  | 'membersNotReady'
  | 'conflict'
  | 'preconditionFailed'
  | 'justificationNeeded'
  /** The same for half of an edit, which is never kept for approval. */
  | 'approvalInTwo'
  | 'approvalFiled'
  | 'mayNotDecide'
  | 'approvalPending'
  | 'approvalRejected'
  | 'approvalExpired'
  | 'throttled'
  | 'serverError'
  | 'timeout'
  | 'offline'
  | 'unreadableAnswer'
  | 'foreignHost'
  | 'consentRefused'
  | 'consentNeeded'
  | 'interactionBlocked'
  | 'clockWrong'
  | 'signInFailed'
  | 'signInRefused'
  | 'tabStorage'
  | 'newerVersion'
  | 'journalUnavailable'
  /** Given up by the admin while it waited to be sent. */
  | 'stopped'
  | 'unexpected';

export interface Failure {
  readonly kind: FailureKind;
  /**
   * Set where sign-in failed, at Entra or before: Graph was not asked, and its message is not
   * Graph's.
   */
  readonly from?: 'signIn';
  readonly trace: FailureTrace;
  /**
   * Seconds, when the answer said how long to wait (header `Retry-After`, or Intune's own field).
   */
  readonly retryAfterSeconds?: number;
  /** The number of the approval request that Intune filed. */
  readonly approvalId?: string;
  /** Decoded claims of a claims challenge, to be handed to sign-in as they are. */
  readonly claims?: string;
  /** Scopes that the call needs, when Graph named them or the app knows them. */
  readonly scopes?: readonly string[];
}

/** The only error the app throws on purpose. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.trace.message ?? failure.kind, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/**
 * Whatever was thrown, as a failure; what is not ours becomes `unexpected` with its message kept.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { kind: isAboutFile(message) ? 'newerVersion' : 'unexpected', trace: { message } };
}

/**
 * A script or style of the app that could not be loaded, in the words of Chromium, Firefox, Safari
 * and Vite: the browsers give it no name of its own.
 */
function isAboutFile(message: string): boolean {
  return /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(
    message,
  );
}
