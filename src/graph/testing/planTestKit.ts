import type { Justification } from '#domain/approval/approval.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import {
  type Plan,
  type PlanConfiguration,
  presentConfigurations,
} from '#domain/plan/draft/plan.ts';
import type { KeptItem, PlanRuns } from '#domain/plan/run/planRuns.ts';
import type { PlanRun, RunState } from '#domain/plan/run/run.ts';
import { sharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import type { Graph } from '#graph/client.ts';
import { applyPlan, type PlanSurroundings } from '#graph/plan/applyPlan.ts';
import type { VirtualTime } from '#graph/testing/virtualTime.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { memoryBucket } from '#domain/testing/memoryBucket.ts';

/**
 * For tests: runs kept in memory, written as JSON so that nothing is kept that a disk would lose.
 */
export function memoryRuns(): Pick<PlanRuns, 'save'> & {
  create(run: PlanRun): void;
  get(id: string): PlanRun;
  /** The same without a copy, for looks at each request. */
  look(id: string): PlanRun;
} {
  const runs = new Map<string, PlanRun>();
  return {
    create: (run) => void runs.set(run.id, structuredClone(run)),
    get: (id) => structuredClone(runs.get(id)!),
    look: (id) => runs.get(id)!,
    async save(id: string, state: RunState, items: readonly KeptItem[]) {
      const run = runs.get(id)!;
      const next = [...run.items];
      for (const { index, item } of items) next[index] = structuredClone(item);
      runs.set(id, { ...run, state, items: next });
    },
  };
}

export async function readConfigurations(
  graph: Pick<Graph, 'assignments'>,
  ids: readonly ConfigurationKey[],
): Promise<PlanConfiguration[]> {
  return Promise.all(
    ids.map(async (id) => ({
      id,
      displayName: id,
      assignments: await graph.assignments.list(id, ''),
    })),
  );
}

export function reviewed(
  plan: Plan,
  configurations: readonly PlanConfiguration[],
): { readonly diff: PlanDiff; readonly run: PlanRun } {
  const diff = diffPlan(plan, presentConfigurations(configurations));
  const run = startRun(diff, {
    id: crypto.randomUUID(),
    name: plan.name,
    tenantId: 't',
    oid: 'o',
    username: 'ada',
    createdAt: '2026-01-01T00:00:00Z',
    undoes: undefined,
    retries: undefined,
  });
  return { diff, run };
}

export function startPlan(
  run: PlanRun,
  graph: PlanSurroundings['graph'],
  time: VirtualTime,
  runs: Pick<PlanRuns, 'save'>,
  bucket = memoryBucket(),
  justification?: Justification,
): PlanControl {
  return applyPlan(run, {
    graph,
    runs,
    justification,
    allowance: sharedAllowance(bucket, time.now, DOCUMENTED),
    now: time.now,
    sleep: time.sleep,
    tick: time.tick,
  });
}

/** An answer with its body read: reading it takes turns in which no time may pass. */
export async function fetchWhole(
  sandbox: { fetch(request: Request): Promise<Response> },
  request: Request,
): Promise<Response> {
  const { status, headers, ...response } = await sandbox.fetch(request).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
  }));
  return new Response(response.text === '' ? null : response.text, { status, headers });
}
