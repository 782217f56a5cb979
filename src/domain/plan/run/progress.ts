import type { Failure } from '#domain/failure/failure.ts';
import type { Allowances } from '#domain/plan/allowance/allowance.ts';
import { effortOf } from '#domain/plan/run/effort.ts';
import type { RunStateKind } from '#domain/plan/run/run.ts';
import { endedLines, type Tally } from '#domain/plan/run/tally.ts';
import type { WriteEndKind } from '#domain/change/end.ts';

/** What a progress bar shows of a run. */
export interface PlanProgress {
  /** Lines, no-ops and refusals of the review included. */
  readonly total: number;
  readonly ended: number;
  readonly byEnd: Readonly<Record<WriteEndKind, number>>;
  /** Configurations: `sent` are those whose requests left and that have not ended. */
  readonly items: {
    readonly total: number;
    readonly waiting: number;
    readonly sent: number;
    readonly ended: number;
  };
  /** Lines that end in a second, over the last half minute; undefined while too little is known. */
  readonly ratePerSecond: number | undefined;
  /** Undefined while paused, or too little is known. */
  readonly secondsLeft: number | undefined;
  /** Writes of the tenant's allowance that this browser has used in the window now. */
  readonly allowance: {
    readonly used: number;
    readonly limit: number;
    readonly windowSeconds: number;
  };
  /**
   * Why nothing moves for the moment, if it does not: Graph asked to wait, or the allowance is used
   * up.
   */
  readonly waiting: PlanWait | undefined;
}

export interface PlanWait {
  /** Epoch milliseconds */
  readonly until: number;
  readonly reason: Failure | 'allowance' | 'held';
}

/** How many lines had ended when. */
export interface Sample {
  /** Epoch milliseconds */
  readonly at: number;
  readonly ended: number;
}

const RATE_WINDOW_MS = 30_000;

/**
 * The samples that a rate is measured by: the first of this page, and those of the last half
 * minute.
 */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const [first, ...others] = samples;
  if (first === undefined) return [sample];
  return [first, ...others.filter(({ at }) => at > sample.at - RATE_WINDOW_MS), sample];
}

export interface ProgressFacts {
  readonly tally: Tally;
  readonly samples: readonly Sample[];
  readonly state: RunStateKind;
  readonly usedWrites: number;
  readonly allowances: Allowances;
  readonly waiting: PlanWait | undefined;
}

export function progressOf({
  tally,
  samples,
  state,
  usedWrites,
  allowances,
  waiting,
}: ProgressFacts): PlanProgress {
  const ended = endedLines(tally);
  return {
    total: tally.total,
    ended,
    byEnd: tally.byEnd,
    items: {
      total: tally.waiting + tally.sent + tally.ended,
      waiting: tally.waiting,
      sent: tally.sent,
      ended: tally.ended,
    },
    ratePerSecond: rate(samples[1], samples.at(-1)),
    secondsLeft:
      state === 'running'
        ? secondsLeft(tally, tally.total - ended, rate(samples[0], samples.at(-1)), allowances)
        : undefined,
    allowance: {
      used: usedWrites,
      limit: allowances.writes.limit,
      windowSeconds: allowances.writes.windowMs / 1000,
    },
    waiting,
  };
}

function rate(from: Sample | undefined, to: Sample | undefined): number | undefined {
  if (from === undefined || to === undefined || to.at - from.at < 1000) return undefined;
  return ((to.ended - from.ended) * 1000) / (to.at - from.at);
}

/**
 * Never less than the allowance imposes: after the first hundred, which leave at once, the rate
 * alone would flatter.
 */
function secondsLeft(
  { waiting, writesLeft }: Tally,
  lines: number,
  perSecond: number | undefined,
  allowances: Allowances,
): number | undefined {
  if (perSecond === undefined || perSecond <= 0) return undefined;
  return Math.ceil(Math.max(lines / perSecond, effortOf(waiting, writesLeft, allowances).seconds));
}
