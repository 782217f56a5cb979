import { useState } from 'react';
import { isEmptyDraft, type PlanDraft } from '#domain/plan/draft/planDraft.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

/** Putting a plan in the place of the one in the making, which is never replaced without a word. */
export interface NewDraft {
  readonly start: (draft: PlanDraft) => void;
  /** Another plan is in the making: it is for the admin to say what becomes of it. */
  readonly isAsking: boolean;
  readonly replace: () => void;
  readonly keep: () => void;
}

/** @param onPut once the draft is in its place */
export function useNewDraft(onPut: () => void): NewDraft {
  const { draft, update } = usePlanDraft();
  const [asked, setAsked] = useState<PlanDraft>();
  const put = (next: PlanDraft) => {
    update(() => next);
    onPut();
  };
  return {
    start: (next) => (isEmptyDraft(draft) ? put(next) : setAsked(next)),
    isAsking: asked !== undefined,
    replace: () => asked !== undefined && put(asked),
    keep: () => setAsked(undefined),
  };
}
