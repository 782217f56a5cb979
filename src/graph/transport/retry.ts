import type { Failure } from '#domain/failure/failure.ts';

/**
 * Whether, and after how long, to send a request again. Pure, so that the policy can be read and
 * tested as a table.
 */
export interface RetryQuestion {
  /**
   * Reads may be repeated freely; writes only when Graph says that the request was not carried out.
   */
  readonly isRead: boolean;
  /** How often it has failed in this way so far, by {@link countedFailures}: 1 after the first. */
  readonly attempt: number;
  readonly failure: Failure;
  /** 0 to 1, spreads clients that were refused together. */
  readonly random: number;
}

const MAX_ATTEMPTS = { throttled: 8, other: 4 };
const MAX_DELAY_MS = 60_000;
/** A longer wait than this is told to the admin instead of sat out. */
const LONGEST_ASKED_WAIT_SECONDS = 300;

/**
 * Milliseconds to wait before the next attempt, or undefined to give up. 429 means not carried out;
 * 503 does only when it says when to come back. Everything else leaves a write in doubt.
 * https://learn.microsoft.com/graph/throttling (Retry-After in seconds, else exponential back-off)
 */
export function retryDelay({
  isRead,
  attempt,
  failure,
  random,
}: RetryQuestion): number | undefined {
  const isThrottled = failure.kind === 'throttled';
  if (attempt >= (isThrottled ? MAX_ATTEMPTS.throttled : MAX_ATTEMPTS.other)) return undefined;
  if (!isPutOff(failure) && !(isRead && isPassing(failure))) return undefined;
  const asked = failure.retryAfterSeconds;
  if (asked !== undefined)
    return asked > LONGEST_ASKED_WAIT_SECONDS
      ? undefined
      : Math.max(asked * 1000, asked < 1 ? floorOf(attempt) : 0) + Math.round(random * 250);
  const base = (isThrottled ? 2000 : 500) * 2 ** (attempt - 1);
  return Math.min(MAX_DELAY_MS, Math.round(base * (0.75 + random / 2)));
}

/**
 * Counts the failures of one request. Waits that Graph asks for are counted apart: whoever was told
 * to come back four times has not failed four times, and one passing error after that is the first.
 */
export function countedFailures(): (failure: Failure) => number {
  let throttled = 0;
  let others = 0;
  return ({ kind }) => {
    if (kind !== 'throttled') return (others += 1);
    return (throttled += 1);
  };
}

/** Milliseconds at least where Graph asks for less than a second: 100, 200, 400, … */
function floorOf(attempt: number): number {
  return 50 * 2 ** attempt;
}

/** Did this failed write certainly change nothing? The rest has to be settled by reading back. */
export function isKnownUndone(failure: Failure): boolean {
  const { status } = failure.trace;
  if (isPutOff(failure)) return true;
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

/** 429, or 503 with `Retry-After`: not now, and not done. */
export function isPutOff({ kind, trace, retryAfterSeconds }: Failure): boolean {
  return kind === 'throttled' || (trace.status === 503 && retryAfterSeconds !== undefined);
}

/**
 * Milliseconds for which Graph asked to be left alone, as far as the app waits at all: to be kept
 * also where this request is given up and another to the same address follows.
 */
export function quietTime(failure: Failure): number {
  if (!isPutOff(failure)) return 0;
  const { retryAfterSeconds = UNSAID_QUIET_SECONDS } = failure;
  return retryAfterSeconds > LONGEST_ASKED_WAIT_SECONDS ? 0 : retryAfterSeconds * 1000;
}

/** Where Graph names no time: the first wait of the back-off. */
const UNSAID_QUIET_SECONDS = 2;

function isPassing({ kind, trace }: Failure): boolean {
  return (
    kind === 'timeout' || kind === 'offline' || (kind === 'serverError' && trace.status !== 501)
  );
}
