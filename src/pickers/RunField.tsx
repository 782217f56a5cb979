import { type Run, runLabel, RUNS } from '#domain/assignment/payload.ts';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { TEXTS } from '#pickers/texts.ts';

const MEANINGS: Record<Run, string> = {
  remediate: TEXTS.remediateMeaning,
  detect: TEXTS.detectMeaning,
};

/** The words of the choice that says nothing. */
export interface UnsaidChoice {
  readonly label: string;
  readonly description: string;
}

interface RunFieldProps {
  /** Undefined where nobody said. */
  readonly value: Run | undefined;
  readonly onChange: (run: Run | undefined) => void;
  /** Where nothing can be said, and the row keeps what it has: the words of that choice. */
  readonly unsaid?: UnsaidChoice;
}

/** **Run**: whether the remediation script runs, or detection alone. */
export function RunField({ value, onChange, unsaid }: RunFieldProps) {
  const nothing = unsaid === undefined ? [] : [{ value: 'unsaid' as const, ...unsaid }];
  return (
    <RadioCards<Run | 'unsaid'>
      label={TEXTS.run}
      value={value ?? (unsaid === undefined ? undefined : 'unsaid')}
      onChange={(picked) => onChange(picked === 'unsaid' ? undefined : picked)}
      minWidth={220}
      options={[
        ...nothing,
        ...RUNS.map((run) => ({ value: run, label: runLabel(run), description: MEANINGS[run] })),
      ]}
    />
  );
}
