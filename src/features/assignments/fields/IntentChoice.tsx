import { Controller } from 'react-hook-form';
import { intentMeant } from '#domain/assignment/intent.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { IntentField } from '#pickers/IntentField.tsx';

/** What is asked for. */
export function IntentChoice({ form, choices, problemAt }: FieldProps) {
  return (
    <div data-field="intent">
      <Controller
        control={form.control}
        name="intent"
        render={({ field: { value, onChange } }) => (
          <IntentField
            value={intentMeant(value, choices.intents)}
            intents={choices.intents}
            onChange={onChange}
            problem={problemAt('intent').problem}
          />
        )}
      />
    </div>
  );
}
