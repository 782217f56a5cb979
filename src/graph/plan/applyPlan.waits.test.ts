import { beforeEach, describe, expect, it } from 'vitest';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';
import { reviewed } from '#graph/testing/planTestKit.ts';
import { madeOfOldLists } from '#graph/testing/planWatch.ts';
import { SCOPES } from '#graph/scopes.ts';
import type { Fault } from '../../../sandbox/faults.ts';

const {
  time,
  sandbox,
  ask,
  faults,
  entries,
  graphOf,
  review,
  start,
  free,
  toGroup,
  groupRow,
  groupsOf,
  group,
  startAnew,
} = createPlanBench();

beforeEach(startAnew);

const PUT_OFF: Fault = { kind: 'status', status: 429, retryAfter: 120 };

it('what a colleague did while the run waited for a sign-in is not taken for its own', async () => {
  const id = free(1)[0]!;
  const locked = { ...groupRow(id, 2), source: 'policySets' } as const;
  sandbox.tenant.assignments.write(id, [locked, groupRow(id, 0), groupRow(id, 1)]);
  const removals = [0, 1].map(
    (index) => ({ kind: 'remove', target: { kind: 'group', groupId: group(index) } }) as const,
  );
  const run = await review(planOf([id], ...removals));
  const claims = '{"access_token":{}}';
  // The list is read, the first row deleted; the second is refused until somebody signs in.
  await faults({
    method: 'POST',
    path: '$batch',
    skip: 2,
    times: 9,
    fault: { kind: 'claims', claims },
  });
  const control = start(run);
  await time.sleep(60_000);
  expect(control.get().run.state).toMatchObject({ why: { kind: 'claimsChallenge' } });
  sandbox.tenant.assignments.write(id, [locked]);
  control.resume();
  expect(endsOf(await control.done)).toEqual(['verified alreadySo']);
});

describe('what a colleague does to a list while a write of it waits is not overwritten', () => {
  it.each([
    ['put off by itself', { method: 'POST', path: '/assign', times: 3, fault: PUT_OFF }],
    ['put off with its whole batch', { method: 'POST', path: '$batch', skip: 1, fault: PUT_OFF }],
    [
      'put off with its whole batch, the app asking for patience in another way',
      { method: 'POST', path: '$batch', skip: 1, fault: { ...PUT_OFF, status: 503 } },
    ],
  ] as const)('%s', async (_, rule) => {
    const ids = free(3);
    const [, theirs = ''] = ids;
    const run = await review(planOf(ids, toGroup(0), toGroup(1)));
    await faults(rule);
    const control = start(run);
    await time.sleep(60_000);
    sandbox.tenant.assignments.write(theirs, [groupRow(theirs, 2)]);
    expect(endsOf(await control.done)).toEqual([
      'verified verified',
      'drifted drifted',
      'verified verified',
    ]);
    expect(groupsOf(theirs)).toEqual([group(2)]);
    expect(
      (await entries('POST', `${theirs}/assign`)).filter(({ status }) => status < 300),
    ).toEqual([]);
  });

  it('held back, since Graph put off the app as a whole', async () => {
    const ids = free(60);
    const { run } = reviewed(
      planOf(ids, toGroup(0), toGroup(1)),
      ids.map((id) => ({ id, displayName: id, assignments: [] })),
    );
    // The first wave is read, and the reads of the second are put off: nothing leaves, the writes
    // of the first included.
    await faults({ method: 'POST', path: '$batch', skip: 1, times: 2, fault: PUT_OFF });
    const control = start(run);
    await time.sleep(60_000);
    for (const id of ids) sandbox.tenant.assignments.write(id, [groupRow(id, 2)]);
    expect(new Set(endsOf(await control.done))).toEqual(new Set(['drifted drifted']));
    expect(new Set(ids.flatMap(groupsOf))).toEqual(new Set([group(2)]));
  });

  it('waiting in its batch for a token that is renewed, as after a computer has slept', async () => {
    const ids = free(3);
    const [, theirs = ''] = ids;
    const run = await review(planOf(ids, toGroup(0), toGroup(1)));
    let isRenewed = false;
    const control = start(
      run,
      graphOf(undefined, async (scopes) => {
        if (isRenewed || scopes !== SCOPES.writeConfigurations) return;
        isRenewed = true;
        await time.sleep(60_000);
      }),
    );
    await time.sleep(30_000);
    sandbox.tenant.assignments.write(theirs, [groupRow(theirs, 2)]);
    expect(endsOf(await control.done)).toEqual([
      'verified verified',
      'drifted drifted',
      'verified verified',
    ]);
    expect(groupsOf(theirs)).toEqual([group(2)]);
  });

  it('where it is kept waiting again and again, nothing is sent for ever, and the run pauses and says so', async () => {
    const ids = free(2);
    const run = await review(planOf(ids, toGroup(0), toGroup(1)));
    const control = start(
      run,
      graphOf(undefined, async (scopes) =>
        scopes === SCOPES.writeConfigurations ? time.sleep(60_000) : undefined,
      ),
    );
    await time.sleep(1_800_000);
    expect(control.get().run.state).toMatchObject({ kind: 'paused', why: { kind: 'timeout' } });
    control.cancel();
    expect(endsOf(await control.done)).toEqual(['cancelled cancelled', 'cancelled cancelled']);
    expect(await entries('POST', '/assign')).toEqual([]);
  });

  it('where a removal waits, the row that they changed stays', async () => {
    const id = free(1)[0]!;
    sandbox.tenant.assignments.write(id, [groupRow(id, 0)]);
    const run = await review(
      planOf([id], { kind: 'remove', target: { kind: 'group', groupId: group(0) } }),
    );
    await faults({ method: 'DELETE', path: '/assignments', fault: PUT_OFF });
    const control = start(run);
    await time.sleep(60_000);
    const theirs = { ...groupRow(id, 0), intent: 'remove' } as const;
    sandbox.tenant.assignments.write(id, [theirs]);
    expect(endsOf(await control.done)).toEqual(['drifted']);
    expect(sandbox.tenant.assignments.stored(id)).toEqual([theirs]);
  });
});

describe('where nobody did anything meanwhile, a write that waited', () => {
  it('is made of a list that was read just before it leaves', async () => {
    const ids = free(3);
    const run = await review(planOf(ids, toGroup(0), toGroup(1)));
    await faults({ method: 'POST', path: '$batch', skip: 1, times: 2, fault: PUT_OFF });
    expect(endsOf(await start(run).done)).toEqual([
      'verified verified',
      'verified verified',
      'verified verified',
    ]);
    expect(madeOfOldLists((await ask('GET', 'log')).entries)).toEqual([]);
  });
});
