import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { withLeastStages, withoutStage, withStage } from '#domain/plan/stages/editTiming.ts';
import { endsOf, timingProblem } from '#domain/plan/stages/planOfStage.ts';
import { itemsAdding, timedTargets } from '#domain/plan/stages/timedTargets.ts';
import {
  AT_ONCE,
  hasStages,
  lineOf,
  MOST_STAGES,
  type PlanTiming,
  type Stage,
  withLine,
} from '#domain/plan/stages/timing.ts';
import { StageFields } from '#features/plan/stages/StageFields.tsx';
import { StageLine } from '#features/plan/stages/StageLine.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import { CalendarButton } from '#parts/until/CalendarButton.tsx';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { BARE_LIST } from '#ui/bareList.ts';
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
  // Which of the two forms is there by a press of the other's button, and takes the focus.
  const [isSwitched, setSwitched] = useState(false);
  const change: StagesPartProps['onChange'] = (next) => {
    setSwitched(true);
    onChange(next);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      {isStaged ? (
        <StagesFields timing={timing} takesFocus={isSwitched} onChange={change} />
      ) : (
        <AtOnce
          takesFocus={isSwitched}
          onStages={() =>
            change(
              withLeastStages(timing, targets, { pilot: TEXTS.pilot, everyone: TEXTS.everyone }),
            )
          }
        />
      )}
      {targets.some(({ isAdded }) => isStaged || isAdded) && (
        <Box
          component="ul"
          aria-label={isStaged ? TEXTS.lines : TEXTS.ends}
          sx={{ ...BARE_LIST, display: 'grid', gap: 2 }}
        >
          {targets
            .filter(({ isAdded }) => isStaged || isAdded)
            .map((each) => (
              <StageLine
                key={targetRoleKey(each.target)}
                timed={each}
                name={nameInText(names.target(each.target).label)}
                line={lineOf(timing, each.target)}
                stages={timing.stages}
                onChange={(line) => onChange(settled(withLine(timing, line)))}
              />
            ))}
        </Box>
      )}
      {endsOf(timing) !== undefined && <EndsNote timing={timing} names={names} plan={plan} />}
      <output>
        {problem !== undefined && <FieldProblem level="warn">{problem}</FieldProblem>}
      </output>
    </Box>
  );
}

interface AtOnceProps {
  readonly takesFocus: boolean;
  readonly onStages: () => void;
}

function AtOnce({ takesFocus, onStages }: AtOnceProps) {
  const button = useRef<HTMLButtonElement>(null);
  // oxlint-disable-next-line react/exhaustive-deps -- when it comes
  useEffect(() => void (takesFocus && button.current?.focus()), []);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <span>{TEXTS.hint}</span>
      <Button ref={button} variant="outlined" onClick={onStages}>
        {TEXTS.applyInStages}
      </Button>
    </Box>
  );
}

/** Undefined where nothing is said any more: the plan is one as any. */
function settled(timing: PlanTiming): PlanTiming | undefined {
  return hasStages(timing) ? timing : endsOf(timing);
}

interface EndsNoteProps {
  readonly timing: PlanTiming;
  readonly names: TargetNames;
  readonly plan: Plan;
}

/** Where ends are kept, and the file that reminds of them wherever one is. */
function EndsNote({ timing, names, plan }: EndsNoteProps) {
  const ends = timing.lines.flatMap(({ target, until }) =>
    until === undefined
      ? []
      : [
          {
            id: `${targetRoleKey(target)} ${until}`,
            at: until,
            what: TEXTS.endOf(names.target(target).label, thingsWith(target, plan)),
          },
        ],
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box sx={{ color: 'text.secondary' }}>{TEXTS.endsKept}</Box>
      <CalendarButton name={plan.name} ends={ends} />
    </Box>
  );
}

/** What an end is an end of: by its name where it is one, by number where they are several. */
function thingsWith(target: KnownTarget, plan: Plan): string {
  const items = itemsAdding(plan, target);
  const [first] = items;
  return items.length === 1 && first!.displayName !== ''
    ? first!.displayName
    : countedThings(items.map((item) => item.configurationId));
}

interface StagesFieldsProps extends Pick<StagesPartProps, 'onChange'> {
  readonly timing: PlanTiming;
  /** They came by the press of a button that is gone. */
  readonly takesFocus: boolean;
}

/** The stages with their gates. */
function StagesFields({ timing, takesFocus, onChange }: StagesFieldsProps) {
  const count = timing.stages.length;
  const [focused, setFocused] = useState(takesFocus ? 0 : undefined);
  const setStage = (index: number, stage: Stage) =>
    onChange({ ...timing, stages: timing.stages.with(index, stage) });
  return (
    <>
      <Box component="ol" aria-label={TEXTS.stages} sx={{ ...BARE_LIST, display: 'grid', gap: 2 }}>
        {timing.stages.map((stage, index) => (
          <StageFields
            // Anew with each that comes or goes: what is half typed belongs to no other stage.
            key={`${count} ${index}`}
            stage={stage}
            index={index}
            isLast={index === count - 1}
            takesFocus={index === focused}
            onChange={(next) => setStage(index, next)}
            onRemove={
              count > 2
                ? () => {
                    setFocused(Math.min(index, count - 2));
                    onChange(withoutStage(timing, index));
                  }
                : undefined
            }
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {count < MOST_STAGES && (
          <Button
            variant="outlined"
            onClick={() => {
              setFocused(count - 1);
              onChange(withStage(timing));
            }}
          >
            {TEXTS.addStage}
          </Button>
        )}
        <Button onClick={() => onChange(endsOf(timing))}>{TEXTS.allAtOnce}</Button>
      </Box>
    </>
  );
}
