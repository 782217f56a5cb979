import { keyOf } from '#domain/testing/keyOf.ts';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { EMPTY_DRAFT } from '#domain/plan/draft/planDraft.ts';
import { startRun } from '#domain/plan/run/startRun.ts';
import { createFavouritesStore } from '#stores/favourites.ts';
import { createJournalStore } from '#stores/journal/journal.ts';
import { keepPlace, placeOf } from '#stores/places.ts';
import { planDatabase } from '#stores/database/planDatabase.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import { createPlanRunStore } from '#stores/plan/planRuns.ts';
import { diffPlan } from '#domain/testing/atOnce.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };
const OTHERS = [
  { tenantId: 'contoso', oid: 'rui' },
  { tenantId: 'fabrikam', oid: 'ada' },
];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map<string, string>();
    vi.stubGlobal(name, {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  }
  vi.stubGlobal('addEventListener', () => undefined);
});

/** All that is kept for one person, as a page of theirs would open it. */
function pageOf(owner: typeof ADA) {
  const withPlans = planDatabase();
  return {
    journal: createJournalStore(owner),
    runs: createPlanRunStore(owner, withPlans),
    drafts: createPlanDraftStore(owner, withPlans),
    favourites: createFavouritesStore(owner),
  };
}

async function seenBy(owner: typeof ADA) {
  const { journal, runs, drafts, favourites } = pageOf(owner);
  return {
    entries: [await journal.count(), (await journal.get('entry'))?.id],
    runs: [(await runs.list()).length, (await runs.get('run'))?.id],
    draft: (await drafts.get())?.plan?.name,
    starred: favourites.get().starred.length,
    place: placeOf(owner),
  };
}

const NOTHING = {
  entries: [0, undefined],
  runs: [0, undefined],
  draft: undefined,
  starred: 0,
  place: undefined,
};

async function keepSomething(owner: typeof ADA): Promise<void> {
  const { journal, runs, drafts, favourites } = pageOf(owner);
  const configuration = { id: keyOf('c'), displayName: 'Baseline' };
  await journal.open({
    ...owner,
    id: 'entry',
    username: 'ada@x',
    configuration,
    via: '',
    sentAt: '2026-11-23T10:00:00.000Z',
    base: [],
    changes: [],
    overrides: [],
    requests: [],
    undoes: undefined,
  });
  const plan = { name: 'Ring 1', tenantId: owner.tenantId, items: [] };
  await runs.create(
    startRun(diffPlan(plan, presentConfigurations([])), {
      id: 'run',
      ...owner,
      name: 'Ring 1',
      username: 'ada@x',
      createdAt: '2026-01-01T00:00:00Z',
      undoes: undefined,
      retries: undefined,
    }),
  );
  await drafts.set({ ...EMPTY_DRAFT, plan });
  favourites.toggleStar(keyOf('c'));
  keepPlace(owner, '/plan');
}

it('nothing that one person keeps is there for another, nor for the same person in another tenant', async () => {
  await keepSomething(ADA);
  for (const other of OTHERS) expect(await seenBy(other)).toEqual(NOTHING);
  expect(await seenBy(ADA)).toEqual({
    entries: [1, 'entry'],
    runs: [1, 'run'],
    draft: 'Ring 1',
    starred: 1,
    place: '/plan',
  });
});

it('what the others do to theirs, under the same ids, leaves it as it is', async () => {
  await keepSomething(ADA);
  for (const other of OTHERS) {
    // One after the other, as people in one tab do.
    // oxlint-disable-next-line no-await-in-loop
    await keepSomething(other);
    const { runs, drafts, favourites } = pageOf(other);
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([runs.remove('run'), drafts.set(undefined)]);
    favourites.toggleStar(keyOf('c'));
  }
  expect(await seenBy(ADA)).toEqual({
    entries: [1, 'entry'],
    runs: [1, 'run'],
    draft: 'Ring 1',
    starred: 1,
    place: '/plan',
  });
});
