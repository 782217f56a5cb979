import type { Assignment } from '#domain/assignment/assignment.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import { findDrift } from '#domain/change/drift.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import type { WriteStep } from '#domain/change/writePath.ts';
import { rowKey, sameRowContent } from '#domain/assignment/rowIdentity.ts';

/** How old a reading may be when a write that was made of it leaves, in milliseconds. */
const FRESH_MS = 5000;

/**
 * The list a request was made of. Between reading and leaving, a request may wait for minutes: as
 * long as Graph asks, for the allowance of a plan, for a computer that sleeps. What somebody does
 * to the list meanwhile must not be overwritten, so a reading is good for one sending, and only for
 * some seconds.
 */
export interface Basis {
  /**
   * Asked at the very moment of leaving, once for each sending; where it says no, {@link renew}
   * comes first.
   */
  mayLeave(): boolean;
  /** Reads the list again. Rejects where the request must not leave any more. */
  renew(): Promise<void>;
  /** Told each time Graph puts the request off, before it is sent again. */
  putOff(failure: Failure): void;
}

/**
 * Was it read a moment ago? Both in epoch milliseconds; a clock that was put back says nothing
 * about the age.
 */
export function isFresh(readAt: number, now: number): boolean {
  return now >= readAt && now - readAt <= FRESH_MS;
}

/** Resolves when the request may leave, at this very moment. */
export async function untilFresh(basis: Basis | undefined): Promise<void> {
  while (basis?.mayLeave() === false) await basis.renew();
}

/**
 * Why a request does not leave. It is no answer to the request itself, which is not repeated for
 * it.
 */
export class BasisError extends FailureError {}

/** A {@link Basis} that knows afterwards what it found. */
export interface WatchedBasis extends Basis {
  /** How the step ends that must not leave any more; undefined while it may. */
  end(): WriteEnd | undefined;
  /** The list that somebody else changed; undefined while nobody did. */
  moved(): readonly Assignment[] | undefined;
  /**
   * May an earlier sending have been carried out? Graph documents that 429 changed nothing; 503
   * with `Retry-After` has no such word.
   */
  mayBeDone(): boolean;
}

interface Reading {
  readonly read: () => Promise<readonly Assignment[]>;
  readonly now: () => number;
  /** Epoch milliseconds at which the list was read. */
  readonly readAt: number;
  /**
   * Is the wish about the whole list, and nothing of it sent yet? Then any row that changed is
   * drift, whatever the request would do.
   */
  readonly mindsAll: boolean;
  /** Does this list say already what the step wants? */
  readonly isDone: (rows: readonly Assignment[]) => boolean;
}

/** @param before the list as it was read; the step was made of it */
export function basisOf(
  step: WriteStep,
  before: readonly Assignment[],
  { read, now, isDone, mindsAll, ...reading }: Reading,
): WatchedBasis {
  let readAt: number | undefined = reading.readAt;
  let mayBeDone = false;
  let end: WriteEnd | undefined;
  let moved: readonly Assignment[] | undefined;

  return {
    mayLeave() {
      // A POST leaves the other rows alone, and a second row for its target is refused by Graph.
      if (step.kind === 'post' && !mindsAll) return true;
      const leaves = readAt !== undefined && isFresh(readAt, now());
      readAt = undefined;
      return leaves;
    },
    async renew() {
      let rows: readonly Assignment[];
      try {
        rows = await read();
      } catch (error) {
        const failure = toFailure(error);
        end = mayBeDone
          ? { kind: 'unknown', failure, readFailure: failure }
          : { kind: 'notSent', failure };
        throw new BasisError(failure, { cause: error });
      }
      readAt = now();
      if (mindsAll ? isUnchanged(before, rows) : stillHolds(step, before, rows)) return;
      const isHalf = step.kind === 'delete' && step.makesRoom === true;
      if (isDone(rows) && mayBeDone) end = { kind: 'accepted', settledBy: 'readBack' };
      // Somebody wanted the same. Where the row was to be written anew, they did not.
      else if (isDone(rows) && !isHalf) end = { kind: 'alreadySo' };
      else {
        moved = rows;
        end = { kind: 'drifted' };
      }
      throw new BasisError(MOVED);
    },
    putOff({ kind }) {
      if (kind !== 'throttled') mayBeDone = true;
    },
    end: () => end,
    moved: () => moved,
    mayBeDone: () => mayBeDone,
  };
}

/** Without address, as nothing left: see {@link isCertainlyUndone}. */
const MOVED: Failure = {
  kind: 'conflict',
  trace: {
    message: 'Someone else changed the list while the request waited to be sent. It was not sent.',
  },
};

/**
 * Would the request, sent now, do to the list what it was made to do? A POST does so with every
 * list.
 */
function stillHolds(
  step: WriteStep,
  before: readonly Assignment[],
  rows: readonly Assignment[],
): boolean {
  switch (step.kind) {
    case 'post':
      return true;
    case 'assign':
      return isUnchanged(before, rows);
    case 'delete':
      return rows.some((row) => rowKey(row) === rowKey(step.row) && sameRowContent(row, step.row));
  }
}

function isUnchanged(before: readonly Assignment[], rows: readonly Assignment[]): boolean {
  return findDrift(before, rows, []).length === 0;
}
