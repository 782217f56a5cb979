import { intentMeant } from '#domain/assignment/intent.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { IntentField } from '#pickers/IntentField.tsx';

/** What is asked for. */
export function IntentChoice({ form, values, choices, problemAt }: FieldProps) {
  return (
    <div data-field="intent">
      <IntentField
        value={intentMeant(values.intent, choices.intents)}
        intents={choices.intents}
        onChange={(intent) => form.change({ intent })}
        problem={problemAt('intent').problem}
      />
    </div>
  );
}
