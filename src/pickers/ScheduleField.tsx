import Box from '@mui/material/Box';
import { TextBox } from '#ui/form/TextBox.tsx';
import type { ReactNode } from 'react';
import { LONGEST_INTERVAL, SCHEDULE_KINDS, type ScheduleKind } from '#domain/assignment/payload.ts';
import type { ScheduleTexts, Zone } from '#domain/assignment/payloadTexts.ts';
import type { UnsaidChoice } from '#pickers/RunField.tsx';
import { NotDocumented } from '#ui/feedback/NotDocumented.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { TEXTS } from '#pickers/texts.ts';

const KINDS: Record<ScheduleKind, readonly [label: string, meaning: string]> = {
  once: [TEXTS.once, TEXTS.onceMeaning],
  hourly: [TEXTS.hourly, TEXTS.hourlyMeaning],
  daily: [TEXTS.daily, TEXTS.dailyMeaning],
};

const TIME_ZONES: readonly { readonly value: Zone; readonly label: string }[] = [
  { value: 'local', label: TEXTS.localTime },
  { value: 'utc', label: TEXTS.utc },
];

interface ScheduleFieldProps {
  /** Undefined where nothing is said. */
  readonly value: ScheduleTexts | undefined;
  /** Where nothing can be said, and the row keeps what it has. */
  readonly unsaid?: UnsaidChoice & { readonly onChoose: () => void };
  readonly onChange: (change: Partial<ScheduleTexts>) => void;
  /** A FieldProblem, or words. */
  readonly problem?: ReactNode;
}

/** **Schedule**: when a script runs. */
export function ScheduleField({ value, onChange, unsaid, problem }: ScheduleFieldProps) {
  const kinds = SCHEDULE_KINDS.map((kind) => {
    const [label, description] = KINDS[kind];
    return { value: kind, label, description };
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <RadioCards<ScheduleKind | 'unsaid'>
        label={TEXTS.schedule}
        value={value?.schedule ?? (unsaid === undefined ? undefined : 'unsaid')}
        onChange={(kind) => (kind === 'unsaid' ? unsaid?.onChoose() : onChange({ schedule: kind }))}
        minWidth={unsaid === undefined ? 150 : 220}
        options={
          unsaid === undefined
            ? kinds
            : [{ value: 'unsaid', label: unsaid.label, description: unsaid.description }, ...kinds]
        }
        problem={problem}
      />
      {value !== undefined && <ScheduleParts value={value} onChange={onChange} />}
    </Box>
  );
}

/** How often, on which day, at what time: what the kind of schedule takes. */
function ScheduleParts({
  value: { schedule, every, date, time, zone },
  onChange,
}: {
  readonly value: ScheduleTexts;
  readonly onChange: ScheduleFieldProps['onChange'];
}) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      {schedule === 'once' ? (
        <TextBox
          type="date"
          label={TEXTS.day}
          value={date}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      ) : (
        <TextBox
          type="number"
          label={schedule === 'hourly' ? TEXTS.everyHours : TEXTS.everyDays}
          value={every}
          onChange={(event) => onChange({ every: event.target.value })}
          slotProps={{ htmlInput: { min: 1, max: LONGEST_INTERVAL[schedule] } }}
          sx={{ width: 130 }}
        />
      )}
      {schedule !== 'hourly' && (
        <>
          <TextBox
            type="time"
            label={TEXTS.time}
            value={time}
            onChange={(event) => onChange({ time: event.target.value })}
          />
          <SegmentedChoice
            label={TEXTS.timeZone}
            value={zone}
            onChange={(picked) => onChange({ zone: picked })}
            options={TIME_ZONES}
          />
        </>
      )}
      {schedule === 'daily' && (
        <Box component="small" sx={{ flexBasis: '100%', color: 'text.secondary' }}>
          {TEXTS.dailyBounds}
          <NotDocumented />
        </Box>
      )}
    </Box>
  );
}
