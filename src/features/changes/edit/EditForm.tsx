import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { intentOf, liveBeside, UNSAID_INTENT } from '#domain/assignment/intent.ts';
import { excludes } from '#domain/assignment/target.ts';
import { choicesOf } from '#domain/family/choices.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Finding } from '#domain/guardrails/guardrail.ts';
import { CancelLink } from '#features/changes/CancelLink.tsx';
import { ChangeReview } from '#features/changes/ChangeReview.tsx';
import { type EditedRow, useEditedRow } from '#features/changes/edit/useEditedRow.ts';
import { useGuardrails } from '#features/changes/useGuardrails.ts';
import type { PreflightState } from '#parts/access/usePreflight.ts';
import type { GuardrailActions } from '#parts/findings/FindingActions.tsx';
import { Findings } from '#parts/findings/Findings.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { Advanced } from '#pickers/Advanced.tsx';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { RunField } from '#pickers/RunField.tsx';
import { ScheduleField } from '#pickers/ScheduleField.tsx';
import { SettingsSection } from '#pickers/settings/SettingsSection.tsx';
import { nextText } from '#domain/assignment/settings/settingsText.ts';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface EditFormProps {
  readonly configuration: Configuration;
  readonly base: readonly Assignment[];
  /** A row that is not locked. */
  readonly row: Assignment;
  readonly preflight: PreflightState;
  /** The list is being read again: what stands here is the one of before. */
  readonly isReading: boolean;
  /** Something is changed after what was changed before has been saved. */
  readonly onStartAfresh: () => void;
}

/** What the row shall say, kept in the address; beside it the review of the change. */
export function EditForm({
  configuration,
  base,
  row,
  preflight,
  isReading,
  onStartAfresh,
}: EditFormProps) {
  const [isSaved, setSaved] = useState(false);
  const edited = useEditedRow(row, choicesOf(configuration), () => {
    if (isSaved) onStartAfresh();
    setSaved(false);
  });
  const { filter, intent, isSame, changes, wanted } = edited;
  const guardrails = useGuardrails(configuration.id, configuration, base, wanted);
  const findings = guardrails.judge(base, wanted);
  const actions: GuardrailActions = { ...guardrails.actions, apply: edited.fix };
  return (
    <TwoColumns
      sideLabel={TEXTS.whatWillHappen}
      side={
        <ChangeReview
          key={JSON.stringify([filter, intent, edited.payload])}
          configuration={configuration}
          base={base}
          changes={changes}
          action={TEXTS.save}
          cancel={<CancelLink configurationId={configuration.id} />}
          disabledReason={
            isSame
              ? TEXTS.nothingChanged
              : filter === undefined
                ? TEXTS.filterToCome
                : isReading
                  ? TEXTS.readingAgain
                  : undefined
          }
          toCome={filter === undefined ? TEXTS.filterToCome : undefined}
          guardrails={guardrails}
          preflight={preflight}
          onApplied={() => setSaved(true)}
        />
      }
    >
      <EditFields
        configuration={configuration}
        row={row}
        edited={edited}
        findings={findings}
        actions={actions}
      />
    </TwoColumns>
  );
}

interface EditFieldsProps {
  readonly configuration: Configuration;
  readonly row: Assignment;
  readonly edited: EditedRow;
  readonly findings: readonly Finding[];
  readonly actions: GuardrailActions;
}

/** Filter and intent of the row, what runs and when. */
function EditFields({ configuration, row, edited, findings, actions }: EditFieldsProps) {
  const names = useTargetNames([row.target]);
  const choices = choicesOf(configuration);
  const { filterMode, filterId, intent, run, schedule, settings, set } = edited;
  const takes = !excludes(row.target.kind);
  // An exclusion has no intent of its own, but where rows of other intents stand beside it; what it
  // has, or the address says, is shown all the same.
  const offersIntent =
    takes ||
    liveBeside(choices.intents) ||
    intent !== UNSAID_INTENT ||
    intentOf(row) !== UNSAID_INTENT;
  const said = (field: Finding['field']) => (
    <Findings findings={findings} field={field} actions={actions} />
  );
  // As in the form: beside the target where rows of other intents stand beside this one.
  const intentField =
    choices.intents.length > 0 && offersIntent ? (
      <IntentField
        value={intent}
        intents={choices.intents}
        onChange={(next) => set({ intent: next })}
        problem={said('intent')}
      />
    ) : undefined;
  const intentMatters =
    intent !== UNSAID_INTENT ||
    intentOf(row) !== UNSAID_INTENT ||
    findings.some(({ field }) => field === 'intent');
  return (
    <Section title={TEXTS.assignment}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 3 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <RowChips row={row} names={names} />
        </Box>
        {said('target')}
        {liveBeside(choices.intents) && intentField}
        {(takes || filterMode !== 'none' || row.filter.mode !== 'none') && (
          <FilterModeField
            value={filterMode}
            onChange={(mode) => set({ filterMode: mode })}
            filtered={choices.filtered}
            whyNot={choices.filterModes}
            problem={said('filterMode')}
          />
        )}
        {filterMode !== 'none' && (
          <div>
            <FilterPicker
              value={filterId}
              onChange={(id) => set({ filterId: id })}
              configuration={configuration}
            />
            {said('filter')}
          </div>
        )}
        {schedule !== undefined && choices.payload.includes('run') && (
          <RunField
            value={run}
            onChange={(next) => set({ run: next })}
            unsaid={{
              label: TEXTS.runNotTold,
              description: TEXTS.runUnsaid,
            }}
          />
        )}
        {schedule !== undefined && choices.payload.includes('schedule') && (
          <ScheduleField value={schedule} onChange={set} problem={said('schedule')} />
        )}
        {settings !== undefined && (
          <SettingsSection
            {...settings}
            onChange={(next) =>
              set((search) => ({ settings: nextText(search.settings, next) || undefined }))
            }
            intent={intent}
            problem={said('settings')}
          />
        )}
        {intentField !== undefined && !liveBeside(choices.intents) && (
          <Advanced matters={intentMatters}>{intentField}</Advanced>
        )}
      </Box>
    </Section>
  );
}
