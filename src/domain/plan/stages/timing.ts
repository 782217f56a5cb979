import type { WantedRow } from '#domain/assignment/assignment.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import { rowsOf, type Wish } from '#domain/plan/draft/wish.ts';

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

/** The targets that can be put in a stage, each once, in the order of the plan. */
export function timedTargets({ items }: Pick<Plan, 'items'>): readonly TimedTarget[] {
  const found = new Map<string, TimedTarget>();
  for (const wishes of new Set(items.map((item) => item.wishes)))
    for (const wish of wishes) {
      const targets = wish.kind === 'remove' ? [wish.target] : rowsOf(wish).map(targetOfRow);
      const filtered = new Set(
        rowsOf(wish)
          .filter(({ filter }) => filter.mode !== 'none')
          .map(({ target }) => targetRoleKey(target)),
      );
      for (const target of targets) {
        const key = targetRoleKey(target);
        const known = found.get(key);
        found.set(key, {
          target,
          hasFilter: known?.hasFilter === true || filtered.has(key),
          isAdded: known?.isAdded === true || wish.kind !== 'remove',
        });
      }
    }
  return [...found.values()];
}

/** The targets that a plan assigns something to for a time, and until when: ISO 8601. */
export function endingTargets(
  plan: Plan,
): readonly { readonly target: KnownTarget; readonly until: string }[] {
  const { timing } = plan;
  if (timing === undefined) return [];
  return timedTargets(plan).flatMap(({ target, isAdded }) => {
    const { until } = lineOf(timing, target);
    return isAdded && until !== undefined ? [{ target, until }] : [];
  });
}

/** The items of a plan that assign something to a target. */
export function itemsAdding(
  { items }: Pick<Plan, 'items'>,
  target: KnownTarget,
): readonly PlanItem[] {
  const key = targetRoleKey(target);
  const adds = new Map<readonly Wish[], boolean>();
  return items.filter(({ wishes }) => {
    const known =
      adds.get(wishes) ?? wishes.flatMap(rowsOf).some((row) => targetRoleKey(row.target) === key);
    adds.set(wishes, known);
    return known;
  });
}

export interface TimedTarget {
  readonly target: KnownTarget;
  /** A row of it is narrowed by a filter, which a later stage can take off. */
  readonly hasFilter: boolean;
  /** A row of it is added, which can have an end. */
  readonly isAdded: boolean;
}

const targetOfRow = ({ target }: WantedRow): KnownTarget => target;

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

/** One stage alone: what it adds to what was applied before. */
export function planOfStage(plan: Plan, timing: PlanTiming, index: number): Plan {
  return planOfStages(plan, timing, (stage) => stage === index);
}

/** What the tenant is to show once these stages are applied. */
export function planOfStages(
  plan: Plan,
  timing: PlanTiming,
  isIn: (stage: number) => boolean,
): Plan {
  const read = new Map<readonly Wish[], readonly Wish[]>();
  const items = plan.items.flatMap((item): PlanItem[] => {
    // Configurations share lists, and go on sharing them.
    const wishes = read.get(item.wishes) ?? item.wishes.flatMap((each) => part(each, timing, isIn));
    read.set(item.wishes, wishes);
    return wishes.length === 0 ? [] : [{ ...item, wishes }];
  });
  const { timing: _whole, ...rest } = plan;
  const ends = endsOf(timing);
  return { ...rest, items, ...(ends && { timing: ends }) };
}

/** Until when assignments are, without the stages; undefined where none has an end. */
export function endsOf({ lines }: PlanTiming): PlanTiming | undefined {
  const ending = lines.flatMap(({ target, until }) =>
    until === undefined ? [] : [{ target, stage: 0, until }],
  );
  return ending.length === 0 ? undefined : { stages: [], lines: ending };
}

/** What some stages do of one wish. */
function part(wish: Wish, timing: PlanTiming, isIn: (stage: number) => boolean): Wish[] {
  if (wish.kind === 'remove') return isIn(lineOf(timing, wish.target).stage) ? [wish] : [];
  if (wish.kind === 'replace') return partOfReplacement(wish.rows, timing, isIn);
  const { stage, filterOffIn } = lineOf(timing, wish.row.target);
  const isOff = filterOffIn !== undefined && isIn(filterOffIn);
  if (!isIn(stage) && !isOff) return [];
  const row = isOff ? withoutFilter(wish.row) : wish.row;
  // A move that was applied has taken the other row away.
  return [wish.kind === 'move' && isIn(stage) ? { ...wish, row } : { kind: 'add', row }];
}

/** Rows are added stage by stage; all others go with the last of them. */
function partOfReplacement(
  rows: readonly WantedRow[],
  timing: PlanTiming,
  isIn: (stage: number) => boolean,
): Wish[] {
  const last =
    rows.length === 0
      ? Math.max(0, timing.stages.length - 1)
      : Math.max(...rows.map(({ target }) => lastOf(lineOf(timing, target))));
  if (!isIn(last)) return rows.flatMap((row) => part({ kind: 'add', row }, timing, isIn));
  const narrowed = rows.map((row) =>
    lineOf(timing, row.target).filterOffIn === undefined ? row : withoutFilter(row),
  );
  return [{ kind: 'replace', rows: narrowed }];
}

function lastOf({ stage, filterOffIn }: TimedLine): number {
  return Math.max(stage, filterOffIn ?? 0);
}

function withoutFilter(row: WantedRow): WantedRow {
  return { ...row, filter: { mode: 'none' } };
}

/** Why a plan cannot be applied in these stages, in words; undefined where it can. */
export function timingProblem(plan: Plan, timing: PlanTiming): string | undefined {
  if (!hasStages(timing)) return undefined;
  const lines = timedTargets(plan).map(({ target }) => lineOf(timing, target));
  if (lines.some(({ stage, filterOffIn = stage + 1 }) => filterOffIn <= stage))
    return 'A filter is removed after the stage that adds it: choose a later stage.';
  const empty = timing.stages.findIndex(
    (_, index) => planOfStage(plan, timing, index).items.length === 0,
  );
  return empty < 0
    ? undefined
    : `${stageTitle(timing.stages[empty]!, empty)} has no assignment: put one in it, or remove the stage.`;
}
