import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Justification } from '#domain/approval/approval.ts';
import type { Journal } from '#domain/journal/journal.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import type { Graph } from '#graph/client.ts';
import type { PlanSurroundings } from '#graph/plan/applyPlan.ts';
import { isLocked, tryExclusive } from '#lib/browser/locks.ts';
import type { OwnRecords } from '#queries/write/unseen.ts';

/** A run that this page has in hand, or had: pages come and go while it is applied. */
export interface RunInHand {
  readonly control: PlanControl;
  /**
   * Set when the run broke off because the browser could not keep what is about to be sent; it can
   * be started again.
   */
  readonly error: unknown;
}

/** Where to look for what somebody has written before. */
export interface WrittenBefore {
  readonly records: OwnRecords;
  readonly tenantId: string;
  readonly oid: string;
}

/** The engine, which pages bring that can start a run: no other page has to load it. */
type ApplyPlan = (
  run: PlanRun,
  surroundings: PlanSurroundings,
  before: WrittenBefore,
) => PlanControl;

export interface PlanRunner {
  /**
   * Applies a kept run, new or left halfway, in this page. Does nothing for a run that is in hand
   * here already. Pages call it by `useStartRun`.
   * @returns `elsewhere` where another tab has it in hand, `gone` where the browser keeps no such
   * run
   */
  start(runId: string, applyPlan: ApplyPlan): Promise<'started' | 'elsewhere' | 'gone'>;
  /** By run id; the same map until something changes. */
  inHand(): ReadonlyMap<string, RunInHand>;
  /**
   * Told when a run is taken in hand, ends or breaks off: {@link PlanControl.subscribe} tells of
   * what happens between.
   */
  subscribe(listener: () => void): () => void;
}

interface RunnerSurroundings {
  readonly graph: Graph;
  readonly runs: PlanRuns;
  readonly allowance: SharedAllowance;
  readonly journal: Journal;
  readonly tenantId: string;
  /** Whose runs they are. */
  readonly oid: string;
  /** {@link PlanSurroundings.justification}, asked when a run is taken in hand. */
  readonly justification?: () => Justification | undefined;
  /** After a run ended: the tenant is not any more what was read. */
  readonly onEnd: () => void;
}

/**
 * What holds lists of before once a run has ended. Comparisons as well: its end is on the screen a
 * moment before lists count as old, and one that is opened then was made of them.
 */
export const OLD_AFTER_RUN: readonly (readonly string[])[] = [
  ['assignments'],
  ['configuration'],
  ['configurations'],
  ['snapshots', 'comparison'],
];

/**
 * Keeps each run in the hands of one tab of this browser (Web Locks), which the browser lets go
 * when the tab dies.
 */
export function createPlanRunner({
  graph,
  runs,
  allowance,
  journal,
  tenantId,
  oid,
  justification,
  onEnd,
}: RunnerSurroundings): PlanRunner {
  const listeners = new Set<() => void>();
  let inHand: ReadonlyMap<string, RunInHand> = new Map();
  const put = (runId: string, control: PlanControl, error?: unknown) => {
    inHand = new Map(inHand).set(runId, { control, error });
    for (const listener of listeners) listener();
  };

  async function apply(
    runId: string,
    applyPlan: ApplyPlan,
    onStart: (result: 'started' | 'gone') => void,
  ): Promise<void> {
    // Read only now: the tab that had it before may have got further than this page knows.
    const run = await runs.get(runId);
    if (run === undefined) return onStart('gone');
    const records = { journal, planRuns: runs };
    const surroundings: PlanSurroundings = {
      graph,
      runs,
      allowance,
      justification: justification?.(),
    };
    const control = applyPlan(run, surroundings, { records, tenantId, oid });
    put(runId, control);
    onStart('started');
    try {
      await control.done;
      put(runId, control);
    } catch (error) {
      put(runId, control, error);
    }
    onEnd();
  }

  return {
    start(runId, applyPlan) {
      const known = inHand.get(runId);
      if (
        known !== undefined &&
        known.error === undefined &&
        known.control.get().run.state.kind !== 'ended'
      )
        return Promise.resolve('started');
      return new Promise((resolve, reject) => {
        tryExclusive(planRunLock(runId), () => apply(runId, applyPlan, resolve)).then(
          ({ isHeld }) => {
            if (!isHeld) resolve('elsewhere');
          },
          reject,
        );
      });
    },
    inHand: () => inHand,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The name of the lock that the tab holds which has a run in its hands. */
function planRunLock(runId: string): string {
  return `assignment-desk:plan-run:${runId}`;
}

/**
 * Does a tab of this browser apply the run now? One that is not ended and in no tab's hands was
 * left halfway.
 */
export function isInSomeHand(runId: string): Promise<boolean> {
  return isLocked(planRunLock(runId));
}

export const PlanRunnerContext = createContext<PlanRunner | undefined>(undefined);

export function usePlanRunner(): PlanRunner {
  const runner = useContext(PlanRunnerContext);
  if (runner === undefined) throw new Error('usePlanRunner outside of PlanRunnerContext');
  return runner;
}

/**
 * The run if this page has it in hand, or had it. Renders again when that changes, not as the run
 * progresses.
 */
export function useRunInHand(runId: string): RunInHand | undefined {
  const runner = usePlanRunner();
  return useSyncExternalStore(runner.subscribe, runner.inHand, runner.inHand).get(runId);
}
