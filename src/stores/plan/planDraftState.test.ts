import { expect, it } from 'vitest';
import { EMPTY_DRAFT, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { createPlanDraftState } from '#stores/plan/planDraftState.ts';

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

it('what another tab tells while a change is being kept does not bring back what it replaced', async () => {
  const old: PlanDraft = { ...EMPTY_DRAFT, name: 'Old' };
  const state = createPlanDraftState({
    get: () => Promise.resolve(old),
    set: () => wait(100),
  });
  await wait(20);
  expect(state.get().draft).toBe(old);
  state.update(() => EMPTY_DRAFT);
  await wait(20);
  const other = new BroadcastChannel('assignment-desk:plan-draft');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  other.postMessage(null);
  await wait(50);
  expect(state.get().draft).toBe(EMPTY_DRAFT);
  await wait(100);
  other.close();
});
