import type { Assignment } from '#domain/assignment.ts';
import type { ApplyOutcome, ChangeEnd, ChangeResult } from '#domain/applyOutcome.ts';
import { type Change, type ChangeSet, fulfils } from '#domain/change.ts';
import { changeKey, findDrift, wantedBy } from '#domain/drift.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure.ts';
import { rowKey, targetKey } from '#domain/rowKey.ts';
import { chooseWritePath, type WriteStep } from '#domain/writePath.ts';
import type { Graph } from '#graph/client.ts';
import { delay, isCertainlyUndone, READ_BACK_WAITS } from '#graph/createAssignment.ts';

export interface ApplySurroundings {
  readonly graph: Pick<Graph, 'assignments'>;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Told after the fresh read and before the first request leaves, with what will be sent. */
  readonly onSend?: (before: readonly Assignment[], steps: readonly WriteStep[]) => Promise<void>;
}

/**
 * Carries out reviewed changes on one list, once: fresh read, comparison with what was reviewed, the requests of the
 * write path one after the other. A request whose answer was lost is settled by reading back, never sent again; after
 * one that did not go through, the rest is not sent. Never throws for what Graph answers.
 */
export async function applyChanges(set: ChangeSet, surroundings: ApplySurroundings): Promise<ApplyOutcome> {
  const { graph, onSend } = surroundings;
  let before: Assignment[];
  try {
    before = await graph.assignments.list(set.configurationId, set.via);
  } catch (error) {
    return { kind: 'notRead', failure: toFailure(error) };
  }
  const drift = findDrift(set.base, before, set.changes).filter((row) => !isHarmless(set.changes, row.mine));
  if (drift.length > 0) return { kind: 'drifted', now: before, drift };
  const open = set.changes.filter((change) => !isFulfilled(change, before));
  const steps = chooseWritePath(before, open);
  if (steps.length > 0) await onSend?.(before, steps);
  const results = await runSteps(steps, set, surroundings);
  const ends = set.changes.map((change): ChangeEnd => ({ change, result: results.get(change) ?? { kind: 'alreadySo' } }));
  return { kind: 'applied', before, ends };
}

/** A lone addition is a POST, which leaves the other rows alone: only what happened to its own row matters. */
function isHarmless(changes: readonly Change[], mine: Change | undefined): boolean {
  return changes.length === 1 && changes[0]?.kind === 'add' && mine === undefined;
}

/** Does the list say already what the change wants? */
export function isFulfilled(change: Change, rows: readonly Assignment[]): boolean {
  const wanted = wantedBy(change);
  const own = rows.filter((row) => rowKey(row) === changeKey(change));
  if (wanted !== undefined) return own.some((row) => fulfils(row, wanted));
  // An included group that is to become an excluded one has the same key: only a row of its own kind is still there.
  return change.kind === 'remove' && own.every((row) => row.target.kind !== change.row.target.kind);
}

async function runSteps(steps: readonly WriteStep[], set: ChangeSet, surroundings: ApplySurroundings): Promise<Map<Change, ChangeResult>> {
  const results = new Map<Change, ChangeResult>();
  let isStopped = false;
  for (const step of steps) {
    const result = isStopped ? ({ kind: 'notSent' } as const) : await runStep(step, set, surroundings);
    if (result.kind !== 'accepted') isStopped = true;
    for (const change of step.carries) {
      // Of an edit in two requests, the one that did not go through is what counts.
      const earlier = results.get(change);
      if (earlier === undefined || earlier.kind === 'accepted') results.set(change, result);
    }
  }
  return results;
}

async function runStep(step: WriteStep, set: ChangeSet, surroundings: ApplySurroundings): Promise<ChangeResult> {
  const result = await sendStep(step, set, surroundings);
  const isUndone = result.kind === 'refused' || result.kind === 'notDone';
  if (step.kind !== 'post' || step.replaces === undefined || !isUndone) return result;
  return putBack(step.replaces, result.failure, set, surroundings);
}

async function sendStep(step: WriteStep, set: ChangeSet, { graph, sleep = delay }: ApplySurroundings): Promise<ChangeResult> {
  try {
    await graph.assignments.send(set, step);
    return { kind: 'accepted', settledBy: 'answer' };
  } catch (error) {
    const failure = toFailure(error);
    // Gone already is what a removal wants.
    if (step.kind === 'delete' && failure.kind === 'notFound') return { kind: 'accepted', settledBy: 'answer' };
    if (isCertainlyUndone(error, failure)) return { kind: 'refused', failure };
    return settle(step, failure, () => graph.assignments.list(set.configurationId, set.via), sleep);
  }
}

/** Finds out by reading back whether a request whose answer was lost was carried out. */
async function settle(
  step: WriteStep,
  failure: Failure,
  read: () => Promise<Assignment[]>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<ChangeResult> {
  let readFailure: Failure | undefined;
  for (const wait of READ_BACK_WAITS) {
    await sleep(wait);
    try {
      if (isDone(step, await read())) return { kind: 'accepted', settledBy: 'readBack' };
      readFailure = undefined;
    } catch (error) {
      readFailure = toFailure(error);
    }
  }
  return readFailure === undefined ? { kind: 'notDone', failure } : { kind: 'couldNotFindOut', failure, readFailure };
}

function isDone(step: WriteStep, rows: readonly Assignment[]): boolean {
  if (step.kind === 'delete') return isFulfilled({ kind: 'remove', row: step.row }, rows);
  if (step.kind === 'post') return rows.some((row) => fulfils(row, step.draft) && rowKey(row) === `direct|${targetKey(step.draft.target)}`);
  return step.carries.every((change) => isFulfilled(change, rows));
}

/** The old row of an edit whose new one was refused: written again as it was. */
async function putBack(row: Assignment, failure: Failure, set: ChangeSet, surroundings: ApplySurroundings): Promise<ChangeResult> {
  const { target, filter, intent } = row;
  const isExpressible = target.kind !== 'unknown' && (intent === undefined || intent === 'apply' || intent === 'remove');
  if (!isExpressible) {
    const putBackFailure: Failure = { kind: 'unexpected', trace: { message: 'The row holds what this app cannot write.' } };
    return { kind: 'rowLost', failure, putBackFailure };
  }
  const draft = { target, filter, intent: intent ?? 'apply' } as const;
  const result = await sendStep({ kind: 'post', draft, replaces: undefined, carries: [] }, set, surroundings);
  if (result.kind === 'accepted') return { kind: 'putBack', failure };
  const putBackFailure = 'failure' in result ? result.failure : new FailureError({ kind: 'unexpected', trace: {} }).failure;
  return { kind: 'rowLost', failure, putBackFailure };
}
