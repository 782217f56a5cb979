import type { Failure, FailureKind, FailureTrace } from '#domain/failure/failure.ts';
import type { TokenRequest } from './session.ts';

/**
 * What MSAL's errors have in common; read by shape, so that an error from another copy of MSAL
 * counts too.
 */
interface MsalError {
  readonly errorCode: string;
  readonly errorMessage?: string;
  readonly subError?: string;
  readonly correlationId?: string;
  readonly timestamp?: string;
  readonly traceId?: string;
  /** What the sign-in page has to ask for (MSAL's `InteractionRequiredAuthError`). */
  readonly claims?: string;
}

/**
 * By Entra's own number, wherever it comes. Other numbers are refusals, which
 * `domain/failure/entraRefusals.ts` has words for.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const KIND_BY_AADSTS: Readonly<Record<string, FailureKind>> = {
  '65001': 'consentNeeded',
  '65004': 'consentRefused',
  // An administrator has to agree first; asking the same person again changes nothing.
  '90094': 'consentRefused',
  '90095': 'consentRefused',
  '90008': 'consentNeeded',
  '50058': 'unauthenticated',
  '50089': 'unauthenticated',
  '50132': 'unauthenticated',
  '50133': 'unauthenticated',
  '70000': 'unauthenticated',
  // By inactivity, and by the sign-in frequency of Conditional Access.
  '70008': 'unauthenticated',
  '70043': 'unauthenticated',
  '700082': 'unauthenticated',
  '700084': 'unauthenticated',
  '50173': 'unauthenticated',
  '500133': 'clockWrong',
  '700024': 'clockWrong',
};

/** By MSAL's or OAuth's code. https://learn.microsoft.com/entra/msal/javascript/browser/errors */
const KIND_BY_CODE: Readonly<Record<string, FailureKind>> = {
  access_denied: 'consentRefused',
  user_cancelled: 'consentRefused',
  consent_required: 'consentNeeded',
  interaction_required: 'signInRefused',
  login_required: 'unauthenticated',
  no_account_error: 'unauthenticated',
  no_account_found: 'unauthenticated',
  no_tokens_found: 'unauthenticated',
  refresh_token_expired: 'unauthenticated',
  bad_token: 'unauthenticated',
  popup_window_error: 'interactionBlocked',
  empty_window_error: 'interactionBlocked',
  redirect_in_iframe: 'interactionBlocked',
  block_iframe_reload: 'interactionBlocked',
  block_nested_popups: 'interactionBlocked',
  iframe_closed_prematurely: 'interactionBlocked',
  redirect_bridge_empty_response: 'interactionBlocked',
  // Nothing came back from the hidden frame, or the browser did not leave for the sign-in page.
  timed_out: 'interactionBlocked',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  cache_quota_exceeded: 'tabStorage',
  cache_error_unknown: 'tabStorage',
};

/** The sign-in page has to ask the person something, or to tell them. */
const SUB_ERRORS_FOR_A_PERSON = new Set([
  'additional_action',
  'basic_action',
  'message_only',
  'user_password_expired',
  'interrupted_user',
  'ui_not_allowed',
]);

/**
 * MSAL's error as a failure.
 * @param error whatever MSAL threw
 * @param asked what was asked for, when it was a token: the page needs it to ask the person
 */
export function toAuthFailure(error: unknown, asked?: TokenRequest): Failure {
  if (!isMsalError(error)) {
    return {
      kind: isAboutStorage(error) ? 'tabStorage' : 'signInFailed',
      from: 'signIn',
      trace: { message: error instanceof Error ? error.message : String(error) },
    };
  }
  const kind = kindOf(error);
  const isAsking = ASKING.has(kind);
  // A new sign-in has to answer the challenge as well, or Graph asks again at once.
  const claims = asked?.claims ?? (error.claims || undefined);
  return {
    kind,
    from: 'signIn',
    trace: traceOf(error),
    ...(isAsking && asked !== undefined ? { scopes: asked.scopes } : {}),
    ...((isAsking || kind === 'unauthenticated') && claims !== undefined ? { claims } : {}),
  };
}

/** Kinds whose way on is to ask the person for the same scopes. */
const ASKING: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'consentNeeded',
  'consentRefused',
  'signInRefused',
]);

/** What the browser throws where storage is forbidden, or full. */
function isAboutStorage(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'SecurityError' || error.name === 'QuotaExceededError')
  );
}

/**
 * The same, for what failed in the background: where the hidden frame is blocked or never answers,
 * the sign-in page itself still works.
 */
export function toSilentFailure(error: unknown, asked: TokenRequest): Failure {
  const failure = toAuthFailure(error, asked);
  return failure.kind === 'interactionBlocked'
    ? {
        ...failure,
        kind: 'unauthenticated',
        ...(asked.claims === undefined ? {} : { claims: asked.claims }),
      }
    : failure;
}

/**
 * The same, for what came back with a person there to answer: who was asked and did not agree has
 * refused.
 */
export function toInteractiveFailure(error: unknown, asked?: TokenRequest): Failure {
  const failure = toAuthFailure(error, asked);
  return failure.kind === 'consentNeeded' ? { ...failure, kind: 'consentRefused' } : failure;
}

/** The person came back with the browser's Back button: nothing has happened. */
export function isTurnedBack(error: unknown): boolean {
  return isMsalError(error) && error.errorCode === 'user_cancelled';
}

function isMsalError(error: unknown): error is MsalError {
  return error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string';
}

function kindOf(error: MsalError): FailureKind {
  const number = /AADSTS(\d+)/.exec(error.errorMessage ?? '')?.[1];
  const known = KIND_BY_AADSTS[number ?? ''];
  if (known !== undefined) return known;
  if (error.subError === 'consent_required' || error.errorCode === 'consent_required')
    return 'consentNeeded';
  if (error.errorCode === 'login_required') return 'unauthenticated';
  // A number says more than the code beside it: `access_denied` comes with many.
  if (number !== undefined || SUB_ERRORS_FOR_A_PERSON.has(error.subError ?? ''))
    return 'signInRefused';
  const byCode = KIND_BY_CODE[error.errorCode];
  if (byCode !== undefined) return byCode;
  // RFC 6749, 5.2: what the token was to be got with is expired or revoked. A new sign-in brings
  // another.
  return error.errorCode === 'invalid_grant' ? 'unauthenticated' : 'signInFailed';
}

/**
 * Entra puts its ids at the end of the sentence: "… Trace ID: … Correlation ID: … Timestamp: …".
 */
function traceOf(error: MsalError): FailureTrace {
  const words = error.errorMessage ?? '';
  // MSAL puts "Error(s): … - Timestamp: … - Description: " in front and more ids behind.
  const sentence = words.replace(/^Error\(s\):.*? - Description: /s, '');
  const message =
    sentence.split(/\s*(?:Trace ID:|- Correlation ID:)/)[0]?.trim() || error.errorCode;
  const code = /AADSTS\d+/.exec(words)?.[0] ?? error.errorCode;
  const requestId = error.traceId || /Trace ID: ([\da-f]+-[\w-]+)/i.exec(words)?.[1];
  const clientRequestId =
    error.correlationId || /Correlation ID: ([\da-f]+-[\w-]+)/i.exec(words)?.[1];
  const date = error.timestamp || /Timestamp: (\S+ \S+)/.exec(words)?.[1];
  return {
    code,
    message,
    ...(requestId ? { requestId } : {}),
    ...(clientRequestId ? { clientRequestId } : {}),
    ...(date ? { date } : {}),
  };
}
