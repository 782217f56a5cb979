import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { StagedPlan } from '#domain/plan/stages/stagedPlan.ts';
import { USUAL_GATE } from '#domain/plan/stages/timing.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { G, included, NONE } from '#domain/testing/testRows.ts';
import { openStagesDatabase } from '#stores/database/stagesDatabase.ts';
import { stagedPlanStore } from '#stores/plan/stagedPlans.ts';

const OWNER = { tenantId: 'tenant', oid: 'ada' };

function stagedPlan(id: string, createdAt: string): StagedPlan {
  const row = { target: included(G), filter: NONE, intent: 'apply' } as const;
  const items = [
    { configurationId: keyOf('c'), displayName: 'C', wishes: [{ kind: 'add', row } as const] },
  ];
  const stages = ['Pilot', 'Everyone'].map((name) => ({ name, gate: USUAL_GATE }));
  const lines = [{ target: included(G), stage: 1 }];
  return {
    id,
    createdAt,
    username: 'ada@x',
    plan: { name: 'Rings', tenantId: 'tenant', items, timing: { stages, lines } },
  };
}

it('staged plans come back as they were kept, newest first, to their owner alone', async () => {
  const store = stagedPlanStore(OWNER);
  const older = stagedPlan('a', '2026-11-01T00:00:00.000Z');
  const newer = stagedPlan('b', '2026-11-02T00:00:00.000Z');
  await store.create(older);
  await store.create(newer);
  expect(await stagedPlanStore(OWNER).list()).toEqual([newer, older]);
  expect(await store.get('a')).toEqual(older);
  expect(await stagedPlanStore({ ...OWNER, oid: 'rui' }).list()).toEqual([]);
  await store.remove('a');
  expect(await store.get('a')).toBeUndefined();
});

it('a plan in stages is there again, whatever the names of its configurations are', async () => {
  const store = stagedPlanStore({ ...OWNER, oid: 'turned' });
  const { plan, ...head } = stagedPlan('turned', '2026-11-03T00:00:00.000Z');
  const items = plan.items.map((item) => ({ ...item, displayName: 'Wi\u202E-Fi' }));
  await store.create({ ...head, plan: { ...plan, items } });
  expect((await store.get('turned'))?.plan.items).toEqual(items);
});

it('one that this version cannot read is none', async () => {
  const store = stagedPlanStore({ ...OWNER, oid: 'later' });
  const database = await openStagesDatabase();
  const key = { ...OWNER, oid: 'later', id: 'x' };
  await database.put('plans', { ...key, head: { id: 'x' }, packed: { name: '', pieces: ['{}'] } });
  expect(await store.get('x')).toBeUndefined();
  expect(await store.list()).toEqual([]);
});
