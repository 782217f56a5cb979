import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { decideOn } from '#queries/approvals/decide.ts';
import { openApprovalDesk } from '#queries/testing/approvalDesk.ts';

const ID = keyOf(configurationId('WIN - Device restrictions - Baseline'));
const VERA = '7e4a0000-5a1e-4b7c-8d10-0000000000c7';

/** Ada asks for a change; Vera is to decide. */
async function asked() {
  const desk = openApprovalDesk(createSandbox({ throttle: 'off' }), ID, Date.now);
  await desk.gate({ families: ['deviceConfigurations'] });
  await desk.apply(
    {
      kind: 'add',
      draft: {
        target: { kind: 'group', groupId: groupId('Finance') },
        filter: { mode: 'none' },
        intent: 'apply',
      },
    },
    { text: 'Rollout' },
  );
  const { held } = await desk.waiting();
  const vera = { graph: desk.vera, oid: VERA };
  return {
    ...desk,
    id: held.requestId,
    decide: () => decideOn(held.requestId, 'approve', 'Fine', vera),
  };
}

const ITS_ANSWER_IS_LOST = {
  path: '/approve$',
  method: 'POST',
  fault: { kind: 'cutAfterCommit' },
};

it('a decision is told as made', async () => {
  const { decide } = await asked();
  expect(await decide()).toEqual({ kind: 'decided', decision: 'approve' });
});

it('one whose answer was lost is looked up, and told as made where it was', async () => {
  const { decide, fault } = await asked();
  await fault([ITS_ANSWER_IS_LOST]);
  expect(await decide()).toEqual({ kind: 'decided', decision: 'approve' });
});

it('what another decided meanwhile, or its owner took back, is told as that', async () => {
  const first = await asked();
  await (await first.graph.approvals()).cancel(first.id);
  expect(await first.decide()).toMatchObject({
    kind: 'otherwise',
    request: { status: 'cancelled' },
  });
});

it('what still waits for a decision is told as refused', async () => {
  const { omar, id } = await asked();
  const refused = decideOn(id, 'approve', 'Fine', { graph: omar, oid: 'omar' });
  expect(await refused.then(() => undefined, toFailure)).toMatchObject({ kind: 'mayNotDecide' });
});
