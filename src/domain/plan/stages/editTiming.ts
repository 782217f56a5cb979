import type { TimedTarget } from '#domain/plan/stages/timedTargets.ts';
import { lineOf, type PlanTiming, USUAL_GATE, withLine } from '#domain/plan/stages/timing.ts';

interface StageNames {
  readonly pilot: string;
  readonly everyone: string;
}

/**
 * Two stages to begin with: the first target is the pilot, the others follow. A single target with
 * a filter keeps it in the first stage.
 */
export function withLeastStages(
  timing: PlanTiming,
  targets: readonly TimedTarget[],
  { pilot, everyone }: StageNames,
): PlanTiming {
  const stages = [pilot, everyone].map((name) => ({ name, gate: USUAL_GATE }));
  const isAlone = targets.length === 1;
  return targets.reduce<PlanTiming>(
    (made, { target, hasFilter }, index) => {
      const { until } = lineOf(timing, target);
      return withLine(made, {
        target,
        stage: index === 0 ? 0 : 1,
        ...(isAlone && hasFilter && { filterOffIn: 1 }),
        ...(until !== undefined && { until }),
      });
    },
    { ...timing, stages },
  );
}

/**
 * With one more stage before the last, which is everyone's: rings widen. What was in the last one,
 * or loses its filter there, goes on doing so.
 */
export function withStage({ stages, lines }: PlanTiming): PlanTiming {
  const last = stages.length - 1;
  const moved = (stage: number): number => (stage >= last ? stage + 1 : stage);
  return {
    stages: stages.toSpliced(last, 0, { name: '', gate: USUAL_GATE }),
    lines: lines.map(({ filterOffIn, ...line }) => ({
      ...line,
      stage: moved(line.stage),
      ...(filterOffIn !== undefined && { filterOffIn: moved(filterOffIn) }),
    })),
  };
}

/** Without one stage: what was in it goes to the one before, or to the new first one. */
export function withoutStage({ stages, lines }: PlanTiming, index: number): PlanTiming {
  const moved = (stage: number): number =>
    stage > index || (stage === index && index > 0) ? stage - 1 : stage;
  return {
    stages: stages.toSpliced(index, 1),
    lines: lines.map(({ filterOffIn, ...line }) => {
      const stage = moved(line.stage);
      const off = filterOffIn === undefined ? undefined : moved(filterOffIn);
      return { ...line, stage, ...(off !== undefined && off > stage && { filterOffIn: off }) };
    }),
  };
}
