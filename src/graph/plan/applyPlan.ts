import { BATCH_SIZE } from '#domain/plan/allowance/allowance.ts';
import { afterBatch, FIRST_CONCURRENCY } from '#domain/plan/allowance/concurrency.ts';
import type { PlanControl, PlanSnapshot } from '#domain/plan/run/control.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { type PlanWait, progressOf, type Sample, withSample } from '#domain/plan/run/progress.ts';
import type { ItemEvent, PlanRun } from '#domain/plan/run/run.ts';
import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { endedLines } from '#domain/plan/run/tally.ts';
import type { Graph } from '#graph/client.ts';
import { sendItem, type Stalled, verifyItem } from '#graph/plan/itemRunner.ts';
import { createRunKeeper } from '#graph/plan/runKeeper.ts';
import { type Grant, writeAllowance } from '#graph/plan/writeAllowance.ts';
import { nextTask } from '#lib/browser/nextTask.ts';
import { delay } from '#graph/write/readBack.ts';
import type { ItemSurroundings } from '#graph/plan/itemSender.ts';

export interface PlanSurroundings {
  readonly graph: Pick<Graph, 'batched'>;
  /** Where the run lies already, as {@link PlanRuns.create} kept it. */
  readonly runs: Pick<PlanRuns, 'save'>;
  readonly allowance: SharedAllowance;
  /** Holds off other writes of this browser while one configuration is read and written. */
  readonly whileWriting?: <T>(task: () => Promise<T>) => Promise<T>;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
  /** Resolves when all who will ask at this moment have asked. */
  readonly tick?: () => Promise<void>;
}

/** Milliseconds between two tellings of progress. */
const TELL_MS = 200;

/**
 * Applies a run, new or left halfway, once: in waves of twenty configurations, each read afresh,
 * compared with what was reviewed, noted, written and read back, for itself. What goes wrong with
 * one stops no other. Where the network or the sign-in is gone the run pauses by itself. The caller
 * sees to it that only one tab has the run in its hands.
 */
export function applyPlan(initial: PlanRun, surroundings: PlanSurroundings): PlanControl {
  const {
    graph,
    allowance,
    sleep = delay,
    now = Date.now,
    tick = nextTask,
    whileWriting = (task) => task(),
  } = surroundings;
  const listeners = new Set<() => void>();
  const active = new Set<number>();
  const cancelling = new AbortController();
  let concurrency = FIRST_CONCURRENCY;
  let waiting: PlanWait | undefined;
  let used = 0;
  let samples: readonly Sample[] = [];
  let snapshot: PlanSnapshot | undefined;
  let broken: { readonly error: unknown } | undefined;
  /**
   * Epoch milliseconds until which Graph put off the app as a whole, as far as this page was told.
   */
  let held = Promise.resolve(0);
  let mayHaveBeenRefused = true;
  let wake: (() => void) | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let toldState = initial.state;

  const tell = () => {
    clearTimeout(telling);
    telling = undefined;
    toldState = keeper.get().state;
    for (const listener of listeners) listener();
  };
  const changed = () => {
    snapshot = undefined;
    wake?.();
    // Hundreds of items may change at once; a change of state is told without delay.
    if (keeper.get().state !== toldState) {
      tell();
      // Who pauses or cancels and closes the tab finds it so.
      keepSoon();
    } else telling ??= setTimeout(tell, TELL_MS);
  };
  const keeper = createRunKeeper(initial, surroundings.runs, changed);
  const state = () => keeper.get().state.kind;
  const isCancelling = () => state() === 'cancelling';
  const fail = (error: unknown) => {
    broken ??= { error };
    changed();
  };
  /**
   * Where no write is about to note it, what has ended goes to the disk all the same: other tabs
   * look there.
   */
  const keepSoon = () => void keeper.kept().catch(fail);
  const gate = async () => {
    for (let until = await held; until > now(); until = await held)
      await waitUntil({ until, reason: 'held' });
  };
  const budget = writeAllowance(allowance, now, sleep);
  const assignments = graph.batched({
    now,
    sideBySide: () => concurrency.level,
    tick,
    gate,
    async beforeWrites() {
      try {
        await keeper.kept();
      } catch (error) {
        fail(error);
        throw error;
      }
    },
    onBatch({ parts, putOff, retryAfterSeconds }) {
      concurrency = afterBatch(concurrency, putOff > 0);
      // One part put off is its own affair; half of them is the app's.
      if (putOff * 2 > parts) {
        held = allowance.refused(retryAfterSeconds);
        mayHaveBeenRefused = true;
      } else if (putOff === 0 && mayHaveBeenRefused) {
        mayHaveBeenRefused = false;
        void allowance.admitted();
      }
    },
  });
  const note = (event: ItemEvent) => {
    keeper.dispatch({ kind: 'items', items: [event] });
    const at = now();
    const ended = endedLines(keeper.tally());
    if (ended !== samples.at(-1)?.ended) samples = withSample(samples, { at, ended });
  };

  const pauseFor = ({ failure }: Stalled) => {
    if (failure !== undefined) keeper.dispatch({ kind: 'pause', why: failure });
  };

  /** Tells why nothing moves, for as long as that is so. */
  async function waitUntil(wait: PlanWait, orElse?: () => Promise<void>): Promise<void> {
    waiting = wait;
    changed();
    await Promise.race([sleep(wait.until - now()), ...(orElse === undefined ? [] : [orElse()])]);
    waiting = undefined;
  }

  async function carryOut(index: number, grant: Grant): Promise<void> {
    const item = keeper.get().items[index]!;
    if (item.state.kind !== 'verifying') {
      const itemSurroundings: ItemSurroundings = {
        assignments,
        sleep,
        now,
        isCancelling,
        isPaused: () => state() === 'paused',
        signal: cancelling.signal,
        onSend: (before) => note({ index, kind: 'send', before }),
        takeWrite: async (isUrgent) => {
          await gate();
          if (!grant.use(index)) await budget.takeOne(isUrgent);
        },
      };
      const sent = await whileWriting(() => sendItem(item, itemSurroundings)).finally(() =>
        grant.close(index),
      );
      if (broken !== undefined) return;
      if (sent.kind === 'stalled') return pauseFor(sent);
      if (keeper.get().items[index]!.state.kind === 'waiting')
        note({
          index,
          kind: 'end',
          ends: sent.ends,
          ...(sent.now === undefined ? {} : { now: sent.now }),
        });
      else
        note({ index, kind: 'sent', ends: sent.ends, now: sent.now, requestIds: sent.requestIds });
    } else grant.close(index);
    const after = keeper.get().items[index]!;
    if (after.state.kind !== 'verifying') return;
    const verified = await verifyItem(after, after.state.before, {
      assignments,
      sleep,
      isCancelling,
    });
    if (verified.kind === 'stalled') return pauseFor(verified);
    note({ index, kind: 'end', ends: verified.ends });
  }

  /** Starts the next wave when there is room for one. @returns whether it did something */
  async function launch(): Promise<boolean> {
    const { items } = keeper.get();
    if (isCancelling()) {
      const cancelled = items.flatMap((item, index): ItemEvent[] =>
        item.state.kind === 'waiting' && !active.has(index)
          ? [
              {
                index,
                kind: 'end',
                ends: new Map(item.lines.map((_, line) => [line, { kind: 'cancelled' }])),
              },
            ]
          : [],
      );
      if (cancelled.length > 0) keeper.dispatch({ kind: 'items', items: cancelled });
    } else if (state() !== 'running') return false;
    const { waiting: unsent, sent } = keeper.tally();
    const left = unsent + sent - active.size;
    const busy = [...active].filter((index) => items[index]!.state.kind !== 'verifying').length;
    // Half a wave may lag behind, put off by Graph, and does not hold up the next. Waves are full
    // while there is enough.
    const room = (concurrency.level + 0.5) * BATCH_SIZE - busy;
    if (left <= 0 || room < Math.min(BATCH_SIZE, left)) return false;
    const wave: { index: number; writes: number }[] = [];
    for (const [
      index,
      {
        state: { kind },
        writes,
      },
    ] of keeper.get().items.entries()) {
      if (wave.length === BATCH_SIZE) break;
      if (kind !== 'ended' && !active.has(index))
        wave.push({ index, writes: kind === 'verifying' ? 0 : writes });
    }
    const grant = await budget.takeFor(wave);
    used = await allowance.usedWrites();
    if ('until' in grant) {
      keepSoon();
      await waitUntil(grant, nextChange);
      return true;
    }
    for (const { index } of wave) {
      active.add(index);
      void carryOut(index, grant)
        .catch(fail)
        .finally(() => {
          active.delete(index);
          changed();
        });
    }
    return true;
  }

  const nextChange = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  async function work(): Promise<PlanRun> {
    keeper.dispatch({ kind: 'start' });
    if (isCancelling()) cancelling.abort();
    while (keeper.tally().ended < initial.items.length) {
      const something = nextChange();
      if (broken !== undefined) throw broken.error;
      if (!(await launch())) {
        if (state() === 'paused') keepSoon();
        await something;
      }
    }
    keeper.dispatch({ kind: 'end', at: new Date(now()).toISOString() });
    await keeper.kept();
    return keeper.get();
  }

  return {
    done: work(),
    pause: () => keeper.dispatch({ kind: 'pause', why: undefined }),
    resume: () => keeper.dispatch({ kind: 'resume' }),
    cancel() {
      keeper.dispatch({ kind: 'cancel' });
      if (isCancelling()) cancelling.abort();
      changed();
    },
    get: () =>
      (snapshot ??= {
        run: keeper.get(),
        progress: progressOf({
          tally: keeper.tally(),
          samples,
          state: state(),
          usedWrites: used,
          allowances: allowance.allowances,
          waiting,
        }),
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
