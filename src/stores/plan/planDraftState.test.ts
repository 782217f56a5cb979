import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { EMPTY_DRAFT, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { planDatabase } from '#stores/database/planDatabase.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

it('what another tab tells while a change is being kept does not bring back what it replaced', async () => {
  const old: PlanDraft = { ...EMPTY_DRAFT, name: 'Old' };
  const state = createPlanDraftState({
    get: () => Promise.resolve(old),
    set: () => wait(100),
    setAtOnce: () => undefined,
  });
  await wait(20);
  expect(state.get().draft).toBe(old);
  void state.update(() => EMPTY_DRAFT);
  await wait(20);
  const other = new BroadcastChannel('assignment-desk:plan-draft');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  other.postMessage(null);
  await wait(50);
  expect(state.get().draft).toBe(EMPTY_DRAFT);
  await wait(100);
  other.close();
});

it('an update ends once the browser keeps it, with those that came while it was kept', async () => {
  const kept: (PlanDraft | undefined)[] = [];
  const state = createPlanDraftState({
    get: () => wait(20).then(() => undefined),
    set: async (draft) => {
      await wait(20);
      kept.push(draft);
    },
    setAtOnce: () => undefined,
  });
  // Before the browser has told what it kept.
  await state.update((draft) => ({ ...draft, name: 'A' }));
  expect(kept.at(-1)?.name).toBe('A');
  const first = state.update((draft) => ({ ...draft, name: `${draft.name}B` }));
  await wait(5);
  // The first is being written, these two are written together.
  const second = state.update((draft) => ({ ...draft, name: `${draft.name}C` }));
  const third = state.update((draft) => ({ ...draft, name: `${draft.name}D` }));
  await first;
  expect(kept.at(-1)?.name).toBe('AB');
  await second;
  expect(kept.at(-1)?.name).toBe('ABCD');
  await third;
  expect(kept).toHaveLength(3);
});

it('an update that the browser cannot keep ends as well, and says why', async () => {
  const state = createPlanDraftState({
    get: () => Promise.resolve(undefined),
    set: () => Promise.reject(new Error('full')),
    setAtOnce: () => undefined,
  });
  await state.update((draft) => ({ ...draft, name: 'A' }));
  expect(state.get().draft.name).toBe('A');
  expect(state.get().failure?.trace.message).toBe('full');
});

it('what was done in the moment the page was loaded again is there, for other tabs as well', async () => {
  const tab = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
    removeItem: (key: string) => void tab.delete(key),
  });
  let leave: (() => void) | undefined;
  vi.stubGlobal('addEventListener', (type: string, heard: () => void) => {
    if (type === 'pagehide') leave = heard;
  });
  const ada = { tenantId: 'contoso', oid: 'ada' };
  const database = planDatabase();
  const page = createPlanDraftState(createPlanDraftStore(ada, database));
  await page.update((draft) => ({ ...draft, name: 'Kept' }));
  leave?.();
  expect(tab.size).toBe(0);

  // The browser drops what a page that goes has not written.
  const going = createPlanDraftState(
    createPlanDraftStore(ada, async (use) => {
      const open = await database(async (all) => all);
      return use(
        new Proxy(open, {
          get: (target, name) =>
            name === 'put'
              ? () => new Promise(() => undefined)
              : Reflect.get(target, name).bind(target),
        }),
      );
    }),
  );
  await vi.waitFor(() => expect(going.get().isLoaded).toBe(true));
  void going.update((draft) => ({ ...draft, name: 'Typed and gone' }));
  leave?.();

  const next = createPlanDraftState(createPlanDraftStore(ada, database));
  await vi.waitFor(() => expect(next.get()).toMatchObject({ draft: { name: 'Typed and gone' } }));
  expect(tab.size).toBe(0);
  expect(await createPlanDraftStore(ada, database).get()).toMatchObject({ name: 'Typed and gone' });
  expect(await createPlanDraftStore({ ...ada, oid: 'rui' }, database).get()).toBeUndefined();
});
