import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { Plan, PlanItem } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { timedTargets } from '#domain/plan/stages/timedTargets.ts';
import {
  hasStages,
  lineOf,
  type PlanTiming,
  stageTitle,
  type TimedLine,
} from '#domain/plan/stages/timing.ts';

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
