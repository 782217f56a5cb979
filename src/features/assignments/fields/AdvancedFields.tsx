import { liveBeside } from '#domain/assignment/intent.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { excludes } from '#domain/assignment/target.ts';
import { DEFAULT_VALUES } from '#features/assignments/assignValues.ts';
import { TEXTS } from '#features/assignments/fields/texts.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { RouteField } from '#features/assignments/RouteField.tsx';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
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
  const [chosen, setChosen] = useState<boolean>();
  const id = useId();
  const offersIntent = isIntentOffered(props);
  if (!offersIntent && entries.length === 0 && values.via === DEFAULT_VALUES.via) return null;
  const matters =
    entries.length > 0 ||
    values.via !== DEFAULT_VALUES.via ||
    values.intent !== DEFAULT_VALUES.intent ||
    problemAt('via').isInvalid === true ||
    problemAt('intent').isInvalid === true;
  const isOpen = chosen ?? matters;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box component="section" aria-label={TEXTS.advanced} sx={{ display: 'grid', gap: 2 }}>
      <Button
        variant="text"
        color="secondary"
        size="small"
        startIcon={<Icon size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setChosen(!isOpen)}
        sx={{ justifySelf: 'start', ml: -1 }}
      >
        {TEXTS.advanced}
      </Button>
      {isOpen && (
        <Box id={id} sx={{ display: 'grid', gap: 3 }}>
          <RouteChoice {...props} />
          {offersIntent && <IntentChoice {...props} />}
        </Box>
      )}
    </Box>
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
