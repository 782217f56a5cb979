import { useState } from 'react';
import { isEmptyDraft, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

/** Putting a plan in the place of the one in the making, which is never replaced without a word. */
export interface NewDraft {
  readonly start: (draft: PlanDraft) => void;
  /** Another plan is in the making: it is for the admin to say what becomes of it. */
  readonly isAsking: boolean;
  /** How often that was asked: who presses a second time wants to see the question again. */
  readonly asks: number;
  readonly replace: () => void;
  readonly keep: () => void;
}

/** @param onPut once the draft is in its place, and this browser keeps it */
export function useNewDraft(onPut: () => void): NewDraft {
  const { draft, isLoaded, update } = usePlanDraft();
  const [asked, setAsked] = useState<PlanDraft>();
  const [asks, setAsks] = useState(0);
  const put = (next: PlanDraft) => void update(() => next).then(onPut);
  const ask = (next: PlanDraft) => {
    setAsked(next);
    setAsks((count) => count + 1);
  };
  /** Nobody knows yet whether there is another. */
  const startLater = (next: PlanDraft) => {
    let isOther = false;
    void update((kept) => {
      isOther = !isEmptyDraft(kept);
      return isOther ? kept : next;
    }).then(() => (isOther ? ask(next) : onPut()));
  };
  return {
    start: (next) => (!isLoaded ? startLater : isEmptyDraft(draft) ? put : ask)(next),
    isAsking: asked !== undefined,
    asks,
    replace: () => asked !== undefined && put(asked),
    keep: () => setAsked(undefined),
  };
}
