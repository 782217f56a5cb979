import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import { runAfter } from '#domain/plan/run/runReducer.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';
import { assignment, target } from '../../../sandbox/tenant/targets.ts';

/**
 * Whether something drifted, is done or verified is judged by what was wished, never by the
 * requests it came to.
 */
const bench = createPlanBench();
const { time, sandbox, faults, entries, graphOf, review, start, group, free, toGroup, groupRow } =
  bench;

beforeEach(bench.startAnew);

const allDevices = (id: string) => assignment(id, target('allDevicesAssignmentTarget'));
const exactly = (...wishes: readonly Wish[]): Wish => ({
  kind: 'replace',
  rows: wishes.flatMap((wish) => (wish.kind === 'add' ? [wish.row] : [])),
});
const add = (id: string, ...rows: ReturnType<typeof allDevices>[]) =>
  sandbox.tenant.assignments.write(id, [...sandbox.tenant.assignments.stored(id), ...rows]);

async function withOne(...wishes: readonly Wish[]): Promise<{ id: string; run: PlanRun }> {
  const id = free(1)[0]!;
  sandbox.tenant.assignments.write(id, [groupRow(id, 0)]);
  return { id, run: await review(planOf([id], ...wishes)) };
}

/** The run as a page left it, with the list from before the first request. */
function leftAfterSending(run: PlanRun, before: RunItem['base']): PlanRun {
  const started = runAfter(run, { kind: 'start' });
  return runAfter(started, { kind: 'items', items: [{ index: 0, kind: 'send', before }] });
}

describe('exactly these rows', () => {
  it('that come to one addition: a row that a colleague added is drift, and nothing is sent', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    add(id, allDevices(id));
    const ended = await start(run).done;
    expect(endsOf(ended)).toEqual(['alreadySo drifted']);
    expect(ended.items[0]?.now).toHaveLength(2);
    expect(await entries('POST', '/assignments')).toEqual([]);
  });

  it('that come to one removal: as well', async () => {
    const id = free(1)[0]!;
    sandbox.tenant.assignments.write(id, [groupRow(id, 0), groupRow(id, 1)]);
    const run = await review(planOf([id], exactly(toGroup(0))));
    add(id, allDevices(id));
    expect(endsOf(await start(run).done)).toEqual(['alreadySo drifted']);
    expect(await entries('DELETE')).toEqual([]);
  });

  it('are verified only when there are no others', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    const graph = graphOf((body) => {
      if (body.includes('"POST"')) add(id, allDevices(id));
    });
    expect(endsOf(await start(run, graph).done)).toEqual(['alreadySo accepted']);
  });

  it('left before the answer, and not carried out: a row that came meanwhile is drift', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    const left = leftAfterSending(run, run.items[0]!.base);
    add(id, allDevices(id));
    expect(endsOf(await start(left).done)).toEqual(['alreadySo drifted']);
    expect(await entries('POST', '/assignments')).toEqual([]);
  });

  it('left before the answer, and carried out: with a row beside it is not verified', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    const left = leftAfterSending(run, run.items[0]!.base);
    add(id, groupRow(id, 1), allDevices(id));
    expect(endsOf(await start(left).done)).toEqual(['alreadySo accepted']);
  });

  it('not carried out, its answer lost: a row that came meanwhile is drift, and it is not sent again', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    await faults({ method: 'POST', path: '/assignments', fault: { kind: 'status', status: 503 } });
    const graph = graphOf((body) => {
      if (body.includes('"POST"')) add(id, allDevices(id));
    });
    expect(endsOf(await start(run, graph).done)).toEqual(['alreadySo drifted']);
    expect(await entries('POST', '/assignments')).toHaveLength(1);
  });
});

it('exactly these rows, its answer lost: an excluded group that a colleague included is drift', async () => {
  const id = free(1)[0]!;
  const excluded = target('exclusionGroupAssignmentTarget', { groupId: group(0) });
  sandbox.tenant.assignments.write(id, [assignment(id, excluded), allDevices(id)]);
  const run = await review(planOf([id], exactly(toGroup(1))));
  await faults({ method: 'POST', path: '/assign', fault: { kind: 'status', status: 500 } });
  const graph = graphOf((body) => {
    if (body.includes('"POST"'))
      sandbox.tenant.assignments.write(id, [groupRow(id, 0), allDevices(id)]);
  });
  expect(endsOf(await start(run, graph).done)).toEqual(['drifted drifted drifted']);
  expect(await entries('POST', '/assign')).toHaveLength(1);
});

describe('while a request waits, or after its answer was lost', () => {
  it('exactly these rows that come to one addition: a row that came meanwhile is drift', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    const fault = { kind: 'status', status: 429, retryAfter: 120 } as const;
    await faults({ method: 'POST', path: '/assignments', fault });
    const control = start(run);
    await time.sleep(60_000);
    add(id, allDevices(id));
    expect(endsOf(await control.done)).toEqual(['alreadySo drifted']);
    expect(await entries('POST', '/assignments')).toHaveLength(1);
  });

  it('a row that was to be edited by /assign and is gone was removed by somebody else: drift', async () => {
    const id = free(1)[0]!;
    sandbox.tenant.assignments.write(id, [groupRow(id, 0)]);
    const edited: Wish = {
      kind: 'add',
      row: { ...(toGroup(0) as Extract<Wish, { kind: 'add' }>).row, intent: 'remove' },
    };
    const run = await review(planOf([id], edited, toGroup(1)));
    await faults({ method: 'POST', path: '/assign', fault: { kind: 'status', status: 500 } });
    const graph = graphOf((body) => {
      if (body.includes('"POST"')) sandbox.tenant.assignments.write(id, []);
    });
    expect(endsOf(await start(run, graph).done)).toEqual(['drifted drifted']);
    expect(await entries('POST', '/assign')).toHaveLength(1);
  });

  it('turned away for want of a sign-in: what somebody else did meanwhile is not taken for ours', async () => {
    const { id, run } = await withOne(toGroup(1));
    const fault = { kind: 'status', status: 401 } as const;
    await faults({ method: 'POST', path: '/assignments', times: 3, fault });
    const control = start(run);
    await time.sleep(1000);
    expect(control.get().run).toMatchObject({
      state: { kind: 'paused' },
      items: [{ state: { kind: 'waiting' } }],
    });
    add(id, groupRow(id, 1));
    control.resume();
    expect(endsOf(await control.done)).toEqual(['alreadySo']);
  });
});

describe('also this one', () => {
  it('leaves the row of a colleague alone', async () => {
    const { id, run } = await withOne(toGroup(1));
    add(id, allDevices(id));
    expect(endsOf(await start(run).done)).toEqual(['verified']);
    expect(sandbox.tenant.assignments.stored(id)).toHaveLength(3);
  });

  it('and another that was so already, and is no more: that is drift', async () => {
    const { id, run } = await withOne(toGroup(0), toGroup(1));
    sandbox.tenant.assignments.write(id, []);
    expect(endsOf(await start(run).done)).toEqual(['alreadySo drifted']);
    expect(await entries('POST', '/assignments')).toEqual([]);
  });

  it('left before the answer: the row of a colleague does not matter', async () => {
    const { id, run } = await withOne(toGroup(1));
    add(id, allDevices(id));
    expect(endsOf(await start(leftAfterSending(run, run.items[0]!.base)).done)).toEqual([
      'verified',
    ]);
  });
});

const removal = (): Wish => ({ kind: 'remove', target: { kind: 'group', groupId: group(0) } });

describe('what a colleague did already', () => {
  it('of exactly these rows: nothing is sent', async () => {
    const { id, run } = await withOne(exactly(toGroup(0), toGroup(1)));
    add(id, groupRow(id, 1));
    expect(endsOf(await start(run).done)).toEqual(['alreadySo alreadySo']);
    expect(await entries('POST', '/assign')).toEqual([]);
  });

  it('of two wishes one: the other is sent', async () => {
    const { id, run } = await withOne(toGroup(1), toGroup(2));
    add(id, groupRow(id, 2));
    expect(endsOf(await start(run).done)).toEqual(['verified alreadySo']);
    expect(sandbox.tenant.assignments.stored(id)).toHaveLength(3);
  });

  it('of two wishes one, and something else as well: that is drift', async () => {
    const { id, run } = await withOne(toGroup(1), toGroup(2));
    add(id, groupRow(id, 2), allDevices(id));
    expect(endsOf(await start(run).done)).toEqual(['drifted drifted']);
    expect(await entries('POST', '/assign')).toEqual([]);
  });

  it('a removal: nothing is sent', async () => {
    const { id, run } = await withOne(removal());
    sandbox.tenant.assignments.write(id, []);
    expect(endsOf(await start(run).done)).toEqual(['alreadySo']);
    expect(await entries('DELETE', '/assignments')).toEqual([]);
  });

  it('while the request waits, of two wishes one: the other is sent', async () => {
    const { id, run } = await withOne(toGroup(1), toGroup(2));
    const fault = { kind: 'status', status: 429, retryAfter: 120 } as const;
    await faults({ method: 'POST', path: '/assign', fault });
    const control = start(run);
    await time.sleep(60_000);
    add(id, groupRow(id, 2));
    expect(endsOf(await control.done)).toEqual(['verified alreadySo']);
    expect(sandbox.tenant.assignments.stored(id)).toHaveLength(3);
  });
});

describe('404 to a DELETE', () => {
  it('and the row is still there: refused, with the words of Graph', async () => {
    const { run } = await withOne(removal());
    await faults({
      method: 'DELETE',
      path: '/assignments',
      fault: { kind: 'status', status: 404 },
    });
    const ended = await start(run).done;
    expect(endsOf(ended)).toEqual(['refused']);
    expect(ended.items[0]?.lines[0]?.end).toMatchObject({ failure: { trace: { status: 404 } } });
  });

  it('and the row is gone: somebody else removed it, which is not ours to take back', async () => {
    const { id, run } = await withOne(removal());
    const graph = graphOf((body) => {
      if (body.includes('"DELETE"')) sandbox.tenant.assignments.write(id, []);
    });
    expect(endsOf(await start(run, graph).done)).toEqual(['alreadySo']);
  });
});
