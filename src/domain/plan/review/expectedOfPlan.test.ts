import { expect, it } from 'vitest';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { expectedOfPlanStepwise } from '#domain/plan/review/expectedOfPlan.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';
import { device, factsOf } from '#domain/testing/fakeTenant.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { NONE } from '#domain/testing/testRows.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const POLICY = keyOf('p');
const APP = keyOfId('app', '00000000-0000-4000-8000-000000000001')!;

it('a run keeps how many devices its review expects, and of apps nothing', () => {
  const facts = factsOf({
    devices: [device('d1'), device('d2'), device('d3')],
    groups: {},
    filters: {},
  });
  const configurations = [POLICY, APP].map((id) => ({ id, displayName: id, assignments: [] }));
  const row = { target: { kind: 'allDevices' }, filter: NONE, intent: 'apply' } as const;
  const items = configurations.map(({ id, displayName }) => ({
    configurationId: id,
    displayName,
    wishes: [
      {
        kind: 'add',
        row: id === APP ? ({ ...row, intent: 'required' } as const) : row,
      } as const,
    ],
  }));
  const plan = { name: '', tenantId: 't', items };
  const diff = diffPlan(plan, presentConfigurations(configurations));
  const expected = runToEnd(expectedOfPlanStepwise(diff, () => ({ platform: 'windows' }), facts));
  expect([...expected]).toEqual([[POLICY, 3]]);
  const head = { id: 'r', name: '', tenantId: 't', oid: 'o', username: '', createdAt: '' };
  const run = startRun(diff, { ...head, undoes: undefined, retries: undefined, expected });
  expect(run.items.map(({ expectedDevices }) => expectedDevices)).toEqual([3, undefined]);
});
