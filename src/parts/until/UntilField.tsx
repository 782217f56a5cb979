import { isoOfInput, localInput } from '#domain/plan/until/localTime.ts';
import { timeZoneName } from '#lib/locale.ts';
import { TextBox } from '#ui/form/TextBox.tsx';
import { useMinute } from '#ui/time/useMinute.ts';
import { TEXTS } from '#parts/until/texts.ts';

interface UntilFieldProps {
  readonly label: string;
  /** ISO 8601; undefined where there is no end. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** When an assignment is to end, in the person's time zone, which stands beside it. */
export function UntilField({ label, value, onChange }: UntilFieldProps) {
  const now = useMinute();
  const isPast = value !== undefined && Date.parse(value) <= now;
  return (
    <TextBox
      type="datetime-local"
      label={label}
      value={value === undefined ? '' : localInput(value)}
      error={isPast}
      helperText={isPast ? TEXTS.past : TEXTS.zone(timeZoneName())}
      onChange={({ target }) => onChange(isoOfInput(target.value))}
      slotProps={{ inputLabel: { shrink: true }, input: { notched: true } }}
    />
  );
}
