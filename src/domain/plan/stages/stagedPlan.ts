import type { Plan } from '#domain/plan/draft/plan.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';

/** A plan that is applied stage by stage. What became of each is in its runs. */
export interface StagedPlan {
  readonly id: string;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly username: string;
  /** With all that the stages do; `timing` says when. */
  readonly plan: Plan & { readonly timing: PlanTiming };
}

/** How many had reported a configuration, and how many of them an error or a conflict. */
export interface ReportedBefore {
  readonly reported: number;
  readonly errors: number;
}

/** What a run says of the stage that it applies. */
export interface StageOfRun {
  readonly planId: string;
  /** Index of the stage. */
  readonly stage: number;
  /**
   * What was reported before it was applied, by lower-case id: what devices told of earlier
   * assignments says nothing of the stage. Left out where it was not read.
   */
  readonly before?: Readonly<Record<string, ReportedBefore>> | undefined;
  /** Why the admin went on although the gate before was not met, and what it was then. */
  readonly inSpiteOf?: { readonly gate: string; readonly reason: string } | undefined;
}

/**
 * What stores keep of staged plans, per tenant and person. Every failure is a FailureError
 * `journalUnavailable`.
 */
export interface StagedPlans {
  create(staged: StagedPlan): Promise<void>;
  get(id: string): Promise<StagedPlan | undefined>;
  /** Newest first. */
  list(): Promise<readonly StagedPlan[]>;
  /** Its runs stay. */
  remove(id: string): Promise<void>;
}
