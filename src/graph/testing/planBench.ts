import type { Justification } from '#domain/approval/approval.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { expect } from 'vitest';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { createGraph } from '#graph/client.ts';
import {
  fetchWhole,
  memoryRuns,
  readConfigurations,
  reviewed,
  startPlan,
} from '#graph/testing/planTestKit.ts';
import type { SeenRequest } from '#graph/testing/planWatch.ts';
import { virtualTime } from '#graph/testing/virtualTime.ts';
import { createSandbox } from '../../../sandbox/app.ts';
import type { FaultRule } from '../../../sandbox/faults.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';

const ORIGIN = 'http://sandbox.test';
const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (area) => `DeviceManagement${area}.ReadWrite.All`,
);

const TOKEN_AGE_MS = 30 * 60_000;

/** For tests: plans against a sandbox of their own, in time that passes only when all wait. */
export function createPlanBench(configurations = 1100) {
  const time = virtualTime(Date.UTC(2026, 0, 1));
  const sandbox = createSandbox({ now: time.now, configurations });

  async function ask(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ entries: SeenRequest[] }> {
    const answer = await sandbox.fetch(
      new Request(`${ORIGIN}/sandbox/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return (answer.status === 204 ? { entries: [] } : await answer.json()) as {
      entries: SeenRequest[];
    };
  }

  function graphOf(
    onFetch: (body: string) => void | Promise<void> = () => undefined,
    beforeToken: (scopes: readonly string[]) => Promise<void> = () => Promise.resolve(),
    person: 'ada' | 'vera' = 'ada',
  ) {
    let token = sandbox.mintToken(person, SCOPES);
    let mintedAt = time.now();
    return createGraph({
      baseUrl: ORIGIN,
      getToken: async ({ scopes }) => {
        await beforeToken(scopes);
        // Days may pass.
        if (time.now() - mintedAt > TOKEN_AGE_MS) {
          token = sandbox.mintToken(person, SCOPES);
          mintedAt = time.now();
        }
        return token;
      },
      fetch: async (input, init) => {
        await onFetch(String(init?.body ?? ''));
        return time.busy(() => fetchWhole(sandbox, new Request(input, init)));
      },
      sleep: time.sleep,
      random: () => 0,
    });
  }

  /** The plan as it stands after its review, with nothing of that in the log. */
  async function review(plan: Plan): Promise<PlanRun> {
    const { run } = reviewed(
      plan,
      await readConfigurations(
        graphOf(),
        plan.items.map(({ configurationId }) => configurationId),
      ),
    );
    await ask('DELETE', 'log');
    return run;
  }

  function start(run: PlanRun, graph = graphOf(), justification?: Justification): PlanControl {
    const runs = memoryRuns();
    runs.create(run);
    return startPlan(run, graph, time, runs, undefined, justification);
  }

  /** Applies a run to its end, which is on the disk then. */
  async function apply(run: PlanRun, graph = graphOf()): Promise<PlanRun> {
    const runs = memoryRuns();
    runs.create(run);
    const ended = await startPlan(run, graph, time, runs).done;
    expect(runs.get(run.id)).toEqual(ended);
    return ended;
  }

  const group = (index: number) => [...sandbox.tenant.groups.keys()][index]!;
  return {
    time,
    sandbox,
    ask,
    faults: (...rules: FaultRule[]) => ask('POST', 'faults', { rules }),
    /** What the sandbox was asked of assignments. */
    entries: async (method: string, path = '/assign') =>
      (await ask('GET', 'log')).entries.filter(
        (entry) => entry.method === method && entry.path.includes(path),
      ),
    graphOf,
    review,
    start,
    apply,
    group,
    /** Configurations without assignments. */
    free: (count: number) =>
      [...sandbox.tenant.configurations.keys()]
        .filter((id) => sandbox.tenant.assignments.stored(id).length === 0)
        .slice(0, count)
        .map(keyOf),
    toGroup: (index: number): Wish => ({
      kind: 'add',
      row: {
        target: { kind: 'group', groupId: group(index) },
        filter: { mode: 'none' },
        intent: 'apply',
      },
    }),
    groupRow: (configurationId: string, index: number) =>
      assignment(configurationId, target('groupAssignmentTarget', { groupId: group(index) })),
    groupsOf: (configurationId: string) =>
      sandbox.tenant.assignments.stored(configurationId).map((row) => row.target.groupId),
    async startAnew() {
      sandbox.reset();
      await time.sleep(60_000);
    },
  };
}

export function planOf(ids: readonly ConfigurationKey[], ...wishes: readonly Wish[]): Plan {
  return {
    name: 'x',
    tenantId: undefined,
    items: ids.map((configurationId) => ({ configurationId, displayName: '', wishes })),
  };
}

/** How the lines of each configuration ended, in a word each. */
export function endsOf(run: PlanRun): string[] {
  return run.items.map(({ lines }) => lines.map(({ end }) => end?.kind).join(' '));
}
