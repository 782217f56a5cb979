import type { Justification } from '#domain/approval/approval.ts';
import type { PlanProgress } from '#domain/plan/run/progress.ts';
import type { PlanRun } from '#domain/plan/run/run.ts';

/** A run that this tab applies. */
export interface PlanControl {
  /** Nothing new is sent; what was sent is settled. */
  pause(): void;
  /** @param justification said from here on where Intune wants another admin's approval */
  resume(justification?: Justification): void;
  /** What was sent is settled, the rest is not sent. */
  cancel(): void;
  get(): PlanSnapshot;
  /** Told at most a few times a second, and at every change of state. @returns ends it */
  subscribe(listener: () => void): () => void;
  /**
   * The ended run. Rejects when the browser could not keep what is about to be sent: then it was
   * not sent.
   */
  readonly done: Promise<PlanRun>;
}

export interface PlanSnapshot {
  readonly run: PlanRun;
  readonly progress: PlanProgress;
}
