import Box from '@mui/material/Box';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { choicesOf } from '#domain/family/choices.ts';
import type { Finding } from '#domain/guardrails/guardrail.ts';
import {
  KNOWN_TARGET_KINDS,
  needsCollection,
  needsGroup,
  targetFacts,
} from '#domain/assignment/target.ts';
import {
  type AssignValues,
  DEFAULT_VALUES,
  type ReadFacts,
} from '#features/assignments/assignForm.ts';
import { RouteField } from '#features/assignments/RouteField.tsx';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import type { GuardrailActions } from '#parts/FindingActions.tsx';
import { Findings } from '#parts/Findings.tsx';
import { FilterMatchLine } from '#parts/impact/FilterMatchLine.tsx';
import { CollectionPicker } from '#pickers/CollectionPicker.tsx';
import { ConfigurationPicker } from '#pickers/ConfigurationPicker.tsx';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import type { ComboProblem } from '#ui/form/ComboBox.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TARGET_LOOKS } from '#ui/chip/targetLooks.ts';

interface AssignFieldsProps {
  readonly form: UseFormReturn<AssignValues>;
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
export function AssignFields({
  form,
  values,
  configuration,
  onPick,
  entries,
  read,
  findings,
  actions,
  isAsked,
}: AssignFieldsProps) {
  const { control, formState } = form;
  const choices = choicesOf(read.assigned);
  // What is missing is not a mistake while one is still choosing.
  const shown = findings.filter(
    ({ id, field }) => !id.endsWith('-missing') || isAsked || isTouched(field),
  );
  function isTouched(field: Finding['field']): boolean {
    const { touchedFields } = formState;
    if (field === 'group') return touchedFields.groupId === true;
    if (field === 'collection') return touchedFields.collectionId === true;
    return field === 'filter' && touchedFields.filterId === true;
  }
  /** In the combo box, so that a screen reader hears it at the field. */
  function problemAt(field: Finding['field']): ComboProblem {
    const own = shown.filter((finding) => finding.field === field);
    if (own.length === 0) return {};
    return {
      problem: <Findings findings={own} field={field} actions={actions} />,
      isInvalid: own.some(({ level }) => level === 'block'),
    };
  }
  return (
    <Section title="New assignment">
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <div data-field="configuration">
            <ConfigurationPicker
              value={configuration}
              onChange={onPick}
              {...problemAt('configuration')}
            />
          </div>
          <div data-field="via">
            <Controller
              control={control}
              name="via"
              render={({ field }) => (
                <RouteField
                  value={values.via}
                  onChange={field.onChange}
                  entries={entries}
                  isDisabled={configuration === undefined}
                  {...problemAt('via')}
                />
              )}
            />
          </div>
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <div data-field="target">
            <Controller
              control={control}
              name="target"
              render={({ field }) => (
                <RadioCards
                  label="Target"
                  value={field.value}
                  onChange={field.onChange}
                  minWidth={190}
                  options={KNOWN_TARGET_KINDS.map((kind) => ({
                    value: kind,
                    label: targetFacts(kind).label,
                    description: targetFacts(kind).meaning,
                    icon: TARGET_LOOKS[kind].Icon,
                    disabledReason: choices.targets[kind],
                  }))}
                  problem={problemAt('target').problem}
                />
              )}
            />
          </div>
          {needsGroup(values.target) && (
            <div data-field="group">
              <Controller
                control={control}
                name="groupId"
                render={({ field }) => (
                  <GroupPicker
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    {...problemAt('group')}
                  />
                )}
              />
            </div>
          )}
          {needsCollection(values.target) && (
            <div data-field="collection">
              <Controller
                control={control}
                name="collectionId"
                render={({ field }) => (
                  <CollectionPicker
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    {...problemAt('collection')}
                  />
                )}
              />
            </div>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <div data-field="filterMode">
            <Controller
              control={control}
              name="filterMode"
              render={({ field }) => (
                <FilterModeField
                  value={field.value}
                  onChange={field.onChange}
                  whyNot={choices.filterModes}
                  problem={problemAt('filterMode').problem}
                />
              )}
            />
          </div>
          {values.filterMode !== 'none' && (
            <div data-field="filter">
              <Controller
                control={control}
                name="filterId"
                render={({ field }) => (
                  <FilterPicker
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    type={read.assigned?.type}
                    {...problemAt('filter')}
                  />
                )}
              />
              {values.filterId !== '' && <FilterMatchLine filterId={values.filterId} />}
            </div>
          )}
        </Box>
        {(choices.hasIntent || values.intent !== DEFAULT_VALUES.intent) && (
          <div data-field="intent">
            <Controller
              control={control}
              name="intent"
              render={({ field }) => (
                <IntentField
                  value={field.value}
                  onChange={field.onChange}
                  problem={problemAt('intent').problem}
                />
              )}
            />
          </div>
        )}
      </Box>
    </Section>
  );
}
