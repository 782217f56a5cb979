import { beforeEach, describe, expect, it } from 'vitest';
import { type Failure, FailureError } from '#domain/failure/failure.ts';
import { retryFailed, undoPlan } from '#domain/plan/run/afterRun.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { runAfter } from '#domain/plan/run/runReducer.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';
import { memoryRuns, readConfigurations, reviewed, startPlan } from '#graph/testing/planTestKit.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';

const {
  time,
  sandbox,
  ask,
  faults,
  entries,
  graphOf,
  review,
  start,
  group,
  free,
  toGroup,
  groupRow,
  groupsOf,
  startAnew,
} = createPlanBench();

const NEVER = new Promise<never>(() => undefined);

beforeEach(startAnew);

async function apply(run: PlanRun, graph = graphOf()) {
  const runs = memoryRuns();
  runs.create(run);
  const ended = await startPlan(run, graph, time, runs).done;
  expect(runs.get(run.id)).toEqual(ended);
  return ended;
}

/** Resolves when the run has paused, with why. */
async function pausedFor(control: PlanControl): Promise<Failure | undefined> {
  for (;;) {
    const { state } = control.get().run;
    if (state.kind === 'paused') return state.why;
    if (state.kind === 'ended') throw new Error('It ended without a pause');
    await time.sleep(100);
  }
}

describe('a plan', () => {
  it('of two additions is read, written and read back in three batches', async () => {
    const ids = free(2);
    const ended = await apply(await review(planOf(ids, toGroup(0))));
    expect(endsOf(ended)).toEqual(['verified', 'verified']);
    for (const id of ids) expect(groupsOf(id)).toEqual([group(0)]);
    expect(await entries('POST', '$batch')).toHaveLength(3);
    expect(ended.items[0]?.requestIds).toHaveLength(1);
  });

  it('of more writes than the allowance provokes no 429, and waits no longer than it must', async () => {
    const ids = free(250);
    const { run, diff } = reviewed(
      planOf(ids, toGroup(0), toGroup(1)),
      ids.map((id) => ({ id, displayName: id, assignments: [] })),
    );
    const begin = time.now();
    const ended = await apply(run);
    expect(new Set(endsOf(ended))).toEqual(new Set(['verified verified']));
    expect((await entries('POST')).filter(({ status }) => status === 429)).toEqual([]);
    expect(diff.effort).toMatchObject({ reads: 250, writes: 250, readBacks: 250 });
    expect(ended.state).toEqual({ kind: 'ended', at: new Date(begin + 40_000).toISOString() });
  });

  it('sends the steps of one configuration one after the other, and leaves locked rows alone', async () => {
    const [id = ''] = free(1);
    const locked = { ...groupRow(id, 3), source: 'policySets', sourceId: 'P' } as const;
    sandbox.tenant.assignments.write(id, [locked, groupRow(id, 0)]);
    const edited: Wish = {
      kind: 'add',
      row: {
        target: { kind: 'group', groupId: group(0) },
        filter: { mode: 'none' },
        intent: 'remove',
      },
    };
    const ended = await apply(await review(planOf([id], edited, toGroup(1))));
    expect(endsOf(ended)).toEqual(['verified verified']);
    expect(sandbox.tenant.assignments.stored(id)[0]).toEqual(locked);
    expect(
      [...(await entries('DELETE')), ...(await entries('POST'))].map(
        ({ method, status }) => `${method} ${status}`,
      ),
    ).toEqual(['DELETE 204', 'POST 201', 'POST 201']);
  });
});

describe('what goes wrong with one', () => {
  it('stops no other: the one that drifted is told', async () => {
    const ids = free(3);
    const run = await review(planOf(ids, toGroup(0), toGroup(1)));
    sandbox.tenant.assignments.write(ids[1]!, [groupRow(ids[1]!, 2)]);
    const ended = await apply(run);
    expect(endsOf(ended)).toEqual(['verified verified', 'drifted drifted', 'verified verified']);
    expect(ended.items[1]?.now).toMatchObject([{ target: { groupId: group(2) } }]);
    expect(groupsOf(ids[1]!)).toEqual([group(2)]);
  });

  it('put off, is asked again alone', async () => {
    const ids = free(3);
    const run = await review(planOf(ids, toGroup(0)));
    await faults({
      method: 'POST',
      path: `${ids[1]!}/assignments`,
      fault: { kind: 'status', status: 429, retryAfter: 4 },
    });
    const begin = time.now();
    expect(endsOf(await apply(run))).toEqual(['verified', 'verified', 'verified']);
    const posts = await entries('POST', '/assignments');
    expect(
      posts.map(({ path, status }) => [ids.findIndex((id) => path.includes(id)), status]),
    ).toEqual([
      [0, 201],
      [1, 429],
      [2, 201],
      [1, 201],
    ]);
    expect(Date.parse(posts.at(-1)!.time) - begin).toBe(4000);
  });

  it.each([
    [
      '503 without a word is settled by reading back, and sent anew only once the tenant shows that it was not carried out',
      { kind: 'status', status: 503 },
      2,
    ],
    ['503 with Retry-After is sent again', { kind: 'status', status: 503, retryAfter: 2 }, 2],
    ['an expired token is renewed for it alone', { kind: 'status', status: 401 }, 2],
    ['a refusal is its own', { kind: 'status', status: 403 }, 1],
  ] as const)('%s', async (_, fault, posts) => {
    const ids = free(2);
    const run = await review(planOf(ids, toGroup(0)));
    await faults({ method: 'POST', path: `${ids[0]!}/assignments`, fault });
    const ended = await apply(run);
    expect(endsOf(ended)).toEqual([posts === 1 ? 'refused' : 'verified', 'verified']);
    const [end] = ended.items[0]!.lines.map((line) => line.end);
    if (end?.kind === 'refused') expect(end.failure.trace.requestId).toBeDefined();
    expect(await entries('POST', `${ids[0]!}/assignments`)).toHaveLength(posts);
  });

  it('a batch cut after it was carried out is settled by reading back, and nothing is sent twice', async () => {
    const ids = free(3);
    const run = await review(planOf(ids, toGroup(0)));
    await faults({ method: 'POST', path: '$batch', skip: 1, fault: { kind: 'cutAfterCommit' } });
    expect(endsOf(await apply(run))).toEqual(['verified', 'verified', 'verified']);
    expect((await entries('POST', '/assignments')).map(({ status }) => status)).toEqual([
      201, 201, 201,
    ]);
  });

  it('a batch refused as a whole holds all others for as long', async () => {
    const ids = free(60);
    const { run } = reviewed(
      planOf(ids, toGroup(0)),
      ids.map((id) => ({ id, displayName: id, assignments: [] })),
    );
    await faults({
      method: 'POST',
      path: '/assignments',
      times: 15,
      fault: { kind: 'status', status: 429, retryAfter: 9 },
    });
    expect(new Set(endsOf(await apply(run)))).toEqual(new Set(['verified']));
    expect(await entries('POST', '/assignments')).toHaveLength(75);
  });

  it('the network gone, the run pauses by itself and loses nothing', async () => {
    const ids = free(2);
    const run = await review(planOf(ids, toGroup(0)));
    await faults({ method: 'POST', path: '$batch', times: 4, fault: { kind: 'cutBeforeCommit' } });
    const control = start(run);
    expect(await pausedFor(control)).toMatchObject({ kind: 'offline' });
    control.resume();
    expect(endsOf(await control.done)).toEqual(['verified', 'verified']);
  });

  it('the browser cannot keep the run: nothing is sent', async () => {
    const run = await review(planOf(free(2), toGroup(0)));
    const full = new FailureError({ kind: 'journalUnavailable', trace: { message: 'Quota' } });
    await expect(
      startPlan(run, graphOf(), time, { save: () => Promise.reject(full) }).done,
    ).rejects.toBe(full);
    expect(await entries('POST', '/assignments')).toEqual([]);
  });
});

describe('what would befall all others as well', () => {
  it.each([
    [
      'read back',
      { method: 'POST', path: '$batch', skip: 2, times: null, fault: { kind: 'cutBeforeCommit' } },
      'offline',
    ],
    [
      'read back with a token that is renewed in vain',
      {
        method: 'GET',
        path: '/assignments',
        skip: 2,
        times: null,
        fault: { kind: 'status', status: 401 },
      },
      'unauthenticated',
    ],
    [
      'sent with a token that is renewed in vain',
      { method: 'POST', path: '/assignments', times: null, fault: { kind: 'status', status: 401 } },
      'unauthenticated',
    ],
    [
      'sent after a claims challenge that is met in vain',
      {
        method: 'POST',
        path: '/assignments',
        times: null,
        fault: { kind: 'claims', claims: '{"access_token":{}}' },
      },
      'claimsChallenge',
    ],
  ] as const)(
    'pauses the run, %s; continued, it ends as if nothing had been',
    async (_, fault, why) => {
      const ids = free(2);
      const run = await review(planOf(ids, toGroup(0)));
      await faults(fault);
      const control = start(run);
      expect(await pausedFor(control)).toMatchObject({ kind: why });
      await ask('DELETE', 'faults');
      control.resume();
      expect(endsOf(await control.done)).toEqual(['verified', 'verified']);
      for (const id of ids) expect(groupsOf(id)).toEqual([group(0)]);
    },
  );

  it('a batch that is refused as one holds the others too, those that were granted already', async () => {
    const { run } = reviewed(
      planOf(free(60), toGroup(0)),
      free(60).map((id) => ({ id, displayName: id, assignments: [] })),
    );
    await faults({
      method: 'POST',
      path: '$batch',
      fault: { kind: 'status', status: 429, retryAfter: 9 },
    });
    const begin = time.now();
    expect(new Set(endsOf(await apply(run)))).toEqual(new Set(['verified']));
    const posts = await entries('POST', '/assignments');
    expect(posts.map(({ time: at }) => Date.parse(at) - begin).filter((ms) => ms < 9000)).toEqual(
      [],
    );
    expect(posts).toHaveLength(60);
  });
});

it('after a hold that is longer than a grant, what was granted before is not sent beside what is granted anew', async () => {
  const ids = free(200);
  const { run } = reviewed(
    planOf(ids, toGroup(0)),
    ids.map((id) => ({ id, displayName: id, assignments: [] })),
  );
  await faults({
    method: 'POST',
    path: '$batch',
    fault: { kind: 'status', status: 429, retryAfter: 60 },
  });
  expect(new Set(endsOf(await apply(run)))).toEqual(new Set(['verified']));
  expect((await entries('POST', '/assignments')).filter(({ status }) => status === 429)).toEqual(
    [],
  );
});

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
    const [id = ''] = free(1);
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
    const [id = ''] = free(1);
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
