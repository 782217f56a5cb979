import { queryOptions } from '@tanstack/react-query';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { StagedPlans } from '#domain/plan/stages/stagedPlan.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';

export const STAGED_PLANS_KEY = ['stagedPlans'] as const;

/** All staged plans that this browser keeps, newest first. */
export function stagedPlansQuery(staged: StagedPlans, owner: string) {
  return queryOptions({
    queryKey: [...STAGED_PLANS_KEY, owner, 'list'],
    queryFn: () => staged.list(),
    staleTime: 0,
  });
}

/** One of them; null where this browser has none of that id. */
export function stagedPlanQuery(staged: StagedPlans, owner: string, id: string) {
  return queryOptions({
    queryKey: [...STAGED_PLANS_KEY, owner, 'plan', id],
    queryFn: async () => (await staged.get(id)) ?? null,
    // Another tab may have removed it.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** The runs of a staged plan, and those that undo one of them, with their items. */
export function runsOfStagesQuery(runs: PlanRuns, planId: string) {
  return queryOptions({
    // Below the key of runs, so that it is read anew when one of them goes on.
    queryKey: [...PLAN_RUNS_KEY, 'ofStages', planId],
    queryFn: () => readRunsOfStages(runs, planId),
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
}

async function readRunsOfStages(runs: PlanRuns, planId: string): Promise<readonly PlanRun[]> {
  const all = await runs.list();
  const own = new Set(all.flatMap(({ id, stage }) => (stage?.planId === planId ? [id] : [])));
  const wanted = all.filter(
    ({ id, undoes }) => own.has(id) || (undoes !== undefined && own.has(undoes)),
  );
  const read = await Promise.all(wanted.map(({ id }) => runs.get(id)));
  return read.flatMap((run) => run ?? []);
}
