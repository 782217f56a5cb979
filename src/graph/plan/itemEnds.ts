import type { WriteEnd } from '#domain/change/end.ts';
import type { Failure, FailureKind } from '#domain/failure/failure.ts';

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
  return failuresOf(end).find(isStalling);
}

/**
 * That Intune wants to know why, and nobody said it yet: the run pauses, so that it is said once for
 * all of it.
 */
export function unsaidIn(end: WriteEnd): Failure | undefined {
  return end.kind === 'refused' && end.failure.kind === 'justificationNeeded'
    ? end.failure
    : undefined;
}

function failuresOf(end: WriteEnd): Failure[] {
  switch (end.kind) {
    case 'unknown':
      return [end.readFailure ?? end.failure, end.failure];
    case 'lost':
      return [end.putBackFailure ?? end.failure, end.failure];
    case 'refused':
    case 'putBack':
      return [end.failure];
    case 'notSent':
      return end.failure === undefined ? [] : [end.failure];
    case 'verified':
    case 'accepted':
    case 'alreadySo':
    case 'blocked':
    case 'drifted':
    case 'notDone':
    case 'waitingForApproval':
    case 'cancelled':
      return [];
  }
}
