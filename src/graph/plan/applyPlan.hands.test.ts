import { beforeEach, describe, expect, it } from 'vitest';
import { retryFailed, undoPlan } from '#domain/plan/run/afterRun.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { runAfter } from '#domain/plan/run/runReducer.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';
import { memoryRuns, readConfigurations, reviewed, startPlan } from '#graph/testing/planTestKit.ts';

const {
  time,
  sandbox,
  faults,
  entries,
  graphOf,
  review,
  start,
  apply,
  group,
  free,
  toGroup,
  groupRow,
  startAnew,
} = createPlanBench();

const NEVER = new Promise<never>(() => undefined);

beforeEach(startAnew);

describe('in the hands of the admin', () => {
  it('paused while the lists are read, nothing is sent; resumed, all is', async () => {
    const run = await review(planOf(free(3), toGroup(0)));
    const control = start(run);
    control.pause();
    await time.sleep(60_000);
    expect(await entries('POST', '/assignments')).toEqual([]);
    expect(control.get().progress.items).toMatchObject({ waiting: 3, sent: 0 });
    control.resume();
    expect(endsOf(await control.done)).toEqual(['verified', 'verified', 'verified']);
  });

  it('paused and left, it is found paused; cancelled and left, it is found so', async () => {
    const run = await review(planOf(free(1), toGroup(0)));
    const runs = memoryRuns();
    runs.create(run);
    const control = startPlan(
      run,
      graphOf((body) => (body.includes('"POST"') ? NEVER : undefined)),
      time,
      runs,
    );
    await time.sleep(10);
    control.pause();
    await time.sleep(10);
    expect(runs.get(run.id).state).toEqual({ kind: 'paused', why: undefined });
    control.cancel();
    await time.sleep(10);
    expect(runs.get(run.id).state).toEqual({ kind: 'cancelling' });
  });

  it('paused, what was sent is settled and nothing new is; cancelled, the rest is not sent', async () => {
    const ids = free(150);
    const { run } = reviewed(
      planOf(ids, toGroup(0)),
      ids.map((id) => ({ id, displayName: id, assignments: [] })),
    );
    const runs = memoryRuns();
    runs.create(run);
    const control = startPlan(run, graphOf(), time, runs);
    control.pause();
    await time.sleep(120_000);
    const { sent, ended, waiting } = control.get().progress.items;
    expect(sent).toBe(0);
    expect(ended + waiting).toBe(150);
    expect(waiting).toBeGreaterThan(0);
    control.resume();
    control.cancel();
    const last = await control.done;
    expect(last.state.kind).toBe('ended');
    const verified = endsOf(last).filter((end) => end === 'verified').length;
    expect(endsOf(last).filter((end) => end === 'cancelled')).toHaveLength(150 - verified);
    expect(await entries('POST', '/assignments')).toHaveLength(verified);
  });

  it.each([
    [
      'the reads',
      { method: 'POST', path: '$batch', fault: { kind: 'status', status: 429, retryAfter: 120 } },
    ],
    [
      'single writes',
      {
        method: 'POST',
        path: '/assignments',
        times: 20,
        fault: { kind: 'status', status: 429, retryAfter: 120 },
      },
    ],
  ] as const)(
    'cancelled while Graph puts off %s for minutes, it does not wait for that to say what was not sent',
    async (_, fault) => {
      const ids = free(60);
      const { run } = reviewed(
        planOf(ids, toGroup(0)),
        ids.map((id) => ({ id, displayName: id, assignments: [] })),
      );
      await faults(fault);
      const control = start(run);
      const begin = time.now();
      await time.sleep(1000);
      control.cancel();
      const last = await control.done;
      expect(time.now() - begin).toBeLessThan(30_000);
      const verified = endsOf(last).filter((end) => end === 'verified').length;
      expect(verified).toBeLessThanOrEqual(40);
      expect(endsOf(last).filter((end) => end === 'cancelled')).toHaveLength(60 - verified);
      expect(
        (await entries('POST', '/assignments')).filter(({ status }) => status === 201),
      ).toHaveLength(verified);
    },
  );

  it('waiting for the allowance, or paused: what has ended is kept, where other tabs look', async () => {
    const ids = free(150);
    const { run } = reviewed(
      planOf(ids, toGroup(0)),
      ids.map((id) => ({ id, displayName: id, assignments: [] })),
    );
    const runs = memoryRuns();
    runs.create(run);
    const control = startPlan(run, graphOf(), time, runs);
    await time.sleep(10_000);
    expect(control.get().progress).toMatchObject({
      waiting: { reason: 'allowance' },
      byEnd: { verified: 100 },
    });
    expect(runs.get(run.id)).toEqual(control.get().run);
    control.pause();
    await time.sleep(60_000);
    expect(runs.get(run.id)).toEqual(control.get().run);
    control.cancel();
    await control.done;
  });

  it('undone, the tenant is as it was; what failed is tried again alone', async () => {
    const ids = free(3);
    sandbox.tenant.assignments.write(ids[0]!, [groupRow(ids[0]!, 5)]);
    const before = ids.map((id) => sandbox.tenant.assignments.stored(id));
    const run = await review(
      planOf(ids, {
        kind: 'replace',
        rows: [0, 1].map((index) => (toGroup(index) as Extract<Wish, { kind: 'add' }>).row),
      }),
    );
    await faults({
      method: 'POST',
      path: `${ids[2]!}/assign`,
      fault: { kind: 'status', status: 403 },
    });
    const first = await apply(run);
    expect(endsOf(first)).toEqual([
      'verified verified verified',
      'verified verified',
      'refused refused',
    ]);
    const second = await apply(await review(retryFailed(first)));
    expect(endsOf(second)).toEqual(['verified verified']);
    const now = async () => presentConfigurations(await readConfigurations(graphOf(), ids));
    for (const each of [second, first]) await apply(await review(undoPlan(each, await now()).plan));
    expect(ids.map((id) => sandbox.tenant.assignments.stored(id))).toEqual(before);
  });

  it('opened by a second person it is measured against the tenant as it is then', async () => {
    const ids = free(2);
    const plan = planOf(ids, toGroup(0));
    await apply(await review(plan));
    expect(
      diffPlan(plan, presentConfigurations(await readConfigurations(graphOf(), ids))).counts,
    ).toMatchObject({ adds: 0, alreadySo: 2 });
  });
});

describe('a run left halfway', () => {
  it.each([
    ['that was sent and arrived is settled, and not sent again', true, 0],
    ['that was noted and never left is sent now', false, 1],
  ])('%s', async (_, hasArrived, posts) => {
    const id = free(1)[0]!;
    const run = await review(planOf([id], toGroup(0)));
    const left = runAfter(runAfter(run, { kind: 'start' }), {
      kind: 'items',
      items: [{ index: 0, kind: 'send', before: [] }],
    });
    if (hasArrived) sandbox.tenant.assignments.write(id, [groupRow(id, 0)]);
    expect(endsOf(await apply(left))).toEqual(['verified']);
    expect(await entries('POST', '/assignments')).toHaveLength(posts);
  });

  it('between deleting a row and writing it anew writes it', async () => {
    const id = free(1)[0]!;
    const row = groupRow(id, 0);
    const locked = { ...groupRow(id, 3), source: 'policySets', sourceId: 'P' } as const;
    sandbox.tenant.assignments.write(id, [locked, row]);
    const run = await review(
      planOf([id], {
        kind: 'add',
        row: {
          target: { kind: 'group', groupId: group(0) },
          filter: { mode: 'none' },
          intent: 'remove',
        },
      }),
    );
    const left = runAfter(runAfter(run, { kind: 'start' }), {
      kind: 'items',
      items: [{ index: 0, kind: 'send', before: run.items[0]!.base }],
    });
    sandbox.tenant.assignments.write(id, [locked]);
    expect(endsOf(await apply(left))).toEqual(['verified']);
    expect(sandbox.tenant.assignments.stored(id)).toEqual([locked, { ...row, intent: 'remove' }]);
  });

  it('while it was being cancelled settles what was sent, and sends nothing', async () => {
    const ids = free(2);
    const run = await review(planOf(ids, toGroup(0)));
    const left = runAfter(
      runAfter(run, { kind: 'items', items: [{ index: 0, kind: 'send', before: [] }] }),
      { kind: 'cancel' },
    );
    expect(endsOf(await apply(left))).toEqual(['cancelled', 'cancelled']);
    expect(await entries('POST', '/assignments')).toEqual([]);
  });
});
