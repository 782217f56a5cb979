import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { failureIn, type Verified, type WriteEnd } from '#domain/change/end.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { placesOf } from '#domain/plan/draft/wish.ts';
import type { OthersTouched, RunItem } from '#domain/plan/run/run.ts';
import { driftOf } from '#domain/plan/run/startRun.ts';
import { concernsAll } from '#domain/failure/concernsAll.ts';
import { stallOf, unsaidIn } from '#graph/plan/itemEnds.ts';
import {
  itemSender,
  type ItemSurroundings,
  type Progress,
  STOPPED,
} from '#graph/plan/itemSender.ts';
import { type CarriedOut, carryOut } from '#graph/write/carryOut.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';

/** How the sending, or the reading back, of an item ended. */
export type ItemOutcome =
  | {
      readonly kind: 'known';
      /** By the index of the line; what has none was accepted, and is to be read back. */
      readonly ends: ReadonlyMap<number, WriteEnd>;
      readonly now?: readonly Assignment[] | undefined;
      readonly requestIds?: readonly string[];
      /** {@link RunItem.others} */
      readonly others?: OthersTouched | undefined;
    }
  /**
   * No network, or no sign-in; without a failure, the run was paused. Nothing is lost: the item is
   * as it was, or what is in doubt of it is settled when it is taken up again.
   */
  | {
      readonly kind: 'stalled';
      readonly failure: Failure | undefined;
      /** Nothing was carried out: it may be begun anew. */
      readonly isUntouched: boolean;
      /** Indexes of lines of which nothing was carried out, whatever became of others. */
      readonly undone: readonly number[];
    };

/** Carries out the changes of one item, a change set like any other. */
export async function sendItem(item: RunItem, around: ItemSurroundings): Promise<ItemOutcome> {
  const sentFrom = item.state.kind === 'sent' ? item.state.before : undefined;
  const progress: Progress = {
    isBegun: sentFrom !== undefined,
    mayBeDone: sentFrom !== undefined,
    before: sentFrom,
    requestIds: [],
  };
  const { sleep, now, isCancelling } = around;
  const justification = around.justification();
  const lines = openLines(item);
  const undone = item.state.kind === 'sent' ? (item.state.undone ?? []) : [];
  const done = await carryOut(setOf(item, lines), {
    graph: { assignments: itemSender(progress, around) },
    sleep,
    now,
    sentFrom,
    undone: new Set(lines.flatMap(({ line }, index) => (undone.includes(line) ? [index] : []))),
    mayTryAgain: () => !isCancelling(),
    justification,
    onFirstSend(before) {
      progress.before = before;
    },
    onSettled(isHalf) {
      progress.isBegun = isHalf;
    },
  });
  if (!isCancelling()) {
    const stalled = {
      kind: 'stalled',
      isUntouched: !progress.mayBeDone,
      undone: lines.flatMap(({ line }, index) => (done.undone.has(index) ? [line] : [])),
    } as const;
    if (done.ends.some((end) => failureIn(end) === STOPPED))
      return { ...stalled, failure: undefined };
    const failure =
      stallBeforeNextAttempt(done) ??
      done.ends
        .map((end) => stallOf(end) ?? (justification === undefined ? unsaidIn(end) : undefined))
        .find((stall) => stall !== undefined);
    if (failure !== undefined) return { ...stalled, failure };
  }
  const list = { configurationId: item.configurationId, via: '' };
  const isOwn =
    done.ends.every(({ kind }) => kind === 'drifted') &&
    (await around.isOwnDrift(list, driftOf({ ...item, now: done.now })));
  const isCancelled = isCancelling() && !progress.isBegun;
  const ends = lines.flatMap(({ line }, index): [number, WriteEnd][] => {
    const end = done.ends[index]!;
    if (end.kind === 'accepted') return [];
    if (isOwn) return [[line, { kind: 'drifted', isOwn }]];
    return [[line, isCancelled && end.kind === 'notSent' ? { kind: 'cancelled' } : end]];
  });
  const { requestIds } = progress;
  return { kind: 'known', ends: new Map(ends), now: done.now, requestIds };
}

/** What was not carried out is sent again once there is a network and a sign-in. */
function stallBeforeNextAttempt({ notReadAgain }: CarriedOut): Failure | undefined {
  return notReadAgain !== undefined && concernsAll(notReadAgain) ? notReadAgain : undefined;
}

/**
 * Whether the tenant shows what Graph accepted, line by line; stalled where nobody can look for the
 * time being.
 */
export async function verifyItem(
  item: RunItem,
  before: readonly Assignment[],
  { graph, sleep, isCancelling }: Pick<ItemSurroundings, 'graph' | 'sleep' | 'isCancelling'>,
): Promise<ItemOutcome> {
  const lines = openLines(item);
  const set = setOf(item, lines);
  const verified = await verifyChanges(set, before, set.changes, { graph, sleep });
  if (verified.kind === 'couldNotRead' && concernsAll(verified.failure) && !isCancelling())
    return { kind: 'stalled', failure: verified.failure, isUntouched: false, undone: [] };
  const ends = lines.map(({ line, change }): [number, WriteEnd] => {
    const isSeen =
      verified.kind === 'verified' ||
      (verified.kind === 'notSeenYet' && !verified.missing.includes(change));
    return [line, { kind: isSeen ? 'verified' : 'accepted' }];
  });
  return { kind: 'known', ends: new Map(ends), others: othersOf(verified) };
}

function othersOf(verified: Verified): OthersTouched | undefined {
  if (verified.kind === 'couldNotRead') return undefined;
  const { collateral = [] } = verified;
  const gone = collateral.filter(({ theirs }) => theirs === undefined).length;
  return collateral.length === 0 ? undefined : { gone, changed: collateral.length - gone };
}

/** The lines that have no end yet, as they were reviewed. */
function openLines({ lines }: RunItem): { readonly line: number; readonly change: Change }[] {
  return lines.flatMap(({ change, end }, line) =>
    change === undefined || end !== undefined ? [] : [{ line, change }],
  );
}

function setOf(
  { configurationId, base, isExact, lines }: RunItem,
  open: readonly { readonly change: Change }[],
): ChangeSet {
  return {
    configurationId,
    via: '',
    base,
    changes: open.map(({ change }) => change),
    isExact,
    settled: lines.flatMap(({ wish, change, end }) =>
      change === undefined && end?.kind === 'alreadySo' ? [placesOf(wish)] : [],
    ),
  };
}
