import { familyOf } from '#domain/family/configurationKey.ts';
import type { Justification } from '#domain/approval/approval.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupByKey } from '#domain/assignment/rowIdentity.ts';
import type { Change, ChangeSet } from '#domain/change/change.ts';
import { driftOfWish } from '#domain/change/wish/wishDrift.ts';
import { type ApplyOutcome, type ChangeEnd, isDone, type WriteEnd } from '#domain/change/end.ts';
import { isFulfilledBy, isUntoldChange } from '#domain/change/fulfilled.ts';
import { refuseBeforehand } from '#domain/change/refusal.ts';
import { chooseWritePath, type WriteStep } from '#domain/change/writePath.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { Graph } from '#graph/client.ts';
import { delay, patiently, type Sleep } from '#graph/write/readBack.ts';
import { sendStep, type StepEnd, type StepSurroundings } from '#graph/write/sendStep.ts';

/** What reading back needs. */
export interface ReadSurroundings {
  readonly graph: { readonly assignments: Pick<Graph['assignments'], 'list'> };
  readonly sleep?: Sleep;
}

export interface ApplySurroundings extends ReadSurroundings {
  readonly graph: { readonly assignments: Pick<Graph['assignments'], 'list' | 'send'> };
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /**
   * Told after the fresh read and before the first request leaves, with what will be sent; again
   * where it did not leave, because others did a part of it meanwhile and only the rest is sent.
   */
  readonly onSend?: (before: readonly Assignment[], steps: readonly WriteStep[]) => Promise<void>;
  /** Told when Graph gave no clear answer to a request, before the tenant is looked into. */
  readonly onDoubt?: (failure: Failure) => void;
  /** Said where Intune asks for it before it files an approval request. */
  readonly justification?: Justification | undefined;
}

/**
 * Changes a list; the only function that does. Reads the list, compares it with what was reviewed,
 * leaves out what must not be sent, sends the requests of the write path one after the other and
 * settles each. After a request that failed, the rest is not sent. Never throws for what Graph
 * answers.
 */
export async function applyChanges(
  set: ChangeSet,
  surroundings: ApplySurroundings,
): Promise<ApplyOutcome> {
  const { graph, onSend, onDoubt, justification, now = Date.now, sleep = delay } = surroundings;
  const { send } = graph.assignments;
  const list = patiently(() => graph.assignments.list(set.configurationId, set.via), sleep);
  let before: readonly Assignment[];
  try {
    before = await list();
  } catch (error) {
    return { kind: 'notRead', failure: toFailure(error) };
  }
  const readAt = now();
  const drift = driftOfWish(set, before);
  if (drift.length > 0) return { kind: 'drifted', now: before, drift };
  const family = familyOf(set.configurationId);
  const present = groupByKey(before);
  const isOpen = (change: Change) =>
    isUntoldChange(change) || !isFulfilledBy(change, present, set.changes);
  const refusals = refuseBeforehand(before, set.changes, family);
  if (refusals.size > 0) {
    const unsent = (change: Change): WriteEnd =>
      refusals.get(change) ?? { kind: isOpen(change) ? 'notSent' : 'alreadySo' };
    return { kind: 'applied', before, ends: endsOf(set, unsent) };
  }
  const steps = chooseWritePath(before, set.changes.filter(isOpen), family.writes, set.others);
  if (steps.length > 0) await onSend?.(before, steps);
  const around = { address: set, send, list, sleep, now, before, readAt, onDoubt, justification };
  const { results, moved } = await runSteps(steps, around, set.isExact === true);
  if (moved !== undefined) {
    const reviewed = { ...set, base: set.base ?? before };
    const since = driftOfWish(reviewed, moved);
    if (since.length === 0) return applyChanges(reviewed, surroundings);
    return { kind: 'drifted', now: moved, drift: since };
  }
  return {
    kind: 'applied',
    before,
    ends: endsOf(set, (change) => results.get(change) ?? { kind: 'alreadySo' }),
  };
}

function endsOf({ changes }: ChangeSet, endOf: (change: Change) => WriteEnd): ChangeEnd[] {
  return changes.map((change) => ({ change, result: endOf(change) }));
}

/** `moved` only where nothing was carried out, so that all of it can be reviewed again. */
async function runSteps(
  steps: readonly WriteStep[],
  around: Omit<StepSurroundings, 'mindsAll'>,
  isExact: boolean,
): Promise<{
  readonly results: ReadonlyMap<Change, WriteEnd>;
  readonly moved: StepEnd['moved'];
}> {
  const results = new Map<Change, WriteEnd>();
  let stopped: WriteEnd | undefined;
  for (const [index, step] of steps.entries()) {
    const { result, moved }: StepEnd = stopped
      ? { result: unsentAfter(stopped) }
      : await sendStep(step, { ...around, mindsAll: isExact && index === 0 });
    if (moved !== undefined && index === 0) return { results, moved };
    if (!isDone(result)) stopped ??= result;
    for (const change of step.carries) {
      // Of an edit in two requests, the one that did not go through is what counts.
      const earlier = results.get(change);
      if (earlier === undefined || isDone(earlier)) results.set(change, result);
    }
  }
  return { results, moved: undefined };
}

/** Of what is not sent because of an earlier request: that waits for approval, or did not go through. */
function unsentAfter({ kind }: WriteEnd): WriteEnd {
  return kind === 'waitingForApproval'
    ? { kind: 'notSent', failure: { kind: 'approvalPending', trace: {} } }
    : { kind: 'notSent' };
}
