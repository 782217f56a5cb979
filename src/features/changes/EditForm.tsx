import { choicesOf } from '#domain/family/choices.ts';
import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Assignment, type FilterUse, intentOf } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { ChangeReview } from '#features/changes/ChangeReview.tsx';
import { useGuardrails } from '#features/changes/useGuardrails.ts';
import type { EditSearch } from '#features/changes/changesSearch.ts';
import type { GuardrailActions } from '#parts/FindingActions.tsx';
import { Findings } from '#parts/Findings.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { sameFilter } from '#domain/assignment/rowIdentity.ts';

const route = getRouteApi('/configurations/$id/edit');

interface EditFormProps {
  readonly configuration: Configuration;
  readonly base: readonly Assignment[];
  /** A row that is not locked. */
  readonly row: Assignment;
  /** The list is being read again: what stands here is the one of before. */
  readonly isReading: boolean;
  /** Something is changed after what was changed before has been saved. */
  readonly onStartAfresh: () => void;
}

/** What the row shall say, kept in the address; beside it the review of the change. */
export function EditForm({ configuration, base, row, isReading, onStartAfresh }: EditFormProps) {
  const [isSaved, setSaved] = useState(false);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useTargetNames([row.target]);
  const set = (change: Partial<EditSearch>) => {
    if (isSaved) onStartAfresh();
    setSaved(false);
    void navigate({
      search: (previous) => ({ ...previous, ...change }),
      replace: true,
      resetScroll: false,
    });
  };

  const filterMode = search.filterMode ?? row.filter.mode;
  const filterId = search.filterId ?? (row.filter.mode === 'none' ? '' : row.filter.filterId);
  const intent = search.intent ?? intentOf(row) ?? 'apply';
  const filter: FilterUse | undefined =
    filterMode === 'none'
      ? { mode: 'none' }
      : filterId === ''
        ? undefined
        : { mode: filterMode, filterId };
  const isSame = filter !== undefined && sameFilter(filter, row.filter) && intent === intentOf(row);
  const changes: Change[] =
    filter === undefined || isSame ? [] : [{ kind: 'edit', row, filter, intent }];

  // A filter still to be picked is no change yet, but the guardrails speak of it.
  const wanted: Change & { kind: 'edit' } = {
    kind: 'edit',
    row,
    filter: filter ?? { mode: filterMode as 'include' | 'exclude', filterId: '' },
    intent,
  };
  const guardrails = useGuardrails(configuration.id, configuration, base, [wanted]);
  const findings = guardrails.judge(base, [wanted]);
  const actions: GuardrailActions = {
    ...guardrails.actions,
    apply: ({ change: { filterMode: mode, filterId: id, intent: next } }) =>
      set({
        ...(mode && { filterMode: mode }),
        ...(id && { filterId: id }),
        ...(next && { intent: next }),
      }),
  };
  const choices = choicesOf(configuration);
  return (
    <TwoColumns
      sideLabel="What will happen"
      side={
        <ChangeReview
          key={JSON.stringify([filter, intent])}
          configuration={configuration}
          base={base}
          changes={changes}
          action="Save change"
          disabledReason={
            isSame
              ? 'Nothing is changed yet.'
              : isReading
                ? 'The list is being read again.'
                : undefined
          }
          guardrails={guardrails}
          onApplied={() => setSaved(true)}
        />
      }
    >
      <Section title="Assignment">
        <Box sx={{ display: 'grid', gap: 3 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <RowChips row={row} names={names} />
          </Box>
          <Findings findings={findings} field="target" actions={actions} />
          <FilterModeField
            value={filterMode}
            onChange={(mode) => set({ filterMode: mode })}
            whyNot={choices.filterModes}
            problem={<Findings findings={findings} field="filterMode" actions={actions} />}
          />
          {filterMode !== 'none' && (
            <div>
              <FilterPicker
                value={filterId}
                onChange={(id) => set({ filterId: id })}
                type={configuration.type}
              />
              <Findings findings={findings} field="filter" actions={actions} />
            </div>
          )}
          {choices.hasIntent && (
            <IntentField
              value={intent}
              onChange={(next) => set({ intent: next })}
              problem={<Findings findings={findings} field="intent" actions={actions} />}
            />
          )}
        </Box>
      </Section>
    </TwoColumns>
  );
}
