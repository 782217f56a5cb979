import type { PlanSnapshot } from '#domain/plan/run/control.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import { type PlanWait, progressOf, type Sample, withSample } from '#domain/plan/run/progress.ts';
import type { ItemEvent, PlanRun, RunStateKind } from '#domain/plan/run/run.ts';
import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { endedLines, type Tally } from '#domain/plan/run/tally.ts';
import { createRunKeeper } from '#graph/plan/runKeeper.ts';
import type { Sleep } from '#graph/write/readBack.ts';

/** Milliseconds between two tellings of progress. */
const TELL_MS = 200;

interface BoardSurroundings {
  readonly runs: Pick<PlanRuns, 'save'>;
  readonly allowance: SharedAllowance;
  readonly sleep: Sleep;
  readonly now: () => number;
}

export type RunBoard = ReturnType<typeof createRunBoard>;

/** Where a run stands, for those who carry it out, those who look on, and the disk. */
export function createRunBoard(
  initial: PlanRun,
  { runs, allowance, sleep, now }: BoardSurroundings,
) {
  const telling = createTelling();
  const meter = createMeter(allowance, now);
  let snapshot: PlanSnapshot | undefined;
  let broken: { readonly error: unknown } | undefined;
  let wake: (() => void) | undefined;
  let toldState = initial.state;

  const keeper = createRunKeeper(initial, runs, changed);
  const state = () => keeper.get().state.kind;

  function changed(): void {
    snapshot = undefined;
    wake?.();
    const isNewState = keeper.get().state !== toldState;
    toldState = keeper.get().state;
    telling.tell(isNewState);
    // Who pauses or cancels and closes the tab finds it so.
    if (isNewState) keepSoon();
  }
  function fail(error: unknown): void {
    broken ??= { error };
    changed();
  }
  /**
   * Where no write is about to note it, what has ended goes to the disk all the same: other tabs
   * look there.
   */
  function keepSoon(): void {
    keeper.kept().catch(fail);
  }
  return {
    run: keeper.get,
    tally: keeper.tally,
    state,
    dispatch: keeper.dispatch,
    /** Notes what became of items. */
    note(...items: ItemEvent[]) {
      keeper.dispatch({ kind: 'items', items });
      meter.sample(keeper.tally());
    },
    changed,
    fail,
    /** What broke the run off: the browser could not keep it, or the app is at fault. */
    broken: () => broken,
    keepSoon,
    /** As {@link RunKeeper.kept}, and a run that cannot be kept is broken off. */
    async keep() {
      try {
        await keeper.kept();
      } catch (error) {
        fail(error);
        throw error;
      }
    },
    /** Tells why nothing moves, for as long as that is so. */
    async waitUntil(wait: PlanWait, orElse?: () => Promise<void>) {
      meter.setWait(wait);
      changed();
      await Promise.race([sleep(wait.until - now()), ...(orElse === undefined ? [] : [orElse()])]);
      meter.setWait(undefined);
    },
    /** Resolves at the next change of anything. */
    nextChange: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
    countWrites: meter.countWrites,
    snapshot: (): PlanSnapshot =>
      (snapshot ??= { run: keeper.get(), progress: meter.read(keeper.tally(), state()) }),
    subscribe: telling.subscribe,
  };
}

/** Measures how a run goes on. */
function createMeter(allowance: SharedAllowance, now: () => number) {
  const { allowances } = allowance;
  let waiting: PlanWait | undefined;
  let usedWrites = 0;
  let samples: readonly Sample[] = [];
  return {
    sample(tally: Tally) {
      const ended = endedLines(tally);
      if (ended !== samples.at(-1)?.ended) samples = withSample(samples, { at: now(), ended });
    },
    setWait(wait: PlanWait | undefined) {
      waiting = wait;
    },
    async countWrites() {
      usedWrites = await allowance.usedWrites();
    },
    read: (tally: Tally, state: RunStateKind) =>
      progressOf({ tally, samples, state, usedWrites, allowances, waiting }),
  };
}

/** Hundreds of items may change at once: what is not urgent is told in a moment, all at once. */
function createTelling() {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  function tellNow(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const listener of listeners) listener();
  }
  return {
    tell(isUrgent: boolean) {
      if (isUrgent) tellNow();
      else timer ??= setTimeout(tellNow, TELL_MS);
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
