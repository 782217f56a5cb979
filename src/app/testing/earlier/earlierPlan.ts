import type { Earlier } from '#app/testing/appByHand.ts';
import { planOfStep, runInTwoSteps } from '#domain/approval/twoSteps.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { type Plan, type PlanItem, presentConfigurations } from '#domain/plan/draft/plan.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import type { StageOfRun } from '#domain/plan/stages/stagedPlan.ts';
import { planOfStage } from '#domain/plan/stages/planOfStage.ts';
import { type PlanTiming, stageTitle } from '#domain/plan/stages/timing.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';
import { keepUntils } from '#features/plan/stages/keepUntils.ts';
import { readBefore } from '#features/plan/stages/readBefore.ts';
import { applyPlan } from '#graph/plan/applyPlan.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { stagedPlanStore } from '#stores/plan/stagedPlans.ts';

interface Said {
  /** Where Intune asks for a justification; lines wait for approval then. */
  readonly why?: string;
  readonly stage?: StageOfRun;
  /** The run whose lines it takes up again. */
  readonly retries?: string;
}

/**
 * For tests: a plan that was reviewed and applied, with its ends, and kept as the review does it.
 * @returns the address of its run
 */
export async function appliedEarlier(
  earlier: Earlier,
  plan: Plan,
  { why, stage, retries }: Said = {},
): Promise<string> {
  const {
    graph,
    account,
    stores: { planRuns },
  } = earlier;
  const present = await presentIn(earlier, plan.items);
  const run = startRun(diffPlan(plan, present), {
    ...account,
    id: crypto.randomUUID(),
    name: plan.name,
    createdAt: new Date().toISOString(),
    undoes: undefined,
    retries,
    ...(stage !== undefined && { stage }),
  });
  if (plan.timing !== undefined) keepUntils(account, run, plan.timing);
  await planRuns.create(run);
  await applyPlan(run, {
    graph,
    runs: planRuns,
    allowance: sharedAllowance(memoryBucket(), Date.now, DOCUMENTED),
    ...(why !== undefined && { justification: { text: why } }),
    sleep: () => Promise.resolve(),
  }).done;
  return `/plan/runs/${run.id}`;
}

async function presentIn(
  { graph, client }: Earlier,
  items: readonly Pick<PlanItem, 'configurationId'>[],
) {
  return presentConfigurations(
    await Promise.all(
      items.map(async ({ configurationId }) => ({
        ...(await client.query(configurationQuery(graph, configurationId))),
        assignments: await graph.assignments.list(configurationId, ''),
      })),
    ),
  );
}

/**
 * For tests: the next step of lines that cannot be approved as one, asked for as a plan of its own.
 * @param path the address of their run
 */
export async function stepEarlier(
  earlier: Earlier,
  path: string,
  step: 'remove' | 'add',
  why: string,
): Promise<void> {
  const run = (await earlier.stores.planRuns.get(path.split('/').at(-1)!))!;
  const steps = runInTwoSteps(run, await presentIn(earlier, run.items));
  const plan = planOfStep(steps, step, { name: run.name, tenantId: run.tenantId });
  await appliedEarlier(earlier, plan, { why, retries: run.id });
}

/**
 * For tests: a plan in stages that is set up, of which the first is applied.
 * @returns the address of the stages
 */
export async function firstStageEarlier(
  earlier: Earlier,
  plan: Plan & { readonly timing: PlanTiming },
): Promise<string> {
  const { account, graph, client } = earlier;
  const id = crypto.randomUUID();
  const createdAt = new Date().toISOString();
  await stagedPlanStore(account).create({ id, createdAt, username: account.username, plan });
  const { timing } = plan;
  const name = `${plan.name}, ${stageTitle(timing.stages[0]!, 0)}`;
  const first = { ...planOfStage(plan, timing, 0), name };
  const before = await readBefore(first, graph, client);
  await appliedEarlier(earlier, first, { stage: { planId: id, stage: 0, before } });
  return `/plan/stages/${id}`;
}
