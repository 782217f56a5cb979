import { screen, waitFor } from '@testing-library/dom';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appByHand } from '#app/testing/appByHand.ts';
import { EMPTY_DRAFT, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';
import { type NewDraft, useNewDraft } from '#stores/plan/useNewDraft.ts';
import { type Stores, StoresContext } from '#stores/storesContext.ts';

const app = appByHand(createSandbox({ throttle: 'off', untidy: true }));
afterEach(app.leave);

it('a plan for a finding asks first where another is in the making, and I am led there', async () => {
  const page = await app.open('/overview');
  const prepare = async (nth: number): Promise<void> => {
    const all = await screen.findAllByRole(
      'button',
      { name: 'Prepare plan', hidden: true },
      PATIENT,
    );
    await page.clickOn(all[nth]!);
  };
  await prepare(0);
  await page.until(() => expect(page.address()).toBe('/plan'));
  page.go('/overview');
  await prepare(1);
  await page.until(isLed);
  await prepare(2);
  await page.until(isLed);
  await page.click('button', 'Replace it');
  await page.until(() => expect(page.address()).toBe('/plan'));
}, 60_000);

it('the way to a new plan is taken once the browser keeps it, not before', async () => {
  let kept: PlanDraft | undefined;
  let tell: (() => void) | undefined;
  const planDraft = createPlanDraftState({
    get: () => Promise.resolve(undefined),
    set: (draft) =>
      new Promise((resolve) => {
        tell = () => {
          kept = draft;
          resolve();
        };
      }),
    setAtOnce: () => undefined,
    getLeft: () => Promise.resolve(undefined),
  });
  const went: (string | undefined)[] = [];
  let drafted: NewDraft | undefined;
  function Page() {
    drafted = useNewDraft(() => went.push(kept?.name));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const stores = { planDraft } as Stores;
  root.render(createElement(StoresContext, { value: stores }, createElement(Page)));
  await waitFor(() => expect(planDraft.get().isLoaded && drafted).toBeTruthy());
  drafted?.start({ ...EMPTY_DRAFT, name: 'New' });
  await waitFor(() => expect(planDraft.get().draft.name).toBe('New'));
  await Promise.resolve();
  expect(went).toEqual([]);
  tell?.();
  await waitFor(() => expect(went).toEqual(['New']));
  root.unmount();
});

const PATIENT = { timeout: 20_000 };

function isLed(): void {
  expect(document.activeElement?.textContent).toContain('already have a draft');
}

it('a new plan begun before the kept one was read does not replace it without a word', async () => {
  const old: PlanDraft = {
    ...EMPTY_DRAFT,
    name: 'Old',
    plan: { name: 'Old', tenantId: undefined, items: [] },
  };
  let read: ((draft: PlanDraft) => void) | undefined;
  const planDraft = createPlanDraftState({
    get: () => new Promise((resolve) => (read = resolve)),
    set: () => Promise.resolve(),
    setAtOnce: () => undefined,
    getLeft: () => Promise.resolve(undefined),
  });
  const went: string[] = [];
  let drafted: NewDraft | undefined;
  function Page() {
    drafted = useNewDraft(() => went.push('there'));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const stores = { planDraft } as Stores;
  root.render(createElement(StoresContext, { value: stores }, createElement(Page)));
  await waitFor(() => expect(drafted && read).toBeTruthy());
  drafted!.start({ ...EMPTY_DRAFT, name: 'New' });
  read!(old);
  await waitFor(() => expect(drafted?.isAsking).toBe(true));
  expect(planDraft.get().draft).toBe(old);
  expect(went).toEqual([]);
  drafted!.replace();
  await waitFor(() => expect(went).toEqual(['there']));
  expect(planDraft.get().draft.name).toBe('New');
  root.unmount();
});
