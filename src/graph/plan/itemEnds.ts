import type { WriteEnd } from '#domain/change/end.ts';
import type { Failure, FailureKind } from '#domain/failure/failure.ts';

/**
 * Said where a request was not sent since the run was cancelled. It has no address, so that it
 * counts as not sent.
 */
export const CANCELLED: Failure = { kind: 'unexpected', trace: { message: 'Cancelled.' } };

const STALLING: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'offline',
  'timeout',
  'unauthenticated',
  'claimsChallenge',
  'consentNeeded',
  'consentRefused',
  'interactionBlocked',
  'signInFailed',
  'signInRefused',
  'tabStorage',
  'clockWrong',
]);

/**
 * Is it the network or the sign-in, so that the next item would fare no better? Then the run pauses
 * and loses nothing.
 */
export function isStalling({ kind }: Failure): boolean {
  return STALLING.has(kind);
}

/**
 * What kept a change from its end for the time being. Where Graph refused for want of a sign-in,
 * renewed in vain, nothing was changed; what else may have been is settled by reading back when the
 * item is taken up again.
 */
export function stallOf(end: WriteEnd): Failure | undefined {
  switch (end.kind) {
    case 'unknown':
      return [end.readFailure ?? end.failure].find(isStalling);
    case 'lost':
      return [end.putBackFailure ?? end.failure, end.failure].find(isStalling);
    case 'refused':
    case 'notSent':
    case 'putBack':
      return [end.failure ?? CANCELLED].find(isStalling);
    case 'verified':
    case 'accepted':
    case 'alreadySo':
    case 'blocked':
    case 'drifted':
    case 'notDone':
    case 'cancelled':
      return undefined;
  }
}

/** How a line ended by what was found out; undefined for what Graph accepted: it is read back first. */
export function endOfLine(end: WriteEnd, wasCancelled: boolean): WriteEnd | undefined {
  if (end.kind === 'accepted') return undefined;
  return wasCancelled && end.kind === 'notSent' ? { kind: 'cancelled' } : end;
}
