import { familyOf } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { driftOfWish } from '#domain/change/wish/wishDrift.ts';
import { failureIn, isDone, type WriteEnd } from '#domain/change/end.ts';
import { remainingOf, replacesInTwo } from '#domain/change/remaining.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { applyChanges, type ApplySurroundings } from '#graph/write/applyChanges.ts';
import { delay, type List, patiently, type Sleep } from '#graph/write/readBack.ts';
import { lookFor } from '#graph/write/settleChanges.ts';

interface CarryOutSurroundings extends Omit<ApplySurroundings, 'onSend'> {
  /** Told with the list from before the first request, before it leaves. */
  readonly onFirstSend: (before: readonly Assignment[]) => void;
  /**
   * That list, where a page that was left sent already: what became of it is settled first.
   */
  readonly sentFrom: readonly Assignment[] | undefined;
  /**
   * Of what was to be sent from there, the changes, by index, of which nothing was carried out:
   * where the list says them by now, somebody else did it.
   */
  readonly undone: ReadonlySet<number>;
  /** May a request that was not carried out be sent anew? */
  readonly mayTryAgain: () => boolean;
  /** Told when all that was sent is settled; `isHalf`: an edit whose second request is to come. */
  readonly onSettled: (isHalf: boolean) => void;
}

export interface CarriedOut {
  /** How each change ended, in the order of the set. */
  readonly ends: readonly WriteEnd[];
  /** The list as last read, where something drifted. */
  readonly now: readonly Assignment[] | undefined;
  /** The changes, by index, of which nothing was ever carried out, by Graph's word or none. */
  readonly undone: ReadonlySet<number>;
  /** Why the list could not be read once more, where something would have been sent again. */
  readonly notReadAgain: Failure | undefined;
}

/** A change that has no end yet: what is left to do of the one of this index. */
interface Open {
  readonly index: number;
  readonly change: Change;
}

interface Work {
  readonly set: ChangeSet;
  readonly around: CarryOutSurroundings;
  readonly sleep: Sleep;
  readonly list: List;
  readonly ends: Map<number, WriteEnd>;
  open: readonly Open[];
  /** What the open changes are compared with. */
  base: ChangeSet['base'];
  /** The list from before the first request. */
  before: ChangeSet['base'];
  /** The list that the latest requests were made of. */
  madeOf: readonly Assignment[];
  now: CarriedOut['now'];
  notReadAgain: CarriedOut['notReadAgain'];
  attempts: number;
}

/**
 * A request whose answer was lost, and that the tenant does not show, is prepared anew this often.
 */
const MAX_ATTEMPTS = 3;

/**
 * {@link applyChanges} for changes that are to be carried to their end without anybody watching.
 * What reading back shows not to have been carried out is sent again after a fresh read, since its
 * outcome is known by then; what cannot be read back is never sent again.
 */
export async function carryOut(set: ChangeSet, around: CarryOutSurroundings): Promise<CarriedOut> {
  const { graph, sentFrom, sleep = delay } = around;
  const work: Work = {
    set,
    around,
    sleep,
    list: patiently(() => graph.assignments.list(set.configurationId, set.via), sleep),
    ends: new Map(),
    open: set.changes.map((change, index) => ({ index, change })),
    base: set.base,
    before: sentFrom,
    madeOf: sentFrom ?? [],
    now: undefined,
    notReadAgain: undefined,
    attempts: 0,
  };
  if (sentFrom !== undefined) await takeUp(work);
  while (work.open.length > 0) {
    work.attempts += 1;
    await attemptOnce(work, work.attempts < MAX_ATTEMPTS);
  }
  const ends = set.changes.map((_, index) => work.ends.get(index)!);
  const { now, notReadAgain } = work;
  return { ends, now, notReadAgain, undone: undoneOf(work, ends) };
}

/** Of what was sent before, or twice, this attempt alone does not tell. */
function undoneOf({ around, attempts }: Work, ends: readonly WriteEnd[]): ReadonlySet<number> {
  const { sentFrom, undone } = around;
  // Nothing was sent anew: what was known is known.
  if (attempts === 0) return undone;
  return new Set(
    ends.flatMap((end, index) => {
      const wasUndone = sentFrom === undefined || undone.has(index);
      return wasUndone && attempts < 2 && isUndone(end) ? [index] : [];
    }),
  );
}

function isUndone(end: WriteEnd): boolean {
  return (
    end.kind === 'alreadySo' ||
    end.kind === 'refused' ||
    end.kind === 'notSent' ||
    (end.kind === 'unknown' && end.isRefused === true)
  );
}

/** Settles what a page sent before it was left. */
async function takeUp(work: Work): Promise<void> {
  const look = await lookFor(work.set.changes, work.list, work.sleep);
  if (look.kind === 'read') goOnFrom(work, look.rows);
  else endOpen(work, () => ({ kind: 'unknown', failure: look.failure }));
}

async function attemptOnce(work: Work, isRepeatable: boolean): Promise<void> {
  const { around, set, base, open, list } = work;
  const changes = open.map(({ change }) => change);
  // Half an edit is brought to its end whatever happens beside it: a row would be lost.
  const isExact = set.isExact === true && !open.some((one) => isHalfDone(work, one));
  const outcome = await applyChanges(
    { ...set, base, changes, isExact },
    {
      ...around,
      onSend: async (rows) => {
        if (work.before === undefined) around.onFirstSend(rows);
        work.before ??= rows;
        work.madeOf = rows;
      },
    },
  );
  if (outcome.kind === 'notRead')
    return endOpen(work, () => ({ kind: 'notSent', failure: outcome.failure }));
  if (outcome.kind === 'drifted') {
    work.now = outcome.now;
    return endOpen(work, () => ({ kind: 'drifted' }));
  }
  const isNotDone = outcome.ends.some(({ result }) => result.kind === 'notDone');
  const rows =
    isNotDone && isRepeatable && around.mayTryAgain()
      ? await list().catch((error: unknown) => void (work.notReadAgain = toFailure(error)))
      : undefined;
  if (rows !== undefined) return goOnFrom(work, rows);
  // Not knowing the list, what was found out is what counts.
  endOpen(work, (position) => outcome.ends[position]!.result);
}

/**
 * Goes on from the list as it is: what is done is done, what is not is still open. Where somebody
 * else changed what the wish was reviewed with, nothing more is begun.
 */
function goOnFrom(work: Work, rows: readonly Assignment[]): void {
  const { set, ends, open, before = set.base } = work;
  const changes = open.map(({ change }) => change);
  const isInTwo = replacesInTwo(work.madeOf, changes, familyOf(set.configurationId).writes);
  const drift = driftOfWish({ ...set, base: before }, rows);
  // "Exactly these": a row that was to go, and that somebody made another of, is in the way.
  const contrary = new Set<Change>(
    drift.flatMap(({ mine, theirs }) =>
      set.isExact === true && mine?.kind === 'remove' && theirs !== undefined ? [mine] : [],
    ),
  );
  const remaining = changes.map((change, position) =>
    contrary.has(set.changes[open[position]!.index]!)
      ? ({ kind: 'drifted' } as const)
      : remainingOf(change, rows, changes, isInTwo, before),
  );
  const isMoved =
    remaining.some(({ kind }) => kind === 'drifted') ||
    drift.some(({ mine }) => mine === undefined);
  work.open = open.flatMap(({ index }, position): Open[] => {
    const left = remaining[position]!;
    if (left.kind === 'done') {
      const isOurs = work.attempts > 0 || !work.around.undone.has(index);
      ends.set(index, isOurs ? { kind: 'accepted', settledBy: 'readBack' } : { kind: 'alreadySo' });
      return [];
    }
    const rest = left.kind === 'todo' ? { index, change: left.change } : undefined;
    if (rest !== undefined && (!isMoved || isHalfDone(work, rest))) return [rest];
    ends.set(index, { kind: 'drifted' });
    work.now = rows;
    return [];
  });
  work.base = rows;
  work.around.onSettled(work.open.some((one) => isHalfDone(work, one)));
}

/** Is the old row of an edit gone, and the new one still to come? */
function isHalfDone({ set }: Work, { index, change }: Open): boolean {
  return change.kind === 'add' && set.changes[index]!.kind === 'edit';
}

/** Ends all that is open, each as its position among the open ones says. */
function endOpen(work: Work, endOf: (position: number) => WriteEnd): void {
  for (const [position, one] of work.open.entries()) {
    const end = endOf(position);
    work.ends.set(one.index, isHalfDone(work, one) ? endOfHalf(end) : end);
  }
  work.open = [];
}

/** The old row of the edit is gone: unless the new one came, or may have, a row is missing now. */
function endOfHalf(end: WriteEnd): WriteEnd {
  return isDone(end) || end.kind === 'unknown' || end.kind === 'lost'
    ? end
    : { kind: 'lost', failure: failureIn(end) ?? NOT_REACHED };
}

const NOT_REACHED: Failure = {
  kind: 'conflict',
  trace: {
    message:
      'The list changed between two requests, or an earlier request for it did not go through.',
  },
};
