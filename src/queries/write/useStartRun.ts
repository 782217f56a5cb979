import type { PlanRun } from '#domain/plan/run/run.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import { applyPlan, type PlanSurroundings } from '#graph/plan/applyPlan.ts';
import { onceSeenBy } from '#queries/write/unseen.ts';
import { type PlanRunner, usePlanRunner, type WrittenBefore } from '#queries/write/planRunner.ts';
import { whileWriting } from '#queries/write/writeLock.ts';

/** {@link PlanRunner.start}, for the pages that start or go on with a run. */
export function useStartRun(): (runId: string) => ReturnType<PlanRunner['start']> {
  const runner = usePlanRunner();
  return (runId) => runner.start(runId, applyBesideOthers);
}

/** {@link applyPlan} where the same person may write to the same lists, in whichever tab. */
export function applyBesideOthers(
  run: PlanRun,
  around: PlanSurroundings,
  { records, tenantId, oid }: WrittenBefore,
): PlanControl {
  const { sleep, now } = around;
  const onceSeen = onceSeenBy(records, { oid, butRun: run.id, sleep, now });
  return applyPlan(run, {
    ...around,
    whileWriting: (list, task, signal) =>
      whileWriting(tenantId, list, (turn) => task(onceSeen(turn)), { signal }),
  });
}
