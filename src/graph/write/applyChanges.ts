import { type Assignment, intentOf } from '#domain/assignment/assignment.ts';
import type { ApplyOutcome, ChangeEnd, ChangeResult } from '#domain/change/applyOutcome.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { changeKey, findDrift, wantedBy } from '#domain/change/drift.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { refuseBeforehand } from '#domain/change/refusal.ts';
import { chooseWritePath, type WriteStep } from '#domain/change/writePath.ts';
import { basisOf, type WatchedBasis } from '#graph/write/basis.ts';
import type { Graph } from '#graph/client.ts';
import {
  delay,
  isCertainlyUndone,
  mayBeItsOwnEcho,
  READ_BACK_WAITS,
} from '#graph/write/createAssignment.ts';
import { fulfils, groupByKey, rowKey, targetKey } from '#domain/assignment/rowIdentity.ts';

export interface ApplySurroundings {
  readonly graph: { readonly assignments: Pick<Graph['assignments'], 'list' | 'send'> };
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Told after the fresh read and before the first request leaves, with what will be sent. */
  readonly onSend?: (before: readonly Assignment[], steps: readonly WriteStep[]) => Promise<void>;
}

/**
 * Carries out reviewed changes on one list, once: fresh read, comparison with what was reviewed,
 * the requests of the write path one after the other. A request that has to wait before it leaves
 * is compared again ({@link Basis}). A request whose answer was lost is settled by reading back,
 * never sent again; after one that did not go through, the rest is not sent. Never throws for what
 * Graph answers.
 */
export async function applyChanges(
  set: ChangeSet,
  surroundings: ApplySurroundings,
): Promise<ApplyOutcome> {
  const { graph, onSend, now = Date.now } = surroundings;
  let before: Assignment[];
  try {
    before = await graph.assignments.list(set.configurationId, set.via);
  } catch (error) {
    return { kind: 'notRead', failure: toFailure(error) };
  }
  const readAt = now();
  const drift = findDrift(set.base, before, set.changes).filter(
    (row) => !isHarmless(set.changes, row.mine),
  );
  if (drift.length > 0) return { kind: 'drifted', now: before, drift };
  const present = groupByKey(before);
  const isOpen = (change: Change) => !isFulfilledBy(change, present, set.changes);
  const refusals = refuseBeforehand(before, set.changes);
  if (refusals.size > 0)
    return {
      kind: 'applied',
      before,
      ends: set.changes.map((change) => ({
        change,
        result: unsent(refusals.get(change), isOpen(change)),
      })),
    };
  const steps = chooseWritePath(before, set.changes.filter(isOpen));
  if (steps.length > 0) await onSend?.(before, steps);
  const { results, moved } = await runSteps(steps, { ...surroundings, now, set, before, readAt });
  if (moved !== undefined)
    return { kind: 'drifted', now: moved, drift: findDrift(set.base, moved, set.changes) };
  const ends = set.changes.map((change): ChangeEnd => ({
    change,
    result: results.get(change) ?? { kind: 'alreadySo' },
  }));
  return { kind: 'applied', before, ends };
}

function unsent(failure: Failure | undefined, isOpen: boolean): ChangeResult {
  if (failure !== undefined) return { kind: 'refused', failure };
  return isOpen ? { kind: 'notSent' } : { kind: 'alreadySo' };
}

/**
 * A lone addition is a POST, which leaves the other rows alone: only what happened to its own row
 * matters.
 */
function isHarmless(changes: readonly Change[], mine: Change | undefined): boolean {
  return changes.length === 1 && changes[0]?.kind === 'add' && mine === undefined;
}

/**
 * Does the list say already what the change wants?
 * @param set the changes it belongs to: where one removes a row and another adds it anew, the row
 * is to be there
 */
export function isFulfilled(
  change: Change,
  rows: readonly Assignment[],
  set: readonly Change[] = [change],
): boolean {
  return isFulfilledBy(change, groupByKey(rows), set);
}

/** As {@link isFulfilled}, where many are asked about one list. */
export function isFulfilledBy(
  change: Change,
  rows: ReadonlyMap<string, readonly Assignment[]>,
  set: readonly Change[],
): boolean {
  const key = changeKey(change);
  const own = rows.get(key) ?? [];
  if (change.kind === 'remove') {
    const anew = set.find((other) => other.kind === 'add' && changeKey(other) === key);
    const wanted = anew === undefined ? undefined : wantedBy(anew);
    // An included group that is to become an excluded one has the same key: only a row of its own
    // kind is still there.
    return own.every(
      (row) =>
        row.target.kind !== change.row.target.kind ||
        (wanted !== undefined && fulfils(row, wanted)),
    );
  }
  const wanted = wantedBy(change);
  return wanted !== undefined && own.some((row) => fulfils(row, wanted));
}

interface Run extends ApplySurroundings {
  readonly now: () => number;
  readonly set: ChangeSet;
  /** The list that the steps were made of, and when it was read, in epoch milliseconds. */
  readonly before: readonly Assignment[];
  readonly readAt: number;
}

interface StepEnd {
  readonly result: ChangeResult;
  /** The list that somebody changed before the step could leave, so that it did not. */
  readonly moved?: readonly Assignment[] | undefined;
}

/** `moved` only where nothing was carried out, so that all of it can be reviewed again. */
async function runSteps(
  steps: readonly WriteStep[],
  run: Run,
): Promise<{
  readonly results: ReadonlyMap<Change, ChangeResult>;
  readonly moved: StepEnd['moved'];
}> {
  const results = new Map<Change, ChangeResult>();
  let isStopped = false;
  for (const [index, step] of steps.entries()) {
    const { result, moved }: StepEnd = isStopped
      ? { result: { kind: 'notSent' } }
      : await runStep(step, run);
    if (moved !== undefined && index === 0) return { results, moved };
    // Done by somebody else meanwhile is as good as done.
    if (result.kind !== 'accepted' && result.kind !== 'alreadySo') isStopped = true;
    for (const change of step.carries) {
      // Of an edit in two requests, the one that did not go through is what counts.
      const earlier = results.get(change);
      if (earlier === undefined || earlier.kind === 'accepted' || earlier.kind === 'alreadySo')
        results.set(change, result);
    }
  }
  return { results, moved: undefined };
}

async function runStep(step: WriteStep, run: Run): Promise<StepEnd> {
  if (step.kind === 'post') {
    const result = await sendStep(step, undefined, run);
    const isUndone = result.kind === 'refused' || result.kind === 'notDone';
    return {
      result:
        step.replaces === undefined || !isUndone
          ? result
          : await putBack(step, step.replaces, result, run),
    };
  }
  const { set, graph, before, readAt, now } = run;
  const basis = basisOf(step, before, {
    readAt,
    now,
    read: () => graph.assignments.list(set.configurationId, set.via),
    isDone: (rows) => isDone(step, rows),
  });
  return { result: await sendStep(step, basis, run), moved: basis.moved() };
}

async function sendStep(
  step: WriteStep,
  basis: WatchedBasis | undefined,
  { set, graph, sleep = delay }: Run,
): Promise<ChangeResult> {
  try {
    await graph.assignments.send(set, step, { basis });
    return { kind: 'accepted', settledBy: 'answer' };
  } catch (error) {
    const known = basis?.end();
    if (known !== undefined) return known;
    const failure = toFailure(error);
    // Gone already is what a removal wants.
    if (step.kind === 'delete' && failure.kind === 'notFound')
      return { kind: 'accepted', settledBy: 'answer' };
    const read = () => graph.assignments.list(set.configurationId, set.via);
    if (!isCertainlyUndone(error, failure)) return settle(step, failure, read, sleep);
    if (step.kind !== 'post' || !mayBeItsOwnEcho(failure)) return { kind: 'refused', failure };
    // "Exists already" may speak of the row that this POST made, sent once more by the browser or
    // after a 503.
    const settled = await settle(step, failure, read, sleep, 'first look');
    return settled.kind === 'notDone' ? { kind: 'refused', failure } : settled;
  }
}

/** Finds out by reading back whether a request whose answer was lost was carried out. */
async function settle(
  step: WriteStep,
  failure: Failure,
  read: () => Promise<Assignment[]>,
  sleep: (milliseconds: number) => Promise<void>,
  until: 'first look' | 'all looks' = 'all looks',
): Promise<ChangeResult> {
  let readFailure: Failure | undefined;
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      if (isDone(step, await read())) return { kind: 'accepted', settledBy: 'readBack' };
      readFailure = undefined;
      if (until === 'first look') break;
    } catch (error) {
      readFailure = toFailure(error);
    }
  }
  return readFailure === undefined
    ? { kind: 'notDone', failure }
    : { kind: 'couldNotFindOut', failure, readFailure };
}

function isDone(step: WriteStep, rows: readonly Assignment[]): boolean {
  if (step.kind === 'delete') return isFulfilled({ kind: 'remove', row: step.row }, rows);
  if (step.kind === 'post')
    return rows.some(
      (row) => fulfils(row, step.draft) && rowKey(row) === `direct|${targetKey(step.draft.target)}`,
    );
  const present = groupByKey(rows);
  return step.carries.every((change) => isFulfilledBy(change, present, step.carries));
}

/** The old row of an edit whose new one was refused: written again as it was. */
async function putBack(
  lost: WriteStep,
  row: Assignment,
  undone: Undone,
  { set, graph, sleep = delay }: Run,
): Promise<ChangeResult> {
  const { failure } = undone;
  const { target, filter } = row;
  const intent = intentOf(row);
  if (target.kind === 'unknown' || intent === undefined) {
    return {
      kind: 'rowLost',
      failure,
      putBackFailure: {
        kind: 'unexpected',
        trace: { message: 'The row holds what this app cannot write.' },
      },
    };
  }
  const old: WriteStep = {
    kind: 'post',
    draft: { target, filter, intent },
    replaces: undefined,
    carries: [],
  };
  try {
    await graph.assignments.send(set, old);
    return { kind: 'putBack', failure };
  } catch (error) {
    const putBackFailure = toFailure(error);
    const isRefused = isCertainlyUndone(error, putBackFailure) && !mayBeItsOwnEcho(putBackFailure);
    if (isRefused && undone.kind === 'refused' && !mayBeItsOwnEcho(failure))
      return { kind: 'rowLost', failure, putBackFailure };
    const read = () => graph.assignments.list(set.configurationId, set.via);
    return settlePutBack(
      { lost, old: isRefused ? undefined : old, failure, putBackFailure },
      read,
      sleep,
    );
  }
}

type Undone = Extract<ChangeResult, { kind: 'refused' | 'notDone' }>;

interface PutBackInDoubt {
  readonly lost: WriteStep;
  /** Undefined when it is certain that the old row was not written again. */
  readonly old: WriteStep | undefined;
  readonly failure: Failure;
  readonly putBackFailure: Failure;
}

/**
 * What stands where the old row was to be put back. A refusal may mean that the new row arrived
 * after all, and a list that lags may still show the old one from before it was deleted: so it is
 * the last look that counts.
 */
async function settlePutBack(
  { lost, old, failure, putBackFailure }: PutBackInDoubt,
  read: () => Promise<Assignment[]>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<ChangeResult> {
  let last: { readonly rows: Assignment[] } | { readonly readFailure: Failure } | undefined;
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      last = { rows: await read() };
      if (isDone(lost, last.rows)) return { kind: 'accepted', settledBy: 'readBack' };
    } catch (error) {
      last = { readFailure: toFailure(error) };
    }
  }
  if (last !== undefined && 'readFailure' in last)
    return { kind: 'couldNotFindOut', failure, readFailure: last.readFailure };
  return last !== undefined && old !== undefined && isDone(old, last.rows)
    ? { kind: 'putBack', failure }
    : { kind: 'rowLost', failure, putBackFailure };
}
