import { keyOf } from '#domain/testing/keyOf.ts';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { expandAction } from '#domain/plan/draft/expand.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import {
  EMPTY_DRAFT,
  NO_CHOICES,
  NO_TARGET,
  type PlanDraft,
} from '#domain/plan/draft/planDraft.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { itemAfter } from '#domain/plan/run/runReducer.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import {
  excluded,
  G,
  H,
  included,
  NONE,
  policySetRow,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';
import { createPlanAllowance } from '#stores/plan/planAllowance.ts';
import { PLAN_DATABASE_NAME, planDatabase } from '#stores/database/planDatabase.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { createPlanRunStore } from '#stores/plan/planRuns.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';

const OWNER = { tenantId: 'tenant', oid: 'ada' };

beforeEach(() => deleteDB(PLAN_DATABASE_NAME));

function aRun(id = 'run'): PlanRun {
  const configurations = [
    {
      id: keyOf('a'),
      displayName: 'A',
      assignments: [rowOf({ target: included(G), filter: withFilter() }), policySetRow()],
    },
    { id: keyOf('b'), displayName: 'B', assignments: [rowOf({ target: excluded(G) })] },
    { id: keyOf('c'), displayName: 'C', assignments: undefined },
  ];
  const rows = [included(G), included(H)].map((target) => ({
    target,
    filter: NONE,
    intent: 'apply' as const,
  }));
  const plan = {
    name: 'Plan',
    tenantId: 'tenant',
    items: expandAction({ kind: 'add', rows }, configurations).items,
  };
  return startRun(diffPlan(plan, presentConfigurations(configurations)), {
    id,
    ...OWNER,
    name: 'Plan',
    username: 'ada@x',
    createdAt: '2026-01-01T00:00:00Z',
    undoes: undefined,
    retries: undefined,
  });
}

function cancel(item: RunItem): RunItem | undefined {
  return item.lines.some(({ end }) => end?.kind === 'cancelled')
    ? undefined
    : { ...item, lines: item.lines.map((line) => ({ ...line, end: { kind: 'cancelled' } })) };
}

describe('plan runs', () => {
  it('come back as they were kept, item by item', async () => {
    const store = createPlanRunStore(OWNER, planDatabase());
    const run = aRun();
    await store.create(run);
    expect(await store.get('run')).toEqual(run);
    const sent = itemAfter(run.items[1]!, { index: 1, kind: 'send', before: run.items[1]!.base });
    await store.save('run', { kind: 'paused', why: { kind: 'offline', trace: {} } }, [
      { index: 1, item: sent },
    ]);
    expect(await createPlanRunStore(OWNER, planDatabase()).get('run')).toEqual({
      ...run,
      state: { kind: 'paused', why: { kind: 'offline', trace: {} } },
      items: [run.items[0], sent, run.items[2]],
    });
    expect(await store.list()).toMatchObject([
      {
        id: 'run',
        configurationIds: aRun().items.map((item) => item.configurationId),
        lines: 6,
        byEnd: { blocked: 3, alreadySo: 1 },
        state: { kind: 'paused' },
      },
    ]);
  });

  it('of which something was noted lately are found, and with them when it was sent', async () => {
    const store = createPlanRunStore(OWNER, planDatabase());
    const run = aRun();
    const since = new Date().toISOString();
    await store.create(run);
    expect(await store.savedSince(since)).toEqual([]);
    const sent = itemAfter(run.items[1]!, { index: 1, kind: 'send', before: [], at: since });
    await store.save('run', { kind: 'running' }, [{ index: 1, item: sent }]);
    expect((await store.savedSince(since)).flatMap(({ items }) => items[1])).toEqual([
      expect.objectContaining({ sentAt: since }),
    ]);
    expect(await store.savedSince('2100-01-01T00:00:00Z')).toEqual([]);
    expect(await store.savedSince(since, run.id)).toEqual([]);
  });

  it('change an item in one step: of two tabs that take it one comes first, and lists say so', async () => {
    const tabs = [planDatabase(), planDatabase()].map((each) => createPlanRunStore(OWNER, each));
    const run = aRun();
    await tabs[0]!.create(run);
    expect(await tabs[0]!.list()).toMatchObject([{ byEnd: { cancelled: 0 } }]);
    const took = await Promise.all(tabs.map((store) => store.changeItem('run', 1, cancel)));
    expect(took.toSorted()).toEqual([false, true]);
    const kept = await tabs[1]!.get('run');
    expect(kept?.items[1]).toEqual(cancel(run.items[1]!));
    expect(kept?.items[0]).toEqual(run.items[0]);
    const cancelled = run.items[1]!.lines.length;
    expect(await tabs[1]!.list()).toMatchObject([{ byEnd: { cancelled } }]);
    expect(await tabs[0]!.changeItem('run', 9, cancel)).toBe(false);
    expect(await tabs[0]!.changeItem('gone', 0, cancel)).toBe(false);
  });

  it('belong to one person in one tenant', async () => {
    await createPlanRunStore(OWNER, planDatabase()).create(aRun());
    expect(await createPlanRunStore({ ...OWNER, oid: 'rui' }, planDatabase()).list()).toEqual([]);
    expect(
      await createPlanRunStore({ ...OWNER, tenantId: 'other' }, planDatabase()).get('run'),
    ).toBeUndefined();
  });

  it('that were deleted are not applied on: nothing more is kept, so nothing is sent', async () => {
    const store = createPlanRunStore(OWNER, planDatabase());
    await store.create(aRun());
    await store.remove('run');
    expect(await store.list()).toEqual([]);
    await expect(store.save('run', { kind: 'running' }, [])).rejects.toMatchObject({
      failure: { kind: 'journalUnavailable' },
    });
  });

  it('that ended are listed without reading their items again, until one is saved', async () => {
    const withDatabase = planDatabase();
    const store = createPlanRunStore(OWNER, withDatabase);
    const run = aRun();
    const ended = { kind: 'ended', at: '2026-11-23T19:00:00.000Z' } as const;
    await store.create(run);
    await store.save('run', ended, []);
    const listed = await store.list();
    expect(listed).toMatchObject([{ lines: 6 }]);
    // What nobody reads may be anything.
    const spoilt = { ...OWNER, runId: 'run', index: 1, item: { later: true } };
    await withDatabase((database) => database.put('items', spoilt));
    expect(await store.list()).toEqual(listed);
    await store.save('run', ended, [{ index: 0, item: run.items[0]! }]);
    expect(await store.list()).toEqual([]);
  });

  it('that this version cannot read are not half a run', async () => {
    const withDatabase = planDatabase();
    const store = createPlanRunStore(OWNER, withDatabase);
    await store.create(aRun());
    await withDatabase((database) =>
      database.put('items', { ...OWNER, runId: 'run', index: 1, item: { later: true } }),
    );
    expect(await store.get('run')).toBeUndefined();
    expect(await store.list()).toEqual([]);
  });
});

describe('the draft', () => {
  it('survives, per tenant', async () => {
    const store = createPlanDraftStore(OWNER, planDatabase());
    expect(await store.get()).toBeUndefined();
    const draft = {
      ...EMPTY_DRAFT,
      name: 'x',
      configurationIds: [keyOf('a')],
      choices: { ...NO_CHOICES, kind: 'copy', fromGroupId: G, toGroupId: H, isMove: true },
    } as const;
    await store.set(draft);
    expect(await createPlanDraftStore(OWNER, planDatabase()).get()).toEqual(draft);
    expect(
      await createPlanDraftStore({ ...OWNER, tenantId: 'other' }, planDatabase()).get(),
    ).toBeUndefined();
    await store.set(undefined);
    expect(await store.get()).toBeUndefined();
  });

  it('keeps a target that is only half chosen, and reads a draft of an earlier version, which had none', async () => {
    const withDatabase = planDatabase();
    const store = createPlanDraftStore(OWNER, withDatabase);
    const draft = {
      ...EMPTY_DRAFT,
      choices: {
        ...NO_CHOICES,
        next: {
          ...NO_TARGET,
          targetKind: 'collection',
          collectionId: 'CD1.0',
          filterMode: 'include',
        },
      },
    } as const;
    await store.set(draft);
    expect(await store.get()).toEqual(draft);
    const { next: _, ...earlier } = NO_CHOICES;
    await withDatabase((database) =>
      database.put('drafts', {
        ...OWNER,
        draft: { ...EMPTY_DRAFT, name: 'earlier', choices: earlier },
      }),
    );
    expect(await store.get()).toMatchObject({ name: 'earlier', choices: NO_CHOICES });
  });

  const row = { target: { kind: 'group', groupId: G }, filter: NONE, intent: 'apply' } as const;
  const opened = (count: number, tenantId?: string): PlanDraft => ({
    ...EMPTY_DRAFT,
    plan: {
      name: 'Opened',
      tenantId,
      items: Array.from({ length: count }, (_, index) => ({
        configurationId: keyOf(`c-${index}`),
        displayName: `“C” ${index}`,
        wishes: [
          { kind: 'add', row },
          { kind: 'replace', rows: [row, row] },
        ],
      })),
    },
  });

  it.each([
    [0, 'tenant'],
    [1, undefined],
    [120, 'tenant'],
  ])('with a plan of %i items comes back whole', async (count, tenantId) => {
    const store = createPlanDraftStore(OWNER, planDatabase());
    await store.set(opened(count, tenantId));
    expect(await store.get()).toEqual(opened(count, tenantId));
  });

  it('with a plan as an earlier version kept it is read, and one that this version cannot read is none', async () => {
    const withDatabase = planDatabase();
    const store = createPlanDraftStore(OWNER, withDatabase);
    await withDatabase((database) =>
      database.put('drafts', { ...OWNER, draft: opened(3, 'tenant') }),
    );
    expect(await store.get()).toEqual(opened(3, 'tenant'));
    for (const piece of [
      '[{"later":true}]',
      '[{"configurationId":"../x","displayName":"X","wishes":[]}]',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one draft after the other
      await withDatabase((database) =>
        database.put('drafts', {
          ...OWNER,
          draft: { ...EMPTY_DRAFT, plan: { name: '', pieces: [piece] } },
        }),
      );
      // oxlint-disable-next-line no-await-in-loop
      expect(await store.get()).toBeUndefined();
    }
  });
});

describe('the allowance', () => {
  it('is one for all tabs', async () => {
    const [one, other] = [
      createPlanAllowance('tenant', planDatabase()),
      createPlanAllowance('tenant', planDatabase()),
    ];
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 === 0 ? one : other).take({ id: `t${index}`, writes: 10, all: 10 }),
      ),
    );
    expect(asked.filter(({ ms }) => ms === 0)).toHaveLength(10);
    expect(await other.usedWrites()).toBe(100);
    expect(await createPlanAllowance('another tenant', planDatabase()).usedWrites()).toBe(0);
  });
});
