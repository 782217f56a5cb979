import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import { isExpired } from '#domain/approval/approval.ts';
import { isSameChange, type WaitingWrite } from '#domain/approval/waiting.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { DriftedRow } from '#domain/change/drift.ts';
import { type ChangeEnd, isOurs, type Verified, type WriteEnd } from '#domain/change/end.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { RequestTrace } from '#domain/journal/journal.ts';
import type { Graph } from '#graph/client.ts';
import { completeHeld, type Completion } from '#graph/approval/completeHeld.ts';
import type { Sleep } from '#graph/write/readBack.ts';
import { settleChanges } from '#graph/write/settleChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import { stillWaiting, type WaitingKeeper } from '#queries/approvals/waitingKeeper.ts';
import { noteDoubt } from '#queries/write/doubt.ts';
import { onceListIsFree, stoppable, type Turn, whileWriting } from '#queries/write/writeLock.ts';

/** How an attempt to complete a write that waits for approval came out. */
export type Completed =
  /** This request is no longer waiting: another tab of this browser completed or cancelled it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'notYet'; readonly request: ApprovalRequest }
  /** Nothing was carried out; it waits as before. */
  | { readonly kind: 'notSent'; readonly failure: Failure }
  /** Somebody changed the list meanwhile; nothing was sent, and it waits as before. */
  | {
      readonly kind: 'moved';
      readonly now: readonly Assignment[];
      readonly drift: readonly DriftedRow[];
    }
  /** It was sent, and nobody can tell yet whether it was carried out. It is never sent again. */
  | { readonly kind: 'inDoubt'; readonly failure: Failure }
  | {
      readonly kind: 'ended';
      readonly ends: readonly ChangeEnd[];
      readonly verified: Verified | undefined;
    };

export interface CompletionSurroundings {
  readonly graph: Pick<Graph, 'baseUrl' | 'assignments' | 'approvals'>;
  readonly keeper: WaitingKeeper;
  readonly tenantId: string;
  readonly sleep?: Sleep;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * Brings a write that waits for approval to its end, if it has one by now: asks Intune how the
 * request stands, and where it was approved sends exactly what was filed, once in all tabs of this
 * browser and over any crash. What may have left already is looked up, never sent again.
 */
export function completeWaiting(
  waiting: WaitingWrite,
  around: CompletionSurroundings,
): Promise<Completed> {
  const configurationId = waiting.configuration.id;
  const list = { configurationId, via: waiting.via };
  const patience = stoppable();
  const task = async (turn: Turn): Promise<Completed> => {
    // Whoever had the list before may have ended it.
    const write = await around.keeper.get(waiting);
    if (write === undefined) return { kind: 'gone' };
    const completed = await complete(write, around, turn).finally(() =>
      noteDoubt(configurationId, undefined),
    );
    turn.letOthersWrite();
    return completed.kind === 'ended' ? verify(write, completed.ends, around) : completed;
  };
  return whileWriting(around.tenantId, list, task, patience).catch((error: unknown) => {
    if (error !== patience.signal?.reason) throw error;
    return { kind: 'notSent', failure: toFailure(error) };
  });
}

/** As {@link completeWaiting}, but sends nothing: what was approved goes on waiting. */
export function lookUpWaiting(
  waiting: WaitingWrite,
  around: CompletionSurroundings,
): Promise<Completed> {
  const configurationId = waiting.configuration.id;
  return onceListIsFree(around.tenantId, { configurationId }, async () => {
    const write = await around.keeper.get(waiting);
    return write === undefined ? { kind: 'gone' } : complete(write, around, undefined);
  });
}

/** @param turn undefined: what was approved is not sent */
async function complete(
  write: WaitingWrite,
  around: CompletionSurroundings,
  turn: Turn | undefined,
): Promise<Completed> {
  const { graph, now = Date.now } = around;
  const { held } = write;
  if (held.sentAt !== undefined) return settle(write, around);
  let request: ApprovalRequest;
  try {
    request = await (await graph.approvals()).get(held.requestId);
  } catch (error) {
    const failure = toFailure(error);
    // Intune forgets a request some time after its end.
    return failure.kind === 'notFound' && isExpired(held, new Date(now()))
      ? endAs(EXPIRED, write, around)
      : { kind: 'notSent', failure };
  }
  return request.status === 'approved' && turn !== undefined
    ? send(write, around, turn)
    : endLike(request, write, around);
}

/** What became of a request that is not to be sent: its end, or that it has none yet. */
async function endLike(
  request: ApprovalRequest,
  write: WaitingWrite,
  around: CompletionSurroundings,
): Promise<Completed> {
  switch (request.status) {
    case 'needsApproval':
    case 'approved':
    case 'unknown':
      return { kind: 'notYet', request };
    case 'rejected': {
      const message = request.approvalJustification;
      const failure: Failure = { kind: 'approvalRejected', trace: message ? { message } : {} };
      return endAs({ kind: 'refused', failure }, write, around);
    }
    case 'cancelled':
      return endAs({ kind: 'cancelled' }, write, around);
    case 'expired':
      return endAs(EXPIRED, write, around);
    case 'completed':
      return settle(write, around);
  }
}

const EXPIRED: WriteEnd = { kind: 'notSent', failure: { kind: 'approvalExpired', trace: {} } };

/** Gives up a write of one's own that waits: cancelled at Intune, then here. */
export function cancelWaiting(
  waiting: WaitingWrite,
  around: CompletionSurroundings,
): Promise<Completed> {
  const configurationId = waiting.configuration.id;
  return onceListIsFree(around.tenantId, { configurationId }, async () => {
    const write = await around.keeper.get(waiting);
    if (write === undefined) return { kind: 'gone' };
    if (write.held.sentAt !== undefined) return settle(write, around);
    const { requestId } = write.held;
    const approvals = await around.graph.approvals();
    try {
      await approvals.cancel(requestId);
    } catch (error) {
      // It may have ended in another way meanwhile, which is told then.
      const failure = toFailure(error);
      const request = await approvals.get(requestId).catch(() => undefined);
      const isOpen =
        request === undefined ||
        request.status === 'needsApproval' ||
        request.status === 'approved';
      return isOpen ? { kind: 'notSent', failure } : endLike(request, write, around);
    }
    return endAs({ kind: 'cancelled' }, write, around);
  });
}

async function send(
  write: WaitingWrite,
  around: CompletionSurroundings,
  turn: Turn,
): Promise<Completed> {
  const { graph, keeper, sleep, now = Date.now } = around;
  const { held, configuration, via, changes } = write;
  const traces: RequestTrace[] = [];
  let completion: Completion;
  try {
    completion = await completeHeld(held, { configurationId: configuration.id, via }, changes, {
      graph: { assignments: { ...graph.assignments, sendApproved: traced(graph, traces) } },
      onceSeen: keeper.onceSeen(sleep)(turn),
      ...(sleep && { sleep }),
      now,
      onDoubt: (failure) => noteDoubt(configuration.id, failure),
      async onSend() {
        if (!(await keeper.take(write, new Date(now()).toISOString()))) throw new Taken();
      },
    });
  } catch (error) {
    if (error instanceof Taken) return { kind: 'gone' };
    throw error;
  }
  if (completion.kind !== 'sent') {
    await keeper.keep(write, stillWaiting(undefined), traces);
    return completion;
  }
  const { result } = completion;
  if (result.kind === 'unknown')
    return { kind: 'inDoubt', failure: result.readFailure ?? result.failure };
  return endAs(result, write, around, traces);
}

/** Another tab was faster. */
class Taken extends Error {}

/** Finds out whether what left, or Intune calls completed, was carried out. */
async function settle(write: WaitingWrite, around: CompletionSurroundings): Promise<Completed> {
  const { graph, keeper, sleep } = around;
  const { held, configuration, via, changes } = write;
  const settlement = await settleChanges(
    { configurationId: configuration.id, via, base: held.base, changes },
    { graph, ...(sleep && { sleep }) },
  );
  if (settlement.kind === 'inDoubt') return { kind: 'inDoubt', failure: settlement.readFailure };
  const { ends } = settlement;
  const unknown = ends.map(({ result }) => result).find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined && 'failure' in unknown && unknown.failure !== undefined)
    return { kind: 'inDoubt', failure: unknown.failure };
  await keeper.keep(write, (change) => {
    const own = ends.find((end) => isSameChange(end.change, change));
    return (own ?? ends[0]!).result;
  });
  return { kind: 'ended', ends, verified: undefined };
}

async function endAs(
  result: WriteEnd,
  write: WaitingWrite,
  { keeper }: CompletionSurroundings,
  traces: readonly RequestTrace[] = [],
): Promise<Completed> {
  await keeper.keep(write, () => result, traces);
  const ends = write.changes.map((change) => ({ change, result }));
  return { kind: 'ended', ends, verified: undefined };
}

/** Reads back what was accepted, as after any write, and notes it. */
async function verify(
  write: WaitingWrite,
  ends: readonly ChangeEnd[],
  { graph, keeper, sleep }: CompletionSurroundings,
): Promise<Completed> {
  const { configuration, via, held } = write;
  const accepted = ends.flatMap(({ change, result }) => (isOurs(result) ? [change] : []));
  if (accepted.length === 0) return { kind: 'ended', ends, verified: undefined };
  const address = { configurationId: configuration.id, via };
  const verified = await verifyChanges(address, held.base, accepted, {
    graph,
    ...(sleep && { sleep }),
  });
  await keeper.noteVerified(write, accepted, verified);
  return { kind: 'ended', ends, verified };
}

function traced(
  graph: Pick<Graph, 'baseUrl' | 'assignments'>,
  traces: RequestTrace[],
): Graph['assignments']['sendApproved'] {
  return async (address, request, code, options) => {
    const { method, url } = request;
    const note = (requestId: string | undefined) =>
      traces.push({ method, url: `${graph.baseUrl}${url}`, requestId });
    try {
      const accepted = await graph.assignments.sendApproved(address, request, code, options);
      note(accepted.requestId);
      return accepted;
    } catch (error) {
      const { requestId, clientRequestId } = toFailure(error).trace;
      note(requestId ?? clientRequestId);
      throw error;
    }
  };
}
