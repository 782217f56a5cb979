import { toFailure } from '#domain/failure/failure.ts';
import type { Justification } from '#domain/approval/approval.ts';
import type { ListAddress } from '#domain/change/change.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import type { Graph } from '#graph/client.ts';
import { concernsAll } from '#domain/failure/concernsAll.ts';
import { type ItemOutcome, sendItem, verifyItem } from '#graph/plan/itemRunner.ts';
import type { ItemSurroundings, OwnEarlier } from '#graph/plan/itemSender.ts';
import { createPace } from '#graph/plan/pace.ts';
import { createRunBoard, type RunBoard } from '#graph/plan/runBoard.ts';
import { cancelled, nextWave } from '#graph/plan/waves.ts';
import { type Grant, type WriteAllowance, writeAllowance } from '#graph/plan/writeAllowance.ts';
import { delay, type Sleep } from '#graph/write/readBack.ts';
import { nextTask } from '#lib/browser/nextTask.ts';

export interface PlanSurroundings {
  readonly graph: Pick<Graph, 'batched' | 'permittedToWrite'>;
  /** Where the run lies already, as {@link PlanRuns.create} kept it. */
  readonly runs: Pick<PlanRuns, 'save'>;
  readonly allowance: SharedAllowance;
  /** Why all of it is asked for, where the tenant is set to say so with every change. */
  readonly justification?: Justification | undefined;
  readonly whileWriting?: WhileWriting;
  readonly sleep?: Sleep;
  readonly now?: () => number;
  /** Resolves when all who will ask at this moment have asked. */
  readonly tick?: () => Promise<void>;
}

/**
 * Has a list to itself while it is read and written, beside other writes of this browser.
 * @param signal ends the wait for the list
 */
export type WhileWriting = <T>(
  list: ListAddress,
  task: (own: OwnEarlier) => Promise<T>,
  signal: AbortSignal | undefined,
) => Promise<T>;

const AT_ONCE: WhileWriting = (_list, task) =>
  task({ onceSeen: (_address, read) => read(), isOwnDrift: () => Promise.resolve(false) });

/** A run that is being applied. */
interface Applying extends Pick<ItemSurroundings, 'graph' | 'sleep' | 'now'> {
  readonly board: RunBoard;
  readonly pace: ReturnType<typeof createPace>;
  readonly budget: WriteAllowance;
  /** The items that are being carried out, by index. */
  readonly active: Set<number>;
  readonly cancelling: AbortController;
  /** Of all that is to be sent: false where the run paused, since somebody has to agree first. */
  readonly mayWrite: () => Promise<boolean>;
  readonly whileWriting: WhileWriting;
  /** As the admin said last. */
  justification: Justification | undefined;
}

/**
 * Applies a run, new or left halfway, once: in waves of twenty configurations, each read afresh,
 * compared with what was reviewed, noted, written and read back, for itself. What goes wrong with
 * one stops no other. What permissions it takes is asked in one go before. Where the network or the
 * sign-in is gone the run pauses by itself. The caller sees to it that only one tab has the run in
 * its hands.
 */
export function applyPlan(
  initial: PlanRun,
  {
    graph,
    runs,
    allowance,
    justification,
    sleep = delay,
    now = Date.now,
    tick = nextTask,
    whileWriting = AT_ONCE,
  }: PlanSurroundings,
): PlanControl {
  const board = createRunBoard(initial, { runs, allowance, sleep, now });
  const pace = createPace(allowance, now, (until) => board.waitUntil({ until, reason: 'held' }));
  const cancelling = new AbortController();
  const applying: Applying = {
    board,
    pace,
    budget: writeAllowance(allowance, now, sleep),
    graph: { assignments: graph.batched({ ...pace, now, tick, beforeWrites: board.keep }) },
    active: new Set(),
    cancelling,
    mayWrite: permission(board, graph),
    whileWriting,
    justification,
    sleep,
    now,
  };
  return {
    done: applyAll(applying),
    pause: () => board.dispatch({ kind: 'pause', why: undefined }),
    resume(said) {
      applying.justification = said ?? applying.justification;
      board.dispatch({ kind: 'resume' });
    },
    cancel() {
      board.dispatch({ kind: 'cancel' });
      if (board.state() === 'cancelling') cancelling.abort();
      board.changed();
    },
    get: board.snapshot,
    subscribe: board.subscribe,
  };
}

async function applyAll(applying: Applying): Promise<PlanRun> {
  const { board, cancelling, now } = applying;
  board.dispatch({ kind: 'start' });
  if (board.state() === 'cancelling') cancelling.abort();
  while (board.tally().ended < board.run().items.length) {
    const change = board.nextChange();
    const broken = board.broken();
    if (broken !== undefined) throw broken.error;
    if (!(await launch(applying))) {
      if (board.state() === 'paused') board.keepSoon();
      await change;
    }
  }
  board.dispatch({ kind: 'end', at: new Date(now()).toISOString() });
  await board.keep();
  return board.run();
}

/**
 * Asks once for all permissions that the rest of a run takes, before the first write: who declines
 * the permission for apps has not half of a plan of configurations and apps carried out.
 */
function permission(
  board: RunBoard,
  { permittedToWrite }: Pick<PlanSurroundings['graph'], 'permittedToWrite'>,
): Applying['mayWrite'] {
  let isPermitted = false;
  return async () => {
    if (isPermitted) return true;
    const toWrite = board
      .run()
      .items.flatMap(({ state, configurationId }) =>
        state.kind === 'waiting' || state.kind === 'sent' ? configurationId : [],
      );
    try {
      if (toWrite.length > 0) await permittedToWrite(toWrite);
    } catch (error) {
      const failure = toFailure(error);
      if (concernsAll(failure)) {
        board.dispatch({ kind: 'pause', why: failure });
        return false;
      }
      // Each request says by itself what became of it.
    }
    isPermitted = true;
    return board.state() === 'running';
  };
}

/** Starts the next wave when there is room for one. @returns whether it did something */
async function launch(applying: Applying): Promise<boolean> {
  const { board, pace, budget, active } = applying;
  if (board.state() === 'cancelling') {
    const unsent = cancelled(board.run(), active);
    if (unsent.length > 0) board.note(...unsent);
  } else if (board.state() !== 'running' || !(await applying.mayWrite())) return false;
  const wave = nextWave(board.run(), board.tally(), active, pace.sideBySide());
  if (wave === undefined) return false;
  const grant = await budget.takeFor(wave);
  await board.countWrites();
  if ('until' in grant) {
    board.keepSoon();
    await board.waitUntil(grant, board.nextChange);
    return true;
  }
  for (const { index } of wave) {
    active.add(index);
    void applyItem(applying, index, grant)
      .catch((error: unknown) => {
        // It was cancelled in line for its list: it ends as all that nobody has begun.
        if (error !== applying.cancelling.signal.reason) board.fail(error);
      })
      .finally(() => {
        active.delete(index);
        board.changed();
      });
  }
  return true;
}

/** Sends what is still to be sent of one item, and reads back what Graph accepted. */
async function applyItem(applying: Applying, index: number, grant: Grant): Promise<void> {
  const { board, whileWriting, cancelling } = applying;
  const around = surroundingsOf(applying, index, grant);
  const item = board.run().items[index]!;
  if (item.state.kind === 'verifying') grant.close(index);
  else {
    const send = async (own: OwnEarlier) => {
      const sent = await sendItem(item, { ...around, ...own });
      if (board.broken() !== undefined) return;
      noteOutcome(board, index, sent);
      // Whoever has the list next looks there: what is read back stands there as sent already.
      if (board.run().items[index]!.state.kind === 'ended') await board.keep();
    };
    const { configurationId, state } = item;
    const signal = state.kind === 'sent' ? undefined : cancelling.signal;
    const sending = whileWriting({ configurationId, via: '' }, send, signal);
    await sending.finally(() => grant.close(index));
  }
  const after = board.run().items[index]!;
  if (board.broken() === undefined && after.state.kind === 'verifying')
    noteOutcome(board, index, await verifyItem(after, after.state.before, around));
}

function surroundingsOf(
  applying: Applying,
  index: number,
  grant: Grant,
): Omit<ItemSurroundings, keyof OwnEarlier> {
  const { board, pace, budget, graph, sleep, now, cancelling } = applying;
  return {
    graph,
    sleep,
    now,
    isCancelling: () => board.state() === 'cancelling',
    isPaused: () => board.state() === 'paused',
    signal: cancelling.signal,
    justification: () => applying.justification,
    onSend: (before) =>
      board.note({ index, kind: 'send', before, at: new Date(now()).toISOString() }),
    async takeWrite(isUrgent) {
      await pace.gate();
      if (!grant.use(index)) await budget.takeOne(isUrgent);
    },
  };
}

function noteOutcome(board: RunBoard, index: number, outcome: ItemOutcome): void {
  if (outcome.kind === 'known') return board.note({ ...outcome, index, kind: 'ends' });
  if (outcome.isUntouched) board.note({ index, kind: 'unsent' });
  else board.note({ index, kind: 'stalled', undone: outcome.undone });
  if (outcome.failure !== undefined) board.dispatch({ kind: 'pause', why: outcome.failure });
}
