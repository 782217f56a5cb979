import { liveBeside } from '#domain/assignment/intent.ts';
import { excludes } from '#domain/assignment/target.ts';
import { DEFAULT_VALUES } from '#features/assignments/assignValues.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { RouteField } from '#features/assignments/RouteField.tsx';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import { Advanced } from '#pickers/Advanced.tsx';
import { IntentChoice } from '#features/assignments/fields/IntentChoice.tsx';

interface AdvancedFieldsProps extends FieldProps {
  readonly entries: readonly RouteEntry[];
  readonly isPicked: boolean;
}

/**
 * **Assign through** and **Intent**, which most assignments leave as they are. Open where the
 * configuration refers to certificates, where the address chooses one of them, and where a
 * guardrail speaks of them.
 */
export function AdvancedFields(props: AdvancedFieldsProps) {
  const { entries, values, problemAt } = props;
  const offersIntent = isIntentOffered(props);
  if (!offersIntent && entries.length === 0 && values.via === DEFAULT_VALUES.via) return null;
  const matters =
    entries.length > 0 ||
    values.via !== DEFAULT_VALUES.via ||
    values.intent !== DEFAULT_VALUES.intent ||
    problemAt('via').isInvalid === true ||
    problemAt('intent').isInvalid === true;
  return (
    <Advanced matters={matters}>
      <RouteChoice {...props} />
      {offersIntent && <IntentChoice {...props} />}
    </Advanced>
  );
}

/** An exclusion has no intent of its own; what the address says is shown all the same. */
function isIntentOffered({ choices, values }: AdvancedFieldsProps): boolean {
  if (liveBeside(choices.intents)) return false;
  if (values.intent !== DEFAULT_VALUES.intent) return true;
  return choices.intents.length > 0 && !excludes(values.target);
}

function RouteChoice({ form, values, problemAt, entries, isPicked }: AdvancedFieldsProps) {
  return (
    <div data-field="via">
      <RouteField
        value={values.via}
        onChange={(via) => form.change({ via })}
        entries={entries}
        isDisabled={!isPicked}
        {...problemAt('via')}
      />
    </div>
  );
}
