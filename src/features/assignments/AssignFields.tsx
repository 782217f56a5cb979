import { liveBeside } from '#domain/assignment/intent.ts';
import { IntentChoice } from '#features/assignments/fields/IntentChoice.tsx';
import Box from '@mui/material/Box';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { choicesOf } from '#domain/family/choices.ts';
import type { Finding, GuardrailField } from '#domain/guardrails/guardrail.ts';
import type { ReadFacts } from '#features/assignments/assignForm.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import type { AssignForm } from '#features/assignments/useAssignForm.ts';
import { AdvancedFields } from '#features/assignments/fields/AdvancedFields.tsx';
import { FilterFields } from '#features/assignments/fields/FilterFields.tsx';
import { PayloadFields } from '#features/assignments/fields/PayloadFields.tsx';
import { TargetFields } from '#features/assignments/fields/TargetFields.tsx';
import { TEXTS } from '#features/assignments/texts.ts';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import type { GuardrailActions } from '#parts/findings/FindingActions.tsx';
import { Findings } from '#parts/findings/Findings.tsx';
import { ConfigurationPicker } from '#pickers/ConfigurationPicker.tsx';
import type { ComboProblem } from '#ui/form/ComboBox.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface AssignFieldsProps {
  readonly form: AssignForm;
  readonly values: AssignValues;
  readonly configuration: Configuration | undefined;
  readonly onPick: (configuration: Configuration | undefined) => void;
  readonly entries: readonly RouteEntry[];
  readonly read: ReadFacts;
  readonly findings: readonly Finding[];
  readonly actions: GuardrailActions;
  /** The admin tried to send: what is missing is now said at its field. */
  readonly isAsked: boolean;
}

/** What the admin chooses, top to bottom in the order one thinks. */
export function AssignFields(props: AssignFieldsProps) {
  const { form, values, configuration, onPick, entries, read } = props;
  const shown = useShownFindings(props);
  const problemAt = (field: GuardrailField): ComboProblem => {
    const own = shown.filter((finding) => finding.field === field);
    if (own.length === 0) return {};
    return {
      problem: <Findings findings={own} field={field} actions={props.actions} />,
      isInvalid: own.some(({ level }) => level === 'block'),
    };
  };
  const fields = { form, values, choices: choicesOf(read.assigned), problemAt };
  return (
    <Section title={TEXTS.newAssignment}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        <div data-field="configuration">
          <ConfigurationPicker
            value={configuration}
            onChange={onPick}
            {...problemAt('configuration')}
          />
        </div>
        <TargetFields {...fields} />
        {liveBeside(fields.choices.intents) && <IntentChoice {...fields} />}
        <FilterFields {...fields} configuration={read.assigned} />
        <PayloadFields {...fields} />
        <AdvancedFields {...fields} entries={entries} isPicked={configuration !== undefined} />
      </Box>
    </Section>
  );
}

/** What is missing is not a mistake while one is still choosing. */
function useShownFindings({ form, findings, isAsked }: AssignFieldsProps): readonly Finding[] {
  const left: Partial<Record<GuardrailField, boolean>> = {
    group: form.left.has('groupId'),
    collection: form.left.has('collectionId'),
    filter: form.left.has('filterId'),
  };
  return findings.filter(
    ({ id, field }) => !id.endsWith('-missing') || isAsked || left[field] === true,
  );
}
