import type { WantedRow } from '#domain/assignment/assignment.ts';
import {
  describeSchedule,
  heldOf,
  type Payload,
  PAYLOAD_KEYS,
  type PayloadKey,
  runLabel,
  scheduleProblem,
  USUAL_RUN,
  USUAL_SCHEDULE,
} from '#domain/assignment/payload.ts';
import {
  scheduleOfTexts,
  type ScheduleTexts,
  textsOfSchedule,
  USUAL_TEXTS,
} from '#domain/assignment/payloadTexts.ts';
import { RunField } from '#pickers/RunField.tsx';
import { ScheduleField } from '#pickers/ScheduleField.tsx';
import { FieldProblem } from '#ui/form/FieldProblem.tsx';
import { TEXTS } from '#features/plan/targets/texts.ts';

interface TargetPayloadProps {
  readonly row: WantedRow;
  /** What rows of the chosen configurations hold. */
  readonly held: readonly PayloadKey[];
  /** A schedule that is not complete yet. */
  readonly halfSchedule: ScheduleTexts | undefined;
  readonly onChange: (row: WantedRow) => void;
  /** @param half undefined where the row says all */
  readonly onSchedule: (row: WantedRow, half?: ScheduleTexts) => void;
}

/** What runs for a target of the plan, and when, where some of the configurations have it. */
export function TargetPayload({
  row,
  held,
  halfSchedule,
  onChange,
  onSchedule,
}: TargetPayloadProps) {
  const { run, schedule } = row.payload ?? {};
  const saying = (said: Payload): WantedRow => {
    const { payload: _former, ...bare } = row;
    const payload = heldOf({ ...row.payload, ...said }, PAYLOAD_KEYS);
    return payload === undefined ? bare : { ...bare, payload };
  };
  const texts = halfSchedule ?? (schedule && textsOfSchedule(schedule));
  const problem = halfSchedule && scheduleProblem(scheduleOfTexts(halfSchedule));
  return (
    <>
      {held.includes('run') && (
        <RunField
          value={run}
          onChange={(picked) => onChange(saying({ run: picked }))}
          unsaid={{
            label: TEXTS.notSet,
            description: TEXTS.notSetHint(runLabel(USUAL_RUN)),
          }}
        />
      )}
      {held.includes('schedule') && (
        <ScheduleField
          value={texts}
          onChange={(change) => {
            const next = { ...(texts ?? USUAL_TEXTS), ...change };
            const wanted = scheduleOfTexts(next);
            if (scheduleProblem(wanted) === undefined) onSchedule(saying({ schedule: wanted }));
            else onSchedule(row, next);
          }}
          unsaid={{
            label: TEXTS.notSet,
            description: TEXTS.notSetHint(describeSchedule(USUAL_SCHEDULE)),
            onChoose: () => onSchedule(saying({ schedule: undefined })),
          }}
          problem={problem && <FieldProblem level="block">{problem}</FieldProblem>}
        />
      )}
    </>
  );
}
