import { ownDriftOf } from '#domain/journal/own/ownDrift.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import { applyPlan, type PlanSurroundings } from '#graph/plan/applyPlan.ts';
import { askedOnce } from '#lib/promises.ts';
import { onceSeenBy, ownWritesSince } from '#queries/write/unseen.ts';
import type { OwnEarlier } from '#graph/plan/itemSender.ts';
import { type PlanRunner, usePlanRunner, type WrittenBefore } from '#queries/write/planRunner.ts';
import { whileWriting } from '#queries/write/writeLock.ts';

/** {@link PlanRunner.start}, for the pages that start or go on with a run. */
export function useStartRun(): (runId: string) => ReturnType<PlanRunner['start']> {
  const runner = usePlanRunner();
  return (runId) => runner.start(runId, applyBesideOthers);
}

/** How long before a run its lists may have been read for its review, in milliseconds. */
const REVIEWED_MS = 24 * 60 * 60_000;

/** {@link applyPlan} where the same person may write to the same lists, in whichever tab. */
export function applyBesideOthers(
  run: PlanRun,
  around: PlanSurroundings,
  { records, tenantId, oid }: WrittenBefore,
): PlanControl {
  const { sleep, now } = around;
  const onceSeen = onceSeenBy(records, { oid, butRun: run.id, sleep, now });
  const since = Date.parse(run.createdAt) - REVIEWED_MS;
  const own = askedOnce(() => ownWritesSince(since, records, oid, run.id));
  const isOwnDrift: OwnEarlier['isOwnDrift'] = async (list, drift) =>
    drift.length > 0 && ownDriftOf(drift, list, await own()) !== undefined;
  return applyPlan(run, {
    ...around,
    whileWriting: (list, task, signal) =>
      whileWriting(tenantId, list, (turn) => task({ onceSeen: onceSeen(turn), isOwnDrift }), {
        signal,
      }),
  });
}
