import type { ApplyOutcome } from '#domain/change/applyOutcome.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import type { LineEnd, RunItem } from '#domain/plan/run/run.ts';
import type { WriteRequest } from '#domain/change/writePath.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { isCertainlyUndone } from '#graph/write/createAssignment.ts';
import type { BatchedAssignments, BatchedRequest } from '#graph/plan/batchedAssignments.ts';
import { CANCELLED, endOfResult, isStalling, stallOf } from '#graph/plan/itemEnds.ts';
import { remainingOf } from '#graph/plan/remainingChanges.ts';
import { quietTime } from '#graph/transport/retry.ts';
import { lookFor } from '#graph/write/settleChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

/** What an item needs of the run it belongs to. */
export interface ItemSurroundings {
  readonly assignments: BatchedAssignments;
  readonly sleep: (milliseconds: number) => Promise<void>;
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

/** How the sending of an item ended. */
export type Sent =
  | {
      readonly kind: 'sent';
      /** By the index of the line; what has none was accepted. */
      readonly ends: ReadonlyMap<number, LineEnd>;
      readonly before: readonly Assignment[];
      readonly now: readonly Assignment[] | undefined;
      readonly requestIds: readonly string[];
    }
  | Stalled;

/**
 * No network, or no sign-in; without a failure, the run was paused. Nothing is lost: the item is as
 * it was, or what is in doubt of it is settled when it is taken up again.
 */
export interface Stalled {
  readonly kind: 'stalled';
  readonly failure: Failure | undefined;
}

interface Open {
  readonly line: number;
  readonly change: Change;
}

/**
 * A request whose answer was lost, and that the tenant does not show, is prepared anew this often.
 */
const MAX_ATTEMPTS = 3;

/**
 * Carries out the changes of one item: what was in doubt when the page was left is settled by
 * reading back first, then the pipeline of a single configuration does the rest. What reading back
 * shows not to have been carried out is sent again after a fresh read, since its outcome is known
 * by then; what cannot be read back is never sent again.
 */
export async function sendItem(item: RunItem, surroundings: ItemSurroundings): Promise<Sent> {
  const { assignments, sleep, now, isCancelling, isPaused } = surroundings;
  const address = { configurationId: item.configurationId, via: '' };
  const ends = new Map<number, LineEnd>();
  const requestIds: string[] = [];
  const lines = item.lines.flatMap(({ change, end }, line): Open[] =>
    change === undefined || end !== undefined ? [] : [{ line, change }],
  );
  let open: readonly Open[] = lines;
  let base = item.base;
  let before = item.state.kind === 'sent' ? item.state.before : undefined;
  let last: readonly Assignment[] | undefined;
  let hasTouched = item.state.kind === 'sent';
  let wasCancelled = false;
  let wasPaused = false;

  const ended = (): Sent => ({ kind: 'sent', ends, before: before ?? base, now: last, requestIds });
  const endAll = (end: LineEnd) => {
    for (const { line } of open) ends.set(line, end);
    return ended();
  };

  /**
   * Once something may have been carried out, the item is brought to its end: half a replacement is
   * a row lost.
   */
  const stayBehind = () => {
    if (hasTouched || !(isCancelling() || isPaused())) return;
    wasCancelled = isCancelling();
    wasPaused = !wasCancelled;
    throw new FailureError(CANCELLED);
  };

  /** Of an edit whose old row is gone already, that is what counts. */
  const endUnsent = (end: LineEnd, failure: Failure) => {
    for (const one of open)
      ends.set(
        one.line,
        isHalfDone([one], lines) ? { kind: 'failed', how: 'rowLost', failure } : end,
      );
    return ended();
  };

  // One of its own: all items of a run would be many listeners at one signal.
  const whenCancelled = AbortSignal.any([surroundings.signal]);
  const cancelled = () => {
    wasCancelled = true;
    return new FailureError(CANCELLED);
  };

  /**
   * A hold can last minutes: an item of which nothing has left does not wait for its end once the
   * run is cancelled.
   */
  const orCancelled = <T>(task: Promise<T>): Promise<T> =>
    hasTouched ? task : untilAborted(task, whenCancelled, cancelled);
  const patient = patientList(surroundings);
  const list: typeof patient = (...of) => orCancelled(patient(...of));

  const send = async (
    to: typeof address,
    step: WriteRequest,
    { basis }: Pick<BatchedRequest, 'basis'> = {},
  ) => {
    stayBehind();
    await orCancelled(surroundings.takeWrite(hasTouched));
    const signal = hasTouched ? undefined : whenCancelled;
    const inLine = new AbortController();
    const leaveLine = () => inLine.abort();
    signal?.addEventListener('abort', leaveLine);
    const onLeave = () => {
      stayBehind();
      // From here on it is settled, whatever the admin wants by then.
      signal?.removeEventListener('abort', leaveLine);
      surroundings.onSend(before ?? base);
    };
    try {
      const sending = assignments.send(to, step, {
        basis,
        signal,
        onLeave,
        beforeRepeat: () => orCancelled(surroundings.takeWrite(hasTouched)),
      });
      const accepted = await untilAborted(sending, inLine.signal, cancelled);
      hasTouched = true;
      if (accepted.requestId !== undefined) requestIds.push(accepted.requestId);
      return accepted;
    } catch (error) {
      if (signal?.aborted === true && !(error instanceof FailureError)) throw cancelled();
      const failure = toFailure(error);
      if (!isCertainlyUndone(error, failure)) hasTouched = true;
      const { requestId } = failure.trace;
      if (requestId !== undefined) requestIds.push(requestId);
      await waitOut(failure, sleep);
      throw error;
    }
  };

  /** Goes on from the list as it is: what is done is done, what is not is still open. */
  const rebase = (rows: readonly Assignment[]) => {
    const set = open.map(({ change }) => change);
    open = open.flatMap(({ line, change }): Open[] => {
      const remaining = remainingOf(change, rows, set);
      if (remaining.kind === 'drifted') {
        ends.set(line, { kind: 'drifted' });
        last = rows;
      }
      return remaining.kind === 'todo' ? [{ line, change: remaining.change }] : [];
    });
    base = rows;
  };

  if (hasTouched) {
    const seen = await lookFor(
      open.map(({ change }) => change),
      address,
      { graph: { assignments: { list } }, sleep },
    );
    if (seen.kind === 'notRead')
      return isStalling(seen.readFailure) && !isCancelling()
        ? { kind: 'stalled', failure: seen.readFailure }
        : endAll({ kind: 'inDoubt', failure: seen.readFailure });
    rebase(seen.now);
    hasTouched = isHalfDone(open, lines);
  }

  for (let attempt = 1; open.length > 0; attempt += 1) {
    if (isCancelling() && !hasTouched) return endAll({ kind: 'cancelled' });
    if (isPaused() && !hasTouched) return { kind: 'stalled', failure: undefined };
    const set = { ...address, base, changes: open.map(({ change }) => change) };
    const outcome: ApplyOutcome = await applyChanges(set, {
      graph: { assignments: { list, send } },
      sleep,
      now,
      onSend: async (rows) => void (before ??= rows),
    });
    if (outcome.kind === 'notRead') {
      if (isCancelling() && !hasTouched) return endAll({ kind: 'cancelled' });
      if (isStalling(outcome.failure) && !isCancelling())
        return { kind: 'stalled', failure: outcome.failure };
      return endUnsent(
        { kind: 'failed', how: 'notRead', failure: outcome.failure },
        outcome.failure,
      );
    }
    if (outcome.kind === 'drifted') {
      last = outcome.now;
      return endUnsent(
        { kind: 'drifted' },
        { kind: 'conflict', trace: { message: 'The list changed between two requests.' } },
      );
    }
    const results = outcome.ends.map(({ result }) => result);
    if (wasPaused) return { kind: 'stalled', failure: undefined };
    const stalled = results.map(stallOf).find((failure) => failure !== undefined);
    if (stalled !== undefined && !isCancelling()) return { kind: 'stalled', failure: stalled };
    if (
      attempt < MAX_ATTEMPTS &&
      !isCancelling() &&
      results.some(({ kind }) => kind === 'notDone')
    ) {
      try {
        rebase(await list(item.configurationId, ''));
        hasTouched = isHalfDone(open, lines);
        continue;
      } catch {
        // Not knowing the list, what the pipeline found out is what counts.
      }
    }
    for (const [index, result] of results.entries()) {
      const one = open[index]!;
      const end = endOfResult(result, wasCancelled);
      const isLost = end?.kind === 'failed' && isHalfDone([one], lines);
      if (end !== undefined) ends.set(one.line, isLost ? { ...end, how: 'rowLost' } : end);
    }
    return ended();
  }
  return ended();
}

/**
 * Graph's time is waited out even where this request is given up: another look, or putting back a
 * row, may follow at once.
 */
async function waitOut(failure: Failure, sleep: ItemSurroundings['sleep']): Promise<void> {
  const quiet = quietTime(failure);
  if (quiet > 0) await sleep(quiet);
}

function patientList({ assignments, sleep }: Pick<ItemSurroundings, 'assignments' | 'sleep'>) {
  return async (configurationId: string, via: string): Promise<Assignment[]> => {
    try {
      return await assignments.list(configurationId, via);
    } catch (error) {
      await waitOut(toFailure(error), sleep);
      throw error;
    }
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

/** Is the old row of an edit gone, and the new one still to come? */
function isHalfDone(open: readonly Open[], lines: readonly Open[]): boolean {
  return open.some(
    ({ line, change }) =>
      change.kind === 'add' && lines.find((other) => other.line === line)?.change.kind === 'edit',
  );
}

/**
 * Whether the tenant shows what Graph accepted, line by line; stalled where nobody can look for the
 * time being.
 */
export async function verifyItem(
  item: RunItem,
  before: readonly Assignment[],
  {
    assignments,
    sleep,
    isCancelling,
  }: Pick<ItemSurroundings, 'assignments' | 'sleep' | 'isCancelling'>,
): Promise<{ readonly kind: 'looked'; readonly ends: ReadonlyMap<number, LineEnd> } | Stalled> {
  const lines = item.lines.flatMap(({ change, end }, line): Open[] =>
    change === undefined || end !== undefined ? [] : [{ line, change }],
  );
  const accepted = lines.map(({ change }) => change);
  const graph = {
    assignments: {
      list: patientList({ assignments, sleep }),
      send: () => Promise.reject(new Error('Verifying sends nothing')),
    },
  };
  const verified = await verifyChanges(
    { configurationId: item.configurationId, via: '' },
    before,
    accepted,
    { graph, sleep },
  );
  if (verified.kind === 'couldNotRead' && isStalling(verified.failure) && !isCancelling())
    return { kind: 'stalled', failure: verified.failure };
  const ends = lines.map(({ line, change }): [number, LineEnd] => {
    const isSeen =
      verified.kind === 'verified' ||
      (verified.kind === 'notSeenYet' && !verified.missing.includes(change));
    return [line, { kind: isSeen ? 'verified' : 'accepted' }];
  });
  return { kind: 'looked', ends: new Map(ends) };
}
