import type { Assignment } from '#domain/assignment/assignment.ts';
import type { WriteRequest } from '#domain/change/writePath.ts';
import { FailureError, toFailure } from '#domain/failure/failure.ts';
import type { BatchedAssignments, BatchedRequest } from '#graph/plan/batchedAssignments.ts';
import { CANCELLED } from '#graph/plan/itemEnds.ts';
import type { ListAddress } from '#graph/wire/writeStep.ts';
import { type Sleep, waitOut } from '#graph/write/readBack.ts';
import { isCertainlyUndone } from '#graph/write/sendStep.ts';

/** What an item needs of the run it belongs to. */
export interface ItemSurroundings {
  readonly assignments: BatchedAssignments;
  readonly sleep: Sleep;
  readonly now: () => number;
  readonly isCancelling: () => boolean;
  readonly isPaused: () => boolean;
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal;
  /**
   * Notes that a request is about to leave, no earlier: what waits in line can still stay behind.
   */
  readonly onSend: (before: readonly Assignment[]) => void;
  /** Resolves when one more write may leave; `isUrgent` does not wait for the allowance. */
  readonly takeWrite: (isUrgent: boolean) => Promise<void>;
}

/** How far an item has got. */
export interface Progress {
  /** Something may have been carried out: from here on the item is brought to its end. */
  hasTouched: boolean;
  wasCancelled: boolean;
  wasPaused: boolean;
  /** The list from before the first request. */
  before: readonly Assignment[] | undefined;
  readonly requestIds: string[];
}

/**
 * The two calls of one item, beside the allowance and the two buttons of its run: what has not left
 * stays behind once the run is paused or cancelled. Half a replacement is a row lost, so that an
 * item of which something has left goes on.
 */
export function itemSender(progress: Progress, surroundings: ItemSurroundings) {
  const { assignments, sleep, isCancelling, isPaused, takeWrite, onSend } = surroundings;
  // A signal per item, so that listeners do not pile up on the shared one.
  const whenCancelled = AbortSignal.any([surroundings.signal]);
  const cancelled = () => {
    progress.wasCancelled = true;
    return new FailureError(CANCELLED);
  };
  const stayBehind = () => {
    if (progress.hasTouched || !(isCancelling() || isPaused())) return;
    progress.wasCancelled = isCancelling();
    progress.wasPaused = !progress.wasCancelled;
    throw new FailureError(CANCELLED);
  };
  /**
   * A hold can last minutes: an item of which nothing has left does not wait for its end once the
   * run is cancelled.
   */
  const orCancelled = <T>(task: Promise<T>): Promise<T> =>
    progress.hasTouched ? task : untilAborted(task, whenCancelled, cancelled);
  const mayLeave = () => orCancelled(takeWrite(progress.hasTouched));

  async function send(
    to: ListAddress,
    step: WriteRequest,
    { basis }: Pick<BatchedRequest, 'basis'> = {},
  ) {
    stayBehind();
    await mayLeave();
    const signal = progress.hasTouched ? undefined : whenCancelled;
    const inLine = new AbortController();
    const leaveLine = () => inLine.abort();
    signal?.addEventListener('abort', leaveLine);
    const onLeave = () => {
      stayBehind();
      // From here on it is settled, whatever the admin wants by then.
      signal?.removeEventListener('abort', leaveLine);
      onSend(progress.before ?? []);
    };
    try {
      const request = { basis, signal, onLeave, beforeRepeat: mayLeave };
      const accepted = await untilAborted(
        assignments.send(to, step, request),
        inLine.signal,
        cancelled,
      );
      progress.hasTouched = true;
      if (accepted.requestId !== undefined) progress.requestIds.push(accepted.requestId);
      return accepted;
    } catch (error) {
      if (signal?.aborted === true && !(error instanceof FailureError)) throw cancelled();
      const failure = toFailure(error);
      if (!isCertainlyUndone(error, failure)) progress.hasTouched = true;
      const { requestId } = failure.trace;
      if (requestId !== undefined) progress.requestIds.push(requestId);
      await waitOut(failure, sleep);
      throw error;
    }
  }

  return {
    send,
    list: (configurationId: string, via: string) =>
      orCancelled(assignments.list(configurationId, via)),
  };
}

/**
 * The task's end, or a failure as soon as the signal aborts: what the task comes to is nobody's
 * business then.
 */
function untilAborted<T>(task: Promise<T>, signal: AbortSignal, failure: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(failure());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
