import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { PlanRun, RunEvent } from '#domain/plan/run/run.ts';
import { runAfter } from '#domain/plan/run/runReducer.ts';
import { type Tally, tallyAfter, tallyOf } from '#domain/plan/run/tally.ts';

/** A run as this page knows it, and the same on the disk a moment later. */
export interface RunKeeper {
  get(): PlanRun;
  tally(): Tally;
  dispatch(event: RunEvent): void;
  /**
   * Resolves when all that happened so far is on the disk; rejects when the browser cannot keep it.
   */
  kept(): Promise<void>;
}

export function createRunKeeper(
  initial: PlanRun,
  runs: Pick<PlanRuns, 'save'>,
  onChange: () => void,
): RunKeeper {
  let run = initial;
  let tally = tallyOf(initial);
  let dirty = new Set<number>();
  let isStateDirty = false;
  let saving: Promise<void> | undefined;

  /** One write for all that changed meanwhile: a batch of twenty is noted at once. */
  async function save(): Promise<void> {
    const indexes = dirty;
    dirty = new Set();
    isStateDirty = false;
    try {
      await runs.save(
        run.id,
        run.state,
        [...indexes].map((index) => ({ index, item: run.items[index]! })),
      );
    } catch (error) {
      dirty = new Set([...indexes, ...dirty]);
      isStateDirty = true;
      throw error;
    }
  }

  return {
    get: () => run,
    tally: () => tally,
    dispatch(event) {
      const before = run;
      run = runAfter(run, event);
      if (run === before) return;
      if (event.kind === 'items') {
        const indexes = [...new Set(event.items.map(({ index }) => index))].filter(
          (index) => before.items[index] !== run.items[index],
        );
        for (const index of indexes) dirty.add(index);
        tally = tallyAfter(
          tally,
          indexes.map((index) => [before.items[index]!, run.items[index]!]),
        );
      }
      if (run.state !== before.state) isStateDirty = true;
      onChange();
    },
    async kept() {
      while (saving !== undefined || dirty.size > 0 || isStateDirty) {
        saving ??= save().finally(() => {
          saving = undefined;
        });
        await saving;
      }
    },
  };
}
