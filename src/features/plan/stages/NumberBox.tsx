import { useState } from 'react';
import { TextBox } from '#ui/form/TextBox.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

interface NumberBoxProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 0 on. What is typed on the way to one stays as it is, and is said to be none. */
export function NumberBox({ label, value, most, onChange }: NumberBoxProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? String(value);
  const isNumber = numberIn(shown, most) !== undefined;
  return (
    <TextBox
      label={label}
      value={shown}
      error={!isNumber}
      helperText={isNumber ? undefined : TEXTS.numberUpTo(most)}
      onChange={({ target }) => {
        const next = numberIn(target.value, most);
        setTyped(next === undefined ? target.value : undefined);
        if (next !== undefined) onChange(next);
      }}
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 5 } }}
    />
  );
}

function numberIn(text: string, most: number): number | undefined {
  const value = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
  return value <= most ? value : undefined;
}
