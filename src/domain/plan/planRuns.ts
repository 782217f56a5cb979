import type { LineEndKind, PlanRun, RunItem, RunState } from '#domain/plan/run.ts';

/** A run without its items, for lists of runs. */
export interface PlanRunSummary extends Omit<PlanRun, 'items'> {
  readonly configurations: number;
  /** Lines that ended so far, by how. */
  readonly byEnd: Readonly<Record<LineEndKind, number>>;
  readonly lines: number;
}

export interface KeptItem {
  readonly index: number;
  readonly item: RunItem;
}

/** What stores keep of plan runs, per tenant and person. Every failure is a FailureError `journalUnavailable`. */
export interface PlanRuns {
  /** A new run with all its items. Rejects when the browser cannot keep it: then nothing must be sent. */
  create(run: PlanRun): Promise<void>;
  /** On the disk before it resolves: what follows may be a request. */
  save(runId: string, state: RunState, items: readonly KeptItem[]): Promise<void>;
  get(id: string): Promise<PlanRun | undefined>;
  /** Newest first. */
  list(): Promise<readonly PlanRunSummary[]>;
  remove(id: string): Promise<void>;
}
