import { TextBox } from '#ui/form/TextBox.tsx';
import { useState } from 'react';
import { isReason } from '#domain/guardrails/guardrail.ts';
import { TEXTS } from '#parts/findings/texts.ts';

interface ReasonFieldProps {
  readonly reason: string;
  /** What becomes of it, once it is one. */
  readonly fate: string;
  readonly onChange: (text: string) => void;
}

/** Why a guardrail is overridden. */
export function ReasonField({ reason, fate, onChange }: ReasonFieldProps) {
  const [isLeft, setLeft] = useState(false);
  const isShort = !isReason(reason);
  return (
    <TextBox
      label={TEXTS.reason}
      value={reason}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => setLeft(true)}
      multiline
      minRows={2}
      error={isLeft && isShort}
      helperText={isShort ? TEXTS.fewWords : fate}
      slotProps={{ htmlInput: { maxLength: 500 } }}
      sx={{ maxWidth: 560 }}
    />
  );
}
