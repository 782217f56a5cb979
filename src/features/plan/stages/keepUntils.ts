import { FailureError } from '#domain/failure/failure.ts';
import type { Owner } from '#stores/owner.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';
import { untilsOf } from '#domain/plan/until/until.ts';
import { untilStore } from '#stores/plan/untils.ts';

/**
 * Keeps the ends of what a run is about to assign.
 * @returns takes them back, where the run cannot begin
 * @throws FailureError where the browser does not keep them; the run must not begin then
 */
export function keepUntils(owner: Owner, run: PlanRun, timing: PlanTiming): () => void {
  const untils = untilsOf(run, timing);
  const store = untilStore(owner);
  if (store.add(untils)) return () => store.drop(untils.map(({ id }) => id));
  const message = 'The ends of assignments could not be kept.';
  throw new FailureError({ kind: 'journalUnavailable', trace: { message } });
}
