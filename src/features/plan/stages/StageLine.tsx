import Box from '@mui/material/Box';
import type { TimedTarget } from '#domain/plan/stages/timedTargets.ts';
import { type Stage, stageTitle, type TimedLine } from '#domain/plan/stages/timing.ts';
import { UntilField } from '#parts/until/UntilField.tsx';
import { NativeChoice } from '#ui/form/NativeChoice.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

interface StageLineProps {
  readonly timed: TimedTarget;
  readonly name: string;
  readonly line: TimedLine;
  readonly stages: readonly Stage[];
  readonly onChange: (line: TimedLine) => void;
}

/** One target of the plan: its stage, and the later one in which its filter is taken off. */
export function StageLine({ timed, name, line, stages, onChange }: StageLineProps) {
  const { stage, filterOffIn, ...rest } = line;
  const later = stages.flatMap((each, index) =>
    index > stage ? [{ index, title: stageTitle(each, index) }] : [],
  );
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      {stages.length > 1 && (
        <Choice
          label={TEXTS.stageOf(name)}
          value={stage}
          options={stages.map((each, index) => ({ index, title: stageTitle(each, index) }))}
          onChange={(next = 0) =>
            onChange({
              ...rest,
              stage: next,
              ...(filterOffIn !== undefined && filterOffIn > next && { filterOffIn }),
            })
          }
        />
      )}
      {timed.hasFilter && later.length > 0 && (
        <Choice
          label={TEXTS.filterOf(name)}
          none={TEXTS.filterStays}
          value={filterOffIn}
          options={later.map(({ index, title }) => ({ index, title: TEXTS.takenOffIn(title) }))}
          onChange={(next) =>
            onChange({ ...rest, stage, ...(next !== undefined && { filterOffIn: next }) })
          }
        />
      )}
      {timed.isAdded && (
        <UntilField
          label={TEXTS.untilOf(name)}
          value={line.until}
          onChange={(until) => {
            const { until: _before, ...others } = line;
            onChange({ ...others, ...(until !== undefined && { until }) });
          }}
        />
      )}
    </Box>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What no choice is called, where there need not be one. */
  readonly none?: string;
  readonly value: number | undefined;
  readonly options: readonly { readonly index: number; readonly title: string }[];
  readonly onChange: (index: number | undefined) => void;
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  return (
    <NativeChoice
      label={label}
      value={value === undefined ? NONE : String(value)}
      onChange={(next) => onChange(next === NONE ? undefined : Number(next))}
    >
      {none !== undefined && <option value={NONE}>{none}</option>}
      {options.map(({ index, title }) => (
        <option key={index} value={index}>
          {title}
        </option>
      ))}
    </NativeChoice>
  );
}

/** Not the empty text: the label would stand where the choice is. */
const NONE = 'none';
