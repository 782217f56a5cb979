import type { Owner } from '#stores/owner.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';
import { untilsOf } from '#domain/plan/until/until.ts';
import { untilStore } from '#stores/plan/untils.ts';

/** Keeps the ends of what a run is about to assign. */
export function keepUntils(owner: Owner, run: PlanRun, timing: PlanTiming): void {
  untilStore(owner).add(untilsOf(run, timing));
}
