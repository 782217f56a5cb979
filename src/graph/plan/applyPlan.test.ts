import { beforeEach, describe, expect, it } from 'vitest';
import { type Failure, FailureError } from '#domain/failure/failure.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';
import { reviewed, startPlan } from '#graph/testing/planTestKit.ts';

const {
  time,
  sandbox,
  ask,
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
  groupsOf,
  startAnew,
} = createPlanBench();

beforeEach(startAnew);

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
    const id = free(1)[0]!;
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
      '503 without a word is settled by reading back, and sent anew only once the ' +
        'tenant shows that it was not carried out',
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
