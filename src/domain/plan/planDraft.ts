import type { PlanAction } from '#domain/plan/expand.ts';
import type { Plan } from '#domain/plan/plan.ts';

/** A plan in the making, one for each tenant in this browser. */
export interface PlanDraft {
  readonly name: string;
  /** What is selected; empty where the plan came as a whole. */
  readonly configurationIds: readonly string[];
  readonly action: PlanAction | undefined;
  /** A plan that came as a whole: from a CSV file, a plan file or a link, or one that undoes or retries a run. */
  readonly plan: Plan | undefined;
  readonly undoes: string | undefined;
  readonly retries: string | undefined;
}

export const EMPTY_DRAFT: PlanDraft = { name: '', configurationIds: [], action: undefined, plan: undefined, undoes: undefined, retries: undefined };

/** What stores keep of it. A draft that this version cannot read is none. */
export interface PlanDrafts {
  get(): Promise<PlanDraft | undefined>;
  set(draft: PlanDraft | undefined): Promise<void>;
}
