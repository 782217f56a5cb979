import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';

/** What has to hold of a stage before the next one is offered. */
export interface Gate {
  /** Since every line of the stage was verified. */
  readonly hours: number;
  /** Percent of those that reported: error and conflict together. */
  readonly mostErrors: number;
  /** Percent of those that are expected to report. Something is to be reported in any case. */
  readonly leastReported: number;
}

/** A day: by then devices that are switched on have checked in several times. */
export const USUAL_GATE: Gate = { hours: 24, mostErrors: 5, leastReported: 0 };

export interface Stage {
  /** Empty where nobody named it. */
  readonly name: string;
  /** What is asked of this stage before the next one; of the last stage nothing is. */
  readonly gate: Gate;
}

/** When what a plan says of one target is done. */
export interface TimedLine {
  readonly target: KnownTarget;
  /** Index of the stage. */
  readonly stage: number;
  /** Index of a later stage, in which the filter of the assignment is taken off. */
  readonly filterOffIn?: number | undefined;
  /** ISO 8601: when the assignment is to be removed. It is offered then, and not done by itself. */
  readonly until?: string | undefined;
}

/** When a plan is applied: stage by stage, and until when. A target that it does not name is first. */
export interface PlanTiming {
  /** Empty: all at once. */
  readonly stages: readonly Stage[];
  readonly lines: readonly TimedLine[];
}

export const AT_ONCE: PlanTiming = { stages: [], lines: [] };

/** As many as one looks through; rings of updates are five as a rule. */
export const MOST_STAGES = 10;

/** Has the plan to be applied in more than one go? */
export function hasStages(timing: PlanTiming | undefined): timing is PlanTiming {
  return timing !== undefined && timing.stages.length > 1;
}

/** "Stage 2: Ring 1", or "Stage 2" where it has no name. */
export function stageTitle({ name }: Pick<Stage, 'name'>, index: number): string {
  const number = `Stage ${index + 1}`;
  return name === '' ? number : `${number}: ${name}`;
}

/** What is said of a target; of one that is not named, that it is first. */
export function lineOf({ lines }: PlanTiming, target: KnownTarget): TimedLine {
  const key = targetRoleKey(target);
  return lines.find((line) => targetRoleKey(line.target) === key) ?? { target, stage: 0 };
}

/** The same with one line said anew. */
export function withLine(timing: PlanTiming, line: TimedLine): PlanTiming {
  const key = targetRoleKey(line.target);
  return {
    ...timing,
    lines: [...timing.lines.filter((each) => targetRoleKey(each.target) !== key), line],
  };
}
