import type { ReactNode } from 'react';
import { type Intent, INTENTS } from '#domain/assignment/assignment.ts';
import { intentLabel, intentMeaning } from '#domain/assignment/describe.ts';
import { RadioCards } from '#ui/form/RadioCards.tsx';

interface IntentFieldProps {
  readonly value: Intent;
  readonly onChange: (intent: Intent) => void;
  readonly problem?: ReactNode;
}

/** **Intent** with Microsoft's one-sentence meaning of each. */
export function IntentField({ value, onChange, problem }: IntentFieldProps) {
  return (
    <RadioCards
      label="Intent"
      value={value}
      onChange={onChange}
      minWidth={260}
      options={INTENTS.map((intent) => ({
        value: intent,
        label: intentLabel(intent),
        description: intentMeaning(intent),
      }))}
      problem={problem}
    />
  );
}
