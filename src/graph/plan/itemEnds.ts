import type { WriteEnd } from '#domain/change/end.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { concernsAll } from '#domain/failure/concernsAll.ts';
import { hasLeft } from '#graph/write/sendStep.ts';

/**
 * What kept a change from its end for the time being. Where Graph refused for want of a sign-in,
 * renewed in vain, nothing was changed; what else may have been is settled by reading back when the
 * item is taken up again.
 */
export function stallOf(end: WriteEnd): Failure | undefined {
  return failuresOf(end).find(concernsAll);
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
    case 'notDone':
      // An earlier sending was in doubt and looked up; the last one did not leave.
      return hasLeft(end.failure) ? [] : [end.failure];
    case 'verified':
    case 'accepted':
    case 'alreadySo':
    case 'blocked':
    case 'drifted':
    case 'waitingForApproval':
    case 'cancelled':
      return [];
  }
}
