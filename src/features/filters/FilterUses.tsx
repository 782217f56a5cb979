import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { ListX } from 'lucide-react';
import { useMemo } from 'react';
import type { FilterUseRow, FilterUses as Uses } from '#domain/directory/filterUses.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { usesColumns } from '#features/filters/usesColumns.tsx';
import { usesSortOf } from '#features/filters/filterSearch.ts';
import { TEXTS } from '#features/filters/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import type { Configurations } from '#queries/useConfigurations.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { sortFromWord } from '#ui/table/sortInAddress.ts';

const route = getRouteApi('/filters/$id');

interface FilterUsesProps {
  readonly uses: Uses;
  readonly configurations: Configurations;
  /** Of the filter, for the file. */
  readonly name: string;
}

/** The assignments of all families that a filter narrows. */
export function FilterUses({ uses, configurations, name }: FilterUsesProps) {
  const { usesSort = 'family' } = route.useSearch();
  const navigate = route.useNavigate();
  const { isReading, notRead, readAgain } = configurations;
  const names = useTargetNames(
    useMemo(() => uses.rows.map(({ assignment }) => assignment.target), [uses]),
  );
  const columns = useMemo(() => usesColumns(names), [names]);
  return (
    <>
      <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
      {uses.notRead > 0 && (
        <Notice level="warning" title={TEXTS.notReadCount(uses.notRead)} quiet>
          {TEXTS.notReadHint}
        </Notice>
      )}
      {isReading && <ProgressLine label={TEXTS.readingConfigurations} />}
      <DataTable
        label={TEXTS.usesLabel}
        name="filter-uses"
        exportName={TEXTS.usesExportName(name)}
        columns={columns}
        rows={uses.rows}
        getKey={keyOf}
        sort={sortFromWord(usesSort)}
        onSortChange={(sort) =>
          void navigate({
            search: (previous) => ({ ...previous, usesSort: usesSortOf(sort) }),
            replace: true,
            resetScroll: false,
          })
        }
        renderLink={({ configuration }, link) => (
          <AppLink to="/configurations/$id" params={{ id: configuration.id }} {...link} />
        )}
        renderCard={({ configuration, assignment, mode }) => (
          <Box sx={{ display: 'grid', gap: 0.75, mt: 0.5, justifyItems: 'start' }}>
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {`${familyOf(configuration.id).singular} · ${TEXTS.modes[mode]}`}
            </Box>
            <AssignmentTarget
              assignment={{ ...assignment, filter: { mode: 'none' } }}
              names={names}
            />
          </Box>
        )}
        isLoading={isReading}
        empty={
          <EmptyState icon={ListX} title={notRead.length > 0 ? TEXTS.unusedSoFar : TEXTS.unused}>
            {TEXTS.unusedHint}
          </EmptyState>
        }
      />
    </>
  );
}

function keyOf({ configuration, assignment }: FilterUseRow): string {
  return `${configuration.id} ${assignment.id} ${assignment.source ?? ''}`;
}
