import { beforeEach, describe, expect, it } from 'vitest';
import { expandAction } from '#domain/plan/expand.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { createGraph } from '#graph/client.ts';
import { fetchWhole, memoryRuns, readConfigurations, reviewed, startPlan } from '#graph/plan/planTestKit.ts';
import { virtualTime } from '#graph/plan/virtualTime.ts';
import { createSandbox } from '../../../sandbox/app.ts';

const ORIGIN = 'http://sandbox.test';
const time = virtualTime(Date.UTC(2026, 0, 1));
const sandbox = createSandbox({ now: time.now, configurations: 1100 });
const graphOf = () => {
  const token = sandbox.mintToken('ada');
  return createGraph({ baseUrl: ORIGIN, getToken: () => Promise.resolve(token), fetch: (input, init) => time.busy(() => fetchWhole(sandbox, new Request(input, init))), sleep: time.sleep, random: () => 0 });
};

async function log(): Promise<{ method: string; path: string; status: number; inBatch: boolean }[]> {
  const answer = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/log`));
  return ((await answer.json()) as { entries: { method: string; path: string; status: number; inBatch: boolean }[] }).entries;
}

beforeEach(() => sandbox.reset());

const group = (index: number) => [...sandbox.tenant.groups.keys()][index]!;
const free = (count: number) => [...sandbox.tenant.configurations.keys()].filter((id) => sandbox.tenant.assignments.stored(id).length === 0).slice(0, count);
const addTo = (ids: readonly string[], groups: readonly string[]): Plan => ({
  name: 'x',
  tenantId: undefined,
  items: expandAction({ kind: 'add', rows: groups.map((groupId) => ({ target: { kind: 'group', groupId }, filter: { mode: 'none' }, intent: 'apply' })) }, ids.map((id) => ({ id, displayName: id, assignments: [] }))).items,
});

describe('a plan', () => {
  it('of two additions is read, written and read back in three batches', async () => {
    const graph = graphOf();
    const ids = free(2);
    const { run } = reviewed(addTo(ids, [group(0)]), await readConfigurations(graph, ids));
    const runs = memoryRuns();
    runs.create(run);
    await sandbox.fetch(new Request(`${ORIGIN}/sandbox/log`, { method: 'DELETE' }));
    const ended = await startPlan(run, graph, time, runs).done;
    expect(ended.state.kind).toBe('ended');
    expect(ended.items.flatMap(({ lines }) => lines.map(({ end }) => end?.kind))).toEqual(['verified', 'verified']);
    for (const id of ids) expect(sandbox.tenant.assignments.stored(id)).toMatchObject([{ target: { groupId: group(0) } }]);
    expect((await log()).filter(({ path }) => path.includes('$batch'))).toHaveLength(3);
    expect(runs.get(run.id)).toEqual(ended);
  });

  it('of more writes than the allowance provokes no 429, and waits no longer than it must', async () => {
    const graph = graphOf();
    const ids = free(250);
    const { run, diff } = reviewed(addTo(ids, [group(0), group(1)]), ids.map((id) => ({ id, displayName: id, assignments: [] })));
    const runs = memoryRuns();
    runs.create(run);
    const start = time.now();
    const control = startPlan(run, graph, time, runs);
    const ended = await control.done;
    expect(new Set(ended.items.flatMap(({ lines }) => lines.map(({ end }) => end?.kind)))).toEqual(new Set(['verified']));
    expect((await log()).filter(({ status }) => status === 429)).toEqual([]);
    expect(diff.effort).toMatchObject({ reads: 250, writes: 250, readBacks: 250 });
    expect(ended.state).toEqual({ kind: 'ended', at: new Date(start + 40_000).toISOString() });
  });
});
