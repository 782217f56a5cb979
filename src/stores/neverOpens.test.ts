import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toFailure } from '#domain/failure/failure.ts';
import { planDatabase } from '#stores/database/planDatabase.ts';
import { createJournalStore } from '#stores/journal/journal.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';
import { createPlanRunStore } from '#stores/plan/planRuns.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };

beforeEach(() => {
  vi.useFakeTimers();
  // A request that nobody answers, as where another tab holds an older version.
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const journal = () => createJournalStore(ADA);
const runs = () => createPlanRunStore(ADA, planDatabase());

it.each<[string, () => Promise<unknown>]>([
  ['the history', () => journal().count()],
  ['a page of the history', () => journal().page({ limit: 50 })],
  ['an entry', () => journal().get('e')],
  ['writes in doubt', () => journal().listOpen()],
  ['the plans that were applied', () => runs().list()],
  ['one of them', () => runs().get('r')],
  ['the plan in the making', () => createPlanDraftStore(ADA, planDatabase()).get()],
])('%s: a database that never opens is said within seconds', async (_, read) => {
  const failure = read().catch(toFailure);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await failure).toMatchObject({
    kind: 'journalUnavailable',
    trace: { message: expect.stringContaining('did not answer within') },
  });
});

it('a plan in the making ends its reading, and says that it is not kept', async () => {
  const state = createPlanDraftState(createPlanDraftStore(ADA, planDatabase()));
  await vi.advanceTimersByTimeAsync(5000);
  expect(state.get()).toMatchObject({
    isLoaded: true,
    failure: { kind: 'journalUnavailable' },
  });
});
