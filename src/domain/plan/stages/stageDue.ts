import { gatedStage } from '#domain/plan/stages/stageOffer.ts';
import { stageProgress } from '#domain/plan/stages/stageProgress.ts';
import type { StagedPlan } from '#domain/plan/stages/stagedPlan.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';

const HOUR_MS = 3_600_000;

/**
 * Is a stage over whose gate asked for some time, so that its reports are to be looked at? What they
 * say is read where the stages are: nobody asks Graph for it before.
 * @param runs of the plan, and those that undo one of them
 * @param now epoch milliseconds
 */
export function isStageDue(
  { id, plan: { timing } }: Pick<StagedPlan, 'id' | 'plan'>,
  runs: readonly PlanRun[],
  now: number,
): boolean {
  const progress = stageProgress({ planId: id, stages: timing.stages.length }, runs);
  const gated = gatedStage(progress);
  const at = gated === undefined ? undefined : progress[gated];
  return (
    at?.kind === 'applied' && now - Date.parse(at.at) >= timing.stages[gated!]!.gate.hours * HOUR_MS
  );
}
