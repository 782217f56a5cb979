import type { ChangeResult } from '#domain/change/applyOutcome.ts';
import type { Failure, FailureKind } from '#domain/failure/failure.ts';
import type { LineEnd } from '#domain/plan/run/run.ts';

/**
 * Said where a request was not sent since the run was cancelled. It has no address, so that it
 * counts as certainly undone.
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
export function stallOf(result: ChangeResult): Failure | undefined {
  switch (result.kind) {
    case 'couldNotFindOut':
      return isStalling(result.readFailure) ? result.readFailure : undefined;
    case 'rowLost':
      return [result.putBackFailure, result.failure].find(isStalling);
    case 'refused':
    case 'putBack':
      return isStalling(result.failure) ? result.failure : undefined;
    case 'accepted':
    case 'alreadySo':
    case 'drifted':
    case 'notDone':
    case 'notSent':
      return undefined;
  }
}

/**
 * How a line ended, by what became of its change; undefined for what Graph accepted, which is read
 * back first.
 */
export function endOfResult(result: ChangeResult, wasCancelled: boolean): LineEnd | undefined {
  switch (result.kind) {
    case 'accepted':
      return undefined;
    case 'alreadySo':
      return { kind: 'alreadySo' };
    case 'refused':
      if (wasCancelled) return { kind: 'cancelled' };
      // Without an address it did not leave: our own guard said no.
      return result.failure.trace.url === undefined
        ? { kind: 'refused', refusal: { reason: 'notSafe', failure: result.failure } }
        : { kind: 'failed', how: 'refusedByGraph', failure: result.failure };
    case 'drifted':
      return { kind: 'drifted' };
    case 'notDone':
      return { kind: 'failed', how: 'notSeen', failure: result.failure };
    case 'couldNotFindOut':
      return { kind: 'inDoubt', failure: result.failure };
    case 'notSent':
      return wasCancelled
        ? { kind: 'cancelled' }
        : {
            kind: 'failed',
            how: 'notSent',
            failure: {
              kind: 'unexpected',
              trace: { message: 'An earlier request for this configuration did not go through.' },
            },
          };
    case 'putBack':
      return { kind: 'failed', how: 'putBack', failure: result.failure };
    case 'rowLost':
      return { kind: 'failed', how: 'rowLost', failure: result.failure };
  }
}
