import type { Justification } from '#domain/approval/approval.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { ListAddress } from '#domain/change/change.ts';
import type { DriftedRow } from '#domain/change/drift.ts';
import type { WriteRequest } from '#domain/change/writePath.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import type { Graph } from '#graph/client.ts';
import type { SendOptions } from '#graph/resources/assignments.ts';
import { type OnceSeen, type Sleep, waitOut } from '#graph/write/readBack.ts';
import { isCertainlyUndone } from '#graph/write/sendStep.ts';
import { untilAborted } from '#lib/promises.ts';

/** What the same person has written, beside the run. */
export interface OwnEarlier {
  /** Reads the list a request is made of, once it shows what they wrote a moment ago. */
  readonly onceSeen: OnceSeen;
  /** Is it all their doing that a list is not as it was reviewed? */
  readonly isOwnDrift: (list: ListAddress, drift: readonly DriftedRow[]) => Promise<boolean>;
}

/** What an item needs of the run it belongs to. */
export interface ItemSurroundings extends OwnEarlier {
  readonly graph: { readonly assignments: Graph['assignments'] };
  readonly sleep: Sleep;
  readonly now: () => number;
  readonly isCancelling: () => boolean;
  readonly isPaused: () => boolean;
  /** Why the plan is asked for; undefined while nobody said so. */
  readonly justification: () => Justification | undefined;
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
  /** Something has left, and is brought to its end. */
  isBegun: boolean;
  /** Something may have been carried out, as far as Graph's answers tell. */
  mayBeDone: boolean;
  /** The list from before the first request. */
  before: readonly Assignment[] | undefined;
  readonly requestIds: string[];
}

/**
 * Said where a request was not sent since the run was paused or cancelled. It has no address, so
 * that it counts as not sent.
 */
export const STOPPED: Failure = { kind: 'unexpected', trace: { message: 'Stopped.' } };

const stopped = () => new FailureError(STOPPED);

/**
 * The two calls of one item, beside the allowance and the two buttons of its run: what has not left
 * stays behind once the run is paused or cancelled. Half a replacement is a row lost, so that an
 * item of which something has left goes on.
 */
export function itemSender(progress: Progress, surroundings: ItemSurroundings) {
  const { graph, sleep, onceSeen, isCancelling, isPaused, takeWrite, onSend } = surroundings;
  const { assignments } = graph;
  // A signal per item, so that listeners do not pile up on the shared one.
  const whenCancelled = AbortSignal.any([surroundings.signal]);
  const stayBehind = () => {
    if (!progress.isBegun && (isCancelling() || isPaused())) throw stopped();
  };
  /**
   * A hold can last minutes: an item of which nothing has left does not wait for its end once the
   * run is cancelled.
   */
  const orCancelled = <T>(task: Promise<T>): Promise<T> =>
    progress.isBegun ? task : untilAborted(task, whenCancelled, stopped);
  const mayLeave = () => orCancelled(takeWrite(progress.isBegun));

  async function send(
    to: ListAddress,
    step: WriteRequest,
    { basis, justification }: SendOptions = {},
  ) {
    stayBehind();
    await mayLeave();
    const wasBegun = progress.isBegun;
    const signal = wasBegun ? undefined : whenCancelled;
    const inLine = new AbortController();
    const leaveLine = () => inLine.abort();
    signal?.addEventListener('abort', leaveLine);
    const options: SendOptions = {
      basis,
      justification,
      signal,
      beforeRepeat: mayLeave,
      onLeave() {
        stayBehind();
        // From here on it is settled, whatever the admin wants by then.
        signal?.removeEventListener('abort', leaveLine);
        progress.isBegun = true;
        onSend(progress.before ?? []);
      },
      onPutOff({ kind }) {
        if (kind === 'throttled') progress.isBegun = wasBegun;
        else progress.mayBeDone = true;
      },
    };
    try {
      const sending = assignments.send(to, step, options);
      const accepted = await untilAborted(sending, inLine.signal, stopped);
      progress.mayBeDone = true;
      if (accepted.requestId !== undefined) progress.requestIds.push(accepted.requestId);
      return accepted;
    } catch (error) {
      if (signal?.aborted === true && !(error instanceof FailureError)) throw stopped();
      const failure = toFailure(error);
      if (!isCertainlyUndone(error, failure)) progress.mayBeDone = true;
      const { requestId } = failure.trace;
      if (requestId !== undefined) progress.requestIds.push(requestId);
      await waitOut(failure, sleep);
      throw error;
    }
  }

  return {
    send,
    async list(configurationId: ConfigurationKey, via: string) {
      const read = () => {
        stayBehind();
        return assignments.list(configurationId, via);
      };
      // What has left is looked for as it is.
      const isBase = !progress.isBegun;
      return orCancelled(isBase ? onceSeen({ configurationId, via }, read) : read());
    },
  };
}
