import type { PlanDraft } from '#domain/plan/draft/planDraft.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';

/** A draft with its timing said anew: of a plan that came as a whole, its own. */
export function withTiming(draft: PlanDraft, timing: PlanTiming | undefined): PlanDraft {
  return draft.plan === undefined
    ? { ...draft, timing }
    : { ...draft, plan: { ...draft.plan, timing } };
}
