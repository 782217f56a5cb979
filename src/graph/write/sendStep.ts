import { intentOf } from '#domain/assignment/intent.ts';
import { expiryOf, type Justification } from '#domain/approval/approval.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { directKey, fulfils, groupByKey, rowKey } from '#domain/assignment/rowIdentity.ts';
import { isKnownTarget } from '#domain/assignment/target.ts';
import type { ListAddress } from '#domain/change/change.ts';
import type { WriteEnd } from '#domain/change/end.ts';
import { areHidden, isFulfilled, isFulfilledBy } from '#domain/change/fulfilled.ts';
import type { WriteStep } from '#domain/change/writePath.ts';
import { type Failure, FailureError, toFailure } from '#domain/failure/failure.ts';
import type { Graph } from '#graph/client.ts';
import { isKnownUndone } from '#graph/transport/retry.ts';
import { HeldError } from '#graph/resources/assignments.ts';
import { type Basis, basisOf } from '#graph/write/basis.ts';
import { type List, readBack, type Sleep } from '#graph/write/readBack.ts';

/** What one request needs of the write it belongs to. */
export interface StepSurroundings {
  readonly address: ListAddress;
  readonly send: Graph['assignments']['send'];
  readonly list: List;
  readonly sleep: Sleep;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The list that the steps were made of, and when it was read, in epoch milliseconds. */
  readonly before: readonly Assignment[];
  readonly readAt: number;
  /** Is this the first request of a wish for exactly these rows? */
  readonly mindsAll: boolean;
  /** Told when Graph gave no clear answer, before the tenant is looked into. */
  readonly onDoubt?: ((failure: Failure) => void) | undefined;
  readonly justification?: Justification | undefined;
}

export interface StepEnd {
  readonly result: WriteEnd;
  /** The list that somebody changed before the step could be carried out, so that it was not. */
  readonly moved?: readonly Assignment[] | undefined;
}

/**
 * Sends one request of a write, once. A request that has to wait before it leaves is compared with
 * the list again ({@link basisOf}). What Graph's answer leaves open is looked up in the tenant,
 * never sent again; a row that was deleted for one that was refused is put back.
 */
export async function sendStep(step: WriteStep, around: StepSurroundings): Promise<StepEnd> {
  const end = await sendOnce(step, around);
  const { result } = end;
  if (step.kind !== 'post' || step.replaces === undefined) return end;
  // The DELETE was ours, so that the whole of the edit is.
  if (result.kind === 'alreadySo') return { result: { kind: 'accepted', settledBy: 'readBack' } };
  const isUndone =
    result.kind === 'refused' || result.kind === 'notDone' || result.kind === 'notSent';
  return isUndone && result.failure !== undefined
    ? { result: await putBack(step, step.replaces, result.failure, result.kind, around) }
    : end;
}

async function sendOnce(step: WriteStep, around: StepSurroundings): Promise<StepEnd> {
  const { list, sleep, before, readAt, now, mindsAll, onDoubt } = around;
  // What no list shows cannot be looked up.
  const isHidden = areHidden(step.carries, before);
  const isShown = (rows: readonly Assignment[]) => !isHidden && isDone(step, rows);
  const basis = basisOf(step, before, {
    readAt,
    now,
    mindsAll,
    read: list,
    isDone: isShown,
  });
  try {
    await transmit(step, basis, around);
    return { result: { kind: 'accepted', settledBy: 'answer' } };
  } catch (error) {
    if (error instanceof HeldError) return { result: heldBy(error, around) };
    const known = basis.end();
    if (known !== undefined) return { result: known, moved: basis.moved() };
    const failure = toFailure(error);
    const isUndone = isCertainlyUndone(error, failure);
    const isRefused = isUndone && hasLeft(failure);
    // What is said of the last sending says nothing of an earlier one that may have been carried
    // out.
    const isFirst = !basis.mayBeDone();
    if (isUndone && isFirst && !saysAlreadySo(step, failure))
      return { result: { kind: isRefused ? 'refused' : 'notSent', failure } };
    if (isHidden && !(isUndone && isFirst)) return { result: { kind: 'unknown', failure } };
    onDoubt?.(failure);
    const look = await readBack(
      list,
      isShown,
      sleep,
      isUndone && isFirst && step.kind === 'post' ? 'first look' : 'all looks',
    );
    if (look.kind === 'notRead') {
      // The DELETE of a row that this one replaces was ours, so that the whole of it is.
      const isOfOthers = isUndone && isFirst && !(step.kind === 'post' && step.replaces);
      const readFailure = look.failure;
      const refused = isOfOthers ? ({ isRefused: true } as const) : {};
      return { result: { kind: 'unknown', failure, readFailure, ...refused } };
    }
    if (!look.isShown) return { result: { kind: isRefused ? 'refused' : 'notDone', failure } };
    if (!isUndone || !isFirst) return { result: { kind: 'accepted', settledBy: 'readBack' } };
    return isHalf(step)
      ? { result: { kind: 'drifted' }, moved: look.rows }
      : { result: { kind: 'alreadySo', failure } };
  }
}

/**
 * With the justification where Graph asks for one and the admin gave it: Graph refused the request
 * without it, so that this one is the first that counts. Half an edit is never kept for approval,
 * since its row would be missing for days: no justification helps it, and its failure says so.
 */
async function transmit(step: WriteStep, basis: Basis, around: StepSurroundings): Promise<void> {
  const { address, send, justification } = around;
  const isPartOfTwo = isHalf(step) || (step.kind === 'post' && step.replaces !== undefined);
  const said = isPartOfTwo ? undefined : justification;
  try {
    await send(address, step, { basis, ...(said?.isAlways && { justification: said.text }) });
  } catch (error) {
    const failure = toFailure(error);
    if (failure.kind !== 'justificationNeeded') throw error;
    if (isPartOfTwo) throw new FailureError({ ...failure, kind: 'approvalInTwo' });
    if (said === undefined || said.isAlways === true) throw error;
    await send(address, step, { basis, justification: said.text });
  }
}

function heldBy(
  { failure, sent }: HeldError,
  { now, before, justification }: StepSurroundings,
): WriteEnd {
  const filedAt = now();
  return {
    kind: 'waitingForApproval',
    held: {
      ...sent,
      requestId: failure.approvalId!,
      justification: justification?.text ?? '',
      filedAt: new Date(filedAt).toISOString(),
      expiresAt: expiryOf(filedAt),
      base: before,
    },
  };
}

/**
 * Without a token (a failure without an address) nothing left the browser; after that, Graph's word
 * decides.
 */
export function isCertainlyUndone(error: unknown, failure: Failure): boolean {
  if (!(error instanceof FailureError)) return false;
  return !hasLeft(failure) || failure.kind === 'foreignHost' || isKnownUndone(failure);
}

/** A failure without an address is from before the request left: there was no token. */
export function hasLeft({ trace }: Failure): boolean {
  return trace.url !== undefined;
}

/**
 * Answers that may mean that the tenant has it so already. Graph's status does not tell which: a
 * 404 may be about the row or about the way to it, a 400 about the same target or about the body.
 * Somebody else may have been faster; or the browser sent the request twice by itself, when a
 * connection that had served before broke without a byte of an answer (Chromium's
 * HttpNetworkTransaction::ShouldResendRequest; other browsers do alike).
 */
function saysAlreadySo({ kind }: WriteStep, failure: Failure): boolean {
  if (kind === 'delete') return failure.kind === 'notFound';
  return kind === 'post' && (failure.kind === 'badRequest' || failure.kind === 'conflict');
}

/** Does a POST follow that writes anew what this DELETE takes away? */
function isHalf(step: WriteStep): boolean {
  return step.kind === 'delete' && step.makesRoom === true;
}

function isDone(step: WriteStep, rows: readonly Assignment[]): boolean {
  if (step.kind === 'delete') return isFulfilled({ kind: 'remove', row: step.row }, rows);
  if (step.kind === 'post')
    return rows.some((row) => fulfils(row, step.draft) && rowKey(row) === directKey(step.draft));
  const present = groupByKey(rows);
  return step.carries.every((change) => isFulfilledBy(change, present, step.carries));
}

/** The old row of an edit whose new one was refused: written again as it was. */
async function putBack(
  lost: WriteStep,
  row: Assignment,
  failure: Failure,
  why: 'refused' | 'notDone' | 'notSent',
  around: StepSurroundings,
): Promise<WriteEnd> {
  const { target, filter, raw: former } = row;
  const intent = intentOf(row);
  if (!isKnownTarget(target) || intent === undefined)
    return { kind: 'lost', failure, putBackFailure: NOT_WRITABLE };
  const old: WriteStep = {
    kind: 'post',
    draft: { target, filter, intent, former },
    replaces: undefined,
    carries: [],
  };
  try {
    await around.send(around.address, old);
    return { kind: 'putBack', failure };
  } catch (error) {
    const putBackFailure = toFailure(error);
    const isRefused =
      isCertainlyUndone(error, putBackFailure) && !saysAlreadySo(old, putBackFailure);
    if (isRefused && why !== 'notDone' && !saysAlreadySo(old, failure))
      return { kind: 'lost', failure, putBackFailure };
    // A refusal may mean that the new row arrived after all, and a list that lags may still show
    // the old one from before it was deleted: so it is the last look that counts.
    const look = await readBack(around.list, (rows) => isDone(lost, rows), around.sleep);
    if (look.kind === 'notRead') return { kind: 'unknown', failure, readFailure: look.failure };
    if (look.isShown) return { kind: 'accepted', settledBy: 'readBack' };
    return !isRefused && isDone(old, look.rows)
      ? { kind: 'putBack', failure }
      : { kind: 'lost', failure, putBackFailure };
  }
}

const NOT_WRITABLE: Failure = {
  kind: 'unexpected',
  trace: { message: 'The row holds what this app cannot write.' },
};
