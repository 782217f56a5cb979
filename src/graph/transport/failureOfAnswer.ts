import type { Failure, FailureKind, FailureTrace } from '#domain/failure/failure.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

/** What a failure is made of: an answer that is not a success, with its body already read. */
export interface RefusedAnswer {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Parsed body, or undefined when it is no JSON. */
  readonly body: unknown;
}

/**
 * Turns Graph's refusal into a failure. Intune often puts a JSON string into `error.message`: its
 * `Message` up to " - Operation ID" is the sentence for people, its Activity ID is for support
 * (docs/reference/errors.md).
 */
export function failureOfAnswer(answer: RefusedAnswer): Failure {
  const { method, url, status, headers, body } = answer;
  const error = childObject(body, 'error');
  const inner = childObject(error, 'innerError') ?? childObject(error, 'innererror');
  const said = unpackMessage(text(error, 'message') ?? '');
  const trace: FailureTrace = withoutUndefined({
    method,
    url,
    status,
    code: text(error, 'code'),
    message: said.message === '' ? undefined : said.message,
    phrase: said.phrase,
    requestId: headers.get('request-id') ?? text(inner, 'request-id'),
    clientRequestId: headers.get('client-request-id') ?? text(inner, 'client-request-id'),
    activityId: said.activityId,
    date: text(inner, 'date'),
  });
  const retryAfterSeconds = parseRetryAfter(headers.get('Retry-After')) ?? said.retryAfterSeconds;
  const claims = status === 401 ? claimsOf(headers.get('WWW-Authenticate')) : undefined;
  const words = `${trace.code ?? ''} ${said.errorCode ?? ''} ${said.message}`;
  const approvalId = status === 403 || status === 412 ? approvalIdOf(body, headers) : undefined;
  const kind = kindOf(status, words, claims !== undefined, approvalId !== undefined);
  const scopes = kind === 'missingScope' ? scopesIn(said.message) : undefined;
  return withoutUndefined({ kind, trace, retryAfterSeconds, claims, scopes, approvalId });
}

function kindOf(
  status: number,
  said: string,
  isClaimsChallenge: boolean,
  isFiled: boolean,
): FailureKind {
  const ofApproval = isFiled ? 'approvalFiled' : approvalKindOf(said);
  if (ofApproval !== undefined) return ofApproval;
  if (/No OData route exists|No method match route template/i.test(said)) return 'noRoute';
  if (/not applicable to target tenant/i.test(said)) return 'noLicence';
  if (/Scope Tags? validation failed/i.test(said)) return 'filterOutOfScope';
  if (/permissions to assign this configuration/i.test(said)) return 'scopeGroup';
  if (
    /must have one of the following scopes|Insufficient privileges|Authorization_RequestDenied/i.test(
      said,
    )
  )
    return 'missingScope';
  if (/User is not authorized to perform this operation/i.test(said)) return 'missingRole';
  if (status === 401)
    return isClaimsChallenge
      ? 'claimsChallenge'
      : /Forbidden/i.test(said)
        ? 'missingRole'
        : 'unauthenticated';
  if (status === 403) return 'missingRole';
  if (status === 404) return 'notFound';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 409) return 'conflict';
  if (status === 412) return 'preconditionFailed';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'serverError' : 'badRequest';
}

/**
 * What Multi-Admin Approval says of a write, by its documented and observed words
 * (docs/reference/approvals.md): its status is 400, 403 or 409, which mean other things too.
 */
function approvalKindOf(said: string): FailureKind | undefined {
  if (/x-msft-approval-justification'? is required/i.test(said)) return 'justificationNeeded';
  if (/active Approval Request already exists/i.test(said)) return 'approvalPending';
  // It asks for an approval without telling a number, so that nothing can be completed.
  return /\bApprovalRequired\b/.test(said) ? 'preconditionFailed' : undefined;
}

/** A browser may not read the header of that name, so that the number stands in the body as well. */
function approvalIdOf(body: unknown, headers: RefusedAnswer['headers']): string | undefined {
  const said = headers.get('x-msft-approval-code') ?? JSON.stringify(body ?? '');
  return /(?:x-msft-approval-code\W{1,8}|^)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i.exec(
    said,
  )?.[1];
}

interface UnpackedMessage {
  readonly message: string;
  /** Of the wrapping, where Graph's own code says no more than `UnknownError`. */
  readonly errorCode?: string;
  readonly phrase?: string;
  readonly activityId?: string;
  readonly retryAfterSeconds?: number;
}

/** Two were seen: Intune's own, and around it the gateway's (msgraph-sdk-powershell#1257). */
const MAX_WRAPPINGS = 4;

/** Intune's JSON-string message, unpacked; any other message as it is. */
export function unpackMessage(message: string, depth = 0): UnpackedMessage {
  const packed = depth < MAX_WRAPPINGS ? parseObject(message) : undefined;
  if (packed === undefined) {
    return withoutUndefined({
      message: message.split(/\s+-\s+(?:Operation|Activity) ID/i)[0]!.trim(),
      activityId: /Activity ID:\s*([0-9a-f-]{36})/i.exec(message)?.[1],
    });
  }
  const retryAfter = packed['RetryAfter'];
  const own = withoutUndefined({
    errorCode: text(packed, 'ErrorCode'),
    phrase: text(packed, 'CustomApiErrorPhrase')?.trim() || undefined,
    retryAfterSeconds:
      typeof retryAfter === 'number' || typeof retryAfter === 'string'
        ? parseRetryAfter(String(retryAfter))
        : undefined,
  });
  return {
    ...own,
    ...unpackMessage(text(packed, 'Message') ?? text(packed, 'message') ?? '', depth + 1),
  };
}

/** `Mon, 23 Nov 2026 10:00:30 GMT`; `Date.parse` takes much more for a date. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;

/**
 * Seconds to wait: `Retry-After` is a number of seconds, or by HTTP's rules a date.
 * Undefined where it says nothing of use: no number, or none above zero. "Come back at once" from a
 * service that just refused is answered with growing waits, as if it had not said when
 * (docs/reference/limits.md).
 */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  const said = value?.trim() ?? '';
  const seconds = HTTP_DATE.test(said)
    ? Math.ceil((Date.parse(said) - now) / 1000)
    : /^\d+(\.\d+)?$/.test(said)
      ? Number(said)
      : 0;
  return seconds > 0 ? seconds : undefined;
}

/**
 * The decoded claims of a claims challenge.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsOf(wwwAuthenticate: string | null): string | undefined {
  if (wwwAuthenticate === null || !wwwAuthenticate.includes('insufficient_claims'))
    return undefined;
  const encoded = /claims="([^"]+)"/.exec(wwwAuthenticate)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

function scopesIn(message: string): string[] | undefined {
  const scopes = message.match(/\b[A-Z]\w+(?:\.\w+)*\.(?:Read|ReadWrite)\.All\b/g);
  return scopes === null ? undefined : [...new Set(scopes)];
}

function parseObject(value: string): JsonObject | undefined {
  if (!value.trimStart().startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function childObject(parent: unknown, key: string): JsonObject | undefined {
  const child = isJsonObject(parent) ? parent[key] : undefined;
  return isJsonObject(child) ? child : undefined;
}

function text(parent: JsonObject | undefined, key: string): string | undefined {
  const value = parent?.[key];
  return typeof value === 'string' ? value : undefined;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/**
 * Leaves out what is undefined, so that optional stays optional under `exactOptionalPropertyTypes`.
 */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as Defined<T>;
}
