import { beforeEach, expect, it } from 'vitest';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { waitingInRun } from '#domain/approval/waiting.ts';
import type { PlanControl } from '#domain/plan/run/control.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { completeHeld } from '#graph/approval/completeHeld.ts';
import { createPlanBench, endsOf, planOf } from '#graph/testing/planBench.ts';

const bench = createPlanBench();
const { time, sandbox, ask, entries, graphOf, review, start, free, toGroup, groupsOf } = bench;

beforeEach(bench.startAnew);

/** Policies of the settings catalog without assignments, which nobody has to approve here. */
function freePolicies(count: number): ConfigurationKey[] {
  return [...(sandbox.tenant.items.get('settingsCatalog')?.keys() ?? [])]
    .filter((id) => sandbox.tenant.assignments.stored(id).length === 0)
    .slice(0, count)
    .map((id) => keyOf(`settingsCatalog:${id}`));
}

async function paused(control: PlanControl): Promise<string | undefined> {
  for (;;) {
    const { state } = control.get().run;
    if (state.kind === 'paused') return state.why?.kind;
    if (state.kind === 'ended') throw new Error('It ended without a pause');
    await time.sleep(100);
  }
}

it('half of a plan is gated: it asks why once, and ends with those lines waiting', async () => {
  await ask('POST', 'approvals', { families: ['deviceConfigurations'] });
  const [gated, open] = [free(3), freePolicies(2)];
  expect(open).toHaveLength(2);
  const control = start(await review(planOf([...gated, ...open], toGroup(0))));
  expect(await paused(control)).toBe('justificationNeeded');
  expect(gated.flatMap(groupsOf)).toEqual([]);

  control.resume({ text: 'Rollout' });
  const ended = await control.done;
  expect(endsOf(ended)).toEqual([
    ...gated.map(() => 'waitingForApproval'),
    ...open.map(() => 'verified'),
  ]);
  expect(gated.flatMap(groupsOf)).toEqual([]);
  expect(waitingInRun(ended).map(({ configuration }) => configuration.id)).toEqual(gated);

  // What was filed left by itself; what was not gated, in batches.
  const filed = (await entries('POST')).filter(({ status }) => status === 412);
  expect(filed).toHaveLength(3);
  expect(filed.every(({ inBatch }) => !inBatch)).toBe(true);
});

it('each of its lines is completed by itself once it was approved', async () => {
  await ask('POST', 'approvals', { families: ['deviceConfigurations'] });
  const gated = free(2);
  const control = start(await review(planOf(gated, toGroup(0))));
  await paused(control);
  control.resume({ text: 'Rollout' });
  const [first, second] = waitingInRun(await control.done);
  const vera = graphOf(undefined, undefined, 'vera');
  await (await vera.approvals()).approve(first!.held.requestId, 'fine');
  const graph = graphOf();
  const complete = (write: typeof first) =>
    completeHeld(
      write!.held,
      { configurationId: write!.configuration.id, via: '' },
      write!.changes,
      {
        graph,
        onceSeen: (_list, read) => read(),
        sleep: time.sleep,
        now: time.now,
        onSend: async () => undefined,
      },
    );
  expect(await complete(first)).toMatchObject({ kind: 'sent', result: { kind: 'accepted' } });
  // Graph refuses what nobody approved: it waits as before.
  expect(await complete(second)).toMatchObject({ kind: 'notSent' });
  expect(gated.map((id) => groupsOf(id).length)).toEqual([1, 0]);
});

it('a plan of a tenant that says why with everything asks nobody, and nothing is in a batch', async () => {
  await ask('POST', 'approvals', { families: ['deviceConfigurations'] });
  const gated = free(2);
  const control = start(await review(planOf(gated, toGroup(0))), undefined, {
    text: 'Always',
    isAlways: true,
  });
  expect(endsOf(await control.done)).toEqual(['waitingForApproval', 'waitingForApproval']);
  expect((await entries('POST')).every(({ inBatch }) => !inBatch)).toBe(true);
});
