import { MAX_JUSTIFICATION } from '#domain/approval/approval.ts';
import { TEXTS } from '#parts/approval/texts.ts';
import { TextBox } from '#ui/form/TextBox.tsx';

interface JustificationFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** What a change, or a decision on one, is for; Intune takes 1,024 characters, counted before they are encoded. */
export function JustificationField({
  label = TEXTS.justificationLabel,
  value,
  onChange,
}: JustificationFieldProps) {
  const left = MAX_JUSTIFICATION - value.trim().length;
  return (
    <TextBox
      label={label}
      multiline
      minRows={2}
      maxRows={8}
      required
      value={value}
      error={left < 0}
      helperText={left < 0 ? TEXTS.tooLong(-left) : TEXTS.left(left)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
