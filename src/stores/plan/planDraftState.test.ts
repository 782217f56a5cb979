import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import { EMPTY_DRAFT, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { planDatabase, type WithPlanDatabase } from '#stores/database/planDatabase.ts';
import { createPlanDraftStore } from '#stores/plan/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

it('what another tab tells while a change is being kept does not bring back what it replaced', async () => {
  const old: PlanDraft = { ...EMPTY_DRAFT, name: 'Old' };
  const state = createPlanDraftState({
    get: () => Promise.resolve(old),
    set: () => wait(100),
    setAtOnce: () => undefined,
    getLeft: () => Promise.resolve(undefined),
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
    getLeft: () => Promise.resolve(undefined),
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
    getLeft: () => Promise.resolve(undefined),
  });
  await state.update((draft) => ({ ...draft, name: 'A' }));
  expect(state.get().draft.name).toBe('A');
  expect(state.get().failure?.trace.message).toBe('full');
});

afterEach(() => vi.unstubAllGlobals());

const [A, B] = ['1', '2'].map((digit) =>
  keyOfId('deviceConfiguration', `${digit.repeat(8)}-0000-4000-8000-000000000000`)!,
) as [ConfigurationKey, ConfigurationKey];

const ADA = { tenantId: 'contoso', oid: 'ada' };

/** A tab of this browser: its own session storage, and pages of it that can be left. */
function openTab(storage = new Map<string, string>()) {
  const enter = () =>
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    });
  return {
    storage,
    /** Loads the app in it. */
    async load(database: WithPlanDatabase = planDatabase(), owner = ADA) {
      const page = this.enterUnread(database, owner);
      await vi.waitFor(() => expect(page.get().isLoaded).toBe(true));
      return page;
    },
    /** The same, before the browser has told what it kept. */
    enterUnread(database: WithPlanDatabase, owner = ADA) {
      enter();
      let heard: (() => void) | undefined;
      vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
        if (type === 'pagehide') heard = listener;
      });
      return {
        ...createPlanDraftState(createPlanDraftStore(owner, database)),
        leave() {
          enter();
          heard?.();
        },
      };
    },
    /** Loads it, changes the name of the plan and leaves before that is written. */
    async typeAndGo(name: string) {
      const page = await this.load(neverWriting(planDatabase()));
      void page.update((draft) => ({ ...draft, name }));
      page.leave();
    },
  };
}

/** The browser drops what a page that goes has not written. */
const neverWriting =
  (database: WithPlanDatabase): WithPlanDatabase =>
  async (use) => {
    const open = await database(async (all) => all);
    return use(
      new Proxy(open, {
        get: (target, name) =>
          name === 'put'
            ? () => new Promise(() => undefined)
            : Reflect.get(target, name).bind(target),
      }),
    );
  };

const kept = () => createPlanDraftStore(ADA, planDatabase()).get();

it('what was done in the moment the page was loaded again is there, for other tabs as well', async () => {
  const tab = openTab();
  const page = await tab.load();
  await page.update((draft) => ({ ...draft, name: 'Kept' }));
  page.leave();
  expect(tab.storage.size).toBe(0);

  await tab.typeAndGo('Typed and gone');
  const other = await openTab().load();
  const next = await tab.load();
  expect(next.get()).toMatchObject({ draft: { name: 'Typed and gone' } });
  // A page that stands in another tab is told.
  await vi.waitFor(() => expect(other.get()).toMatchObject({ draft: { name: 'Typed and gone' } }));
  expect(tab.storage.size).toBe(0);
  expect(await kept()).toMatchObject({ name: 'Typed and gone' });
  const rui = await tab.load(planDatabase(), { ...ADA, oid: 'rui' });
  expect(rui.get().draft).toEqual(EMPTY_DRAFT);
});

it.each<[string, Partial<PlanDraft>, Partial<PlanDraft>]>([
  ['on a plan that was kept', { name: 'Kept', configurationIds: [A] }, { name: 'Kept' }],
  ['where nothing was kept', {}, { name: '' }],
])(
  'what was done before the kept plan was read, and the page loaded again, is done %s',
  async (_, was, is) => {
    const tab = openTab();
    const first = await tab.load();
    await first.update(() => ({ ...EMPTY_DRAFT, ...was }));
    const page = tab.enterUnread(() => new Promise(() => undefined));
    void page.update((draft) => ({
      ...draft,
      configurationIds: [...draft.configurationIds, B],
      choices: { ...draft.choices, isMove: true },
    }));
    page.leave();
    const next = await tab.load();
    expect(next.get().draft).toEqual({
      ...EMPTY_DRAFT,
      ...is,
      configurationIds: [...(was.configurationIds ?? []), B],
      choices: { ...EMPTY_DRAFT.choices, isMove: true },
    });
    expect(tab.storage.size).toBe(0);
  },
);

it('a tab that comes back later does not replace what another has done to the plan since', async () => {
  const tab = openTab();
  await tab.typeAndGo('Older');
  // The tab is at another site meanwhile.
  await wait(2);
  const other = await openTab().load();
  await other.update((draft) => ({ ...draft, name: 'Newer' }));
  const back = await tab.load();
  expect(back.get().draft.name).toBe('Newer');
  expect(await kept()).toMatchObject({ name: 'Newer' });
  expect(tab.storage.size).toBe(0);
});

it('a tab that was duplicated brings the draft of the page that went once', async () => {
  const tab = openTab();
  await tab.typeAndGo('Typed and gone');
  const copy = openTab(new Map(tab.storage));
  await wait(2);
  const first = await tab.load();
  await first.update((draft) => ({ ...draft, name: 'Gone on with' }));
  expect((await copy.load()).get().draft.name).toBe('Gone on with');
});
