import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { withLeastStages, withoutStage } from '#domain/plan/stages/editTiming.ts';
import {
  AT_ONCE,
  hasStages,
  lineOf,
  MOST_STAGES,
  type PlanTiming,
  type Stage,
  timedTargets,
  timingProblem,
  USUAL_GATE,
  withLine,
} from '#domain/plan/stages/timing.ts';
import { StageFields } from '#features/plan/stages/StageFields.tsx';
import { StageLine } from '#features/plan/stages/StageLine.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { FieldProblem } from '#ui/form/FieldProblem.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

interface StagesPartProps {
  readonly plan: Plan;
  readonly onChange: (timing: PlanTiming | undefined) => void;
}

/** When a plan is applied: which target in which stage, and what is asked of a stage before the next. */
export function StagesPart({ plan, onChange }: StagesPartProps) {
  const { timing = AT_ONCE } = plan;
  const targets = timedTargets(plan);
  const names = useTargetNames(targets.map(({ target }) => target));
  const isStaged = hasStages(timing);
  const problem = timingProblem(plan, timing);
  const setStage = (index: number, stage: Stage) =>
    onChange({ ...timing, stages: timing.stages.with(index, stage) });
  if (!isStaged)
    return (
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <span>{TEXTS.hint}</span>
        <Button
          variant="outlined"
          onClick={() =>
            onChange(
              withLeastStages(timing, targets, { pilot: TEXTS.pilot, everyone: TEXTS.everyone }),
            )
          }
        >
          {TEXTS.applyInStages}
        </Button>
      </Box>
    );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Box
        component="ol"
        aria-label={TEXTS.stages}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}
      >
        {timing.stages.map((stage, index) => (
          <StageFields
            key={index}
            stage={stage}
            index={index}
            isLast={index === timing.stages.length - 1}
            onChange={(next) => setStage(index, next)}
            onRemove={
              timing.stages.length > 2 ? () => onChange(withoutStage(timing, index)) : undefined
            }
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {timing.stages.length < MOST_STAGES && (
          <Button
            variant="outlined"
            onClick={() =>
              onChange({ ...timing, stages: [...timing.stages, { name: '', gate: USUAL_GATE }] })
            }
          >
            {TEXTS.addStage}
          </Button>
        )}
        <Button onClick={() => onChange(withoutStages(timing))}>{TEXTS.allAtOnce}</Button>
      </Box>
      <Box
        component="ul"
        aria-label={TEXTS.lines}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}
      >
        {targets.map((each) => (
          <StageLine
            key={JSON.stringify(each.target)}
            timed={each}
            name={names.target(each.target).label}
            line={lineOf(timing, each.target)}
            stages={timing.stages}
            onChange={(line) => onChange(withLine(timing, line))}
          />
        ))}
      </Box>
      <output>
        {problem !== undefined && <FieldProblem level="warn">{problem}</FieldProblem>}
      </output>
    </Box>
  );
}

/** All at once: ends of assignments stay. */
function withoutStages({ lines }: PlanTiming): PlanTiming | undefined {
  const ending = lines.flatMap(({ target, until }) =>
    until === undefined ? [] : [{ target, stage: 0, until }],
  );
  return ending.length === 0 ? undefined : { stages: [], lines: ending };
}
