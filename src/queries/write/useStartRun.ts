import { applyPlan } from '#graph/plan/applyPlan.ts';
import { onceSeenBy } from '#queries/write/unseen.ts';
import { type PlanRunner, usePlanRunner } from '#queries/write/planRunner.ts';

/** {@link PlanRunner.start}, for the pages that start or go on with a run. */
export function useStartRun(): (runId: string) => ReturnType<PlanRunner['start']> {
  const runner = usePlanRunner();
  return (runId) =>
    runner.start(runId, (run, around, { records, oid }) =>
      applyPlan(run, { ...around, onceSeen: onceSeenBy(records, { oid, butRun: runId }) }),
    );
}
