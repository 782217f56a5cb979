import type { Configuration } from '#domain/configuration/configuration.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { type Plan, presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import type { Graph } from '#graph/client.ts';
import { applyPlan } from '#graph/plan/applyPlan.ts';

/** For tests: the run of a plan in a sandbox, at its end. */
export function appliedPlan(
  graph: Graph,
  plan: Plan,
  configurations: readonly Configuration[],
): Promise<PlanRun> {
  const run = startRun(diffPlan(plan, presentConfigurations(configurations)), {
    id: crypto.randomUUID(),
    name: plan.name,
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    createdAt: '2026-11-28T12:00:00Z',
    undoes: undefined,
    retries: undefined,
  });
  const { done } = applyPlan(run, {
    graph,
    runs: { save: () => Promise.resolve() },
    allowance: sharedAllowance(memoryBucket(), Date.now, DOCUMENTED),
    sleep: () => Promise.resolve(),
  });
  return done;
}
