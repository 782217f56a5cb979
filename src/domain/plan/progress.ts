import type { Failure } from '#domain/failure.ts';
import type { LineEndKind } from '#domain/plan/run.ts';

/** What a progress bar shows of a run. */
export interface PlanProgress {
  /** Lines, no-ops and refusals of the review included. */
  readonly total: number;
  readonly ended: number;
  readonly byEnd: Readonly<Record<LineEndKind, number>>;
  /** Configurations: `sent` are those whose requests left and that have not ended. */
  readonly items: { readonly total: number; readonly waiting: number; readonly sent: number; readonly ended: number };
  /** Lines that end in a second, over the last half minute; undefined while too little is known. */
  readonly ratePerSecond: number | undefined;
  /** Undefined while paused, or too little is known. */
  readonly secondsLeft: number | undefined;
  /** Writes of the tenant's allowance that this browser has used in the window now. */
  readonly allowance: { readonly used: number; readonly limit: number; readonly windowSeconds: number };
  /** Why nothing moves for the moment, if it does not: Graph asked to wait, or the allowance is used up. */
  readonly waiting: { readonly until: number; readonly reason: Failure | 'allowance' } | undefined;
}
