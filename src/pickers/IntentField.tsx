import { type Intent, intentFacts, intentLabel, INTENTS } from '#domain/assignment/intent.ts';
import type { ReactNode } from 'react';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { TEXTS } from '#pickers/texts.ts';

interface IntentFieldProps {
  /** What it is about, where that is not plain. */
  readonly label?: string;
  /** Undefined until one is chosen. */
  readonly value: Intent | undefined;
  /** Those that may be chosen; where another is chosen already, it stands beside them. */
  readonly intents: readonly Intent[];
  readonly onChange: (intent: Intent) => void;
  readonly problem?: ReactNode;
}

/** **Intent** with Microsoft's one-sentence meaning of each. */
export function IntentField({
  label = TEXTS.intent,
  value,
  intents,
  onChange,
  problem,
}: IntentFieldProps) {
  return (
    <RadioCards
      label={label}
      value={value}
      onChange={onChange}
      minWidth={260}
      options={INTENTS.filter((intent) => intent === value || intents.includes(intent)).map(
        (intent) => ({
          value: intent,
          label: intentLabel(intent),
          description: intentFacts(intent).meaning,
        }),
      )}
      problem={problem}
    />
  );
}
