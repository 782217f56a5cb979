import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Assignment, type FilterUse, sameFilter } from '#domain/assignment.ts';
import { type Change, intentOf } from '#domain/change.ts';
import type { Configuration } from '#domain/configuration.ts';
import { checkGuardrails, type GuardrailFacts, known, UNKNOWN } from '#domain/guardrail.ts';
import { GUARDRAILS } from '#domain/guardrailTable.ts';
import { groupIdOf, type KnownTarget } from '#domain/target.ts';
import { ChangeReview } from '#features/changes/ChangeReview.tsx';
import type { EditSearch } from '#features/changes/changesSearch.ts';
import { Findings } from '#parts/Findings.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { Section } from '#ui/Section.tsx';
import { TwoColumns } from '#ui/TwoColumns.tsx';

const route = getRouteApi('/configurations/$id/edit');

interface EditFormProps {
  readonly configuration: Configuration;
  readonly base: readonly Assignment[];
  /** A row that is not locked. */
  readonly row: Assignment;
}

/** What the row shall say, kept in the address; beside it the review of the change. */
export function EditForm({ configuration, base, row }: EditFormProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useTargetNames([row.target]);
  const filters = useQuery(filtersQuery(useGraph()));
  const set = (change: Partial<EditSearch>) => void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true, resetScroll: false });

  const filterMode = search.filterMode ?? row.filter.mode;
  const filterId = search.filterId ?? (row.filter.mode === 'none' ? '' : row.filter.filterId);
  const intent = search.intent ?? intentOf(row) ?? 'apply';
  const filter: FilterUse | undefined = filterMode === 'none' ? { mode: 'none' } : filterId === '' ? undefined : { mode: filterMode, filterId };
  const isSame = filter !== undefined && sameFilter(filter, row.filter) && intent === intentOf(row);
  const changes: Change[] = filter === undefined || isSame ? [] : [{ kind: 'edit', row, filter, intent }];

  const found = filters.data?.find(({ id }) => id.toLowerCase() === filterId.toLowerCase());
  const facts: GuardrailFacts = {
    configuration: { displayName: configuration.displayName, typeName: configuration.type.name, platform: configuration.type.platform },
    // A locked row is not edited, so the target is known.
    targetKind: (row.target as KnownTarget).kind,
    groupId: groupIdOf(row.target) ?? '',
    group: UNKNOWN,
    collectionId: row.target.kind === 'collection' ? row.target.collectionId : '',
    filterMode,
    filterId,
    filter: found === undefined ? UNKNOWN : known(found),
    intent,
    existing: known(base.filter((other) => other !== row)),
  };
  const findings = checkGuardrails(GUARDRAILS, facts);
  const block = findings.find(({ level }) => level === 'block');
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
          disabledReason={block?.words ?? (isSame ? 'Nothing is changed yet.' : undefined)}
        />
      }
    >
      <Section title="Assignment">
        <Box sx={{ display: 'grid', gap: 3 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <RowChips row={row} names={names} />
          </Box>
          <FilterModeField value={filterMode} onChange={(mode) => set({ filterMode: mode })} problem={<Findings findings={findings} field="filterMode" />} />
          {filterMode !== 'none' && (
            <div>
              <FilterPicker value={filterId} onChange={(id) => set({ filterId: id })} platform={configuration.type.platform} />
              <Findings findings={findings} field="filter" />
            </div>
          )}
          <IntentField value={intent} onChange={(next) => set({ intent: next })} problem={<Findings findings={findings} field="intent" />} />
        </Box>
      </Section>
    </TwoColumns>
  );
}
