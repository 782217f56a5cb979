import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Failure } from '#domain/failure/failure.ts';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import { itemName, whomOf } from '#domain/snapshot/rowWords.ts';
import { CompareFilters } from '#features/snapshots/compare/CompareFilters.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import { CompareHead } from '#features/snapshots/compare/CompareHead.tsx';
import { differenceColumns } from '#features/snapshots/compare/differenceColumns.tsx';
import { DifferenceCard } from '#features/snapshots/compare/DifferenceCard.tsx';
import { NoDifferences } from '#features/snapshots/compare/NoDifferences.tsx';
import { CompareTabs } from '#features/snapshots/compare/CompareTabs.tsx';
import { PutBackResult } from '#features/snapshots/compare/PutBackResult.tsx';
import { SelectedDifferences } from '#features/snapshots/compare/SelectedDifferences.tsx';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { useFound } from '#features/snapshots/compare/useFound.ts';
import { useCompareNames } from '#features/snapshots/compare/useCompareNames.ts';
import type { Mending } from '#features/snapshots/compare/useMends.ts';
import { usePutBack } from '#features/snapshots/compare/usePutBack.ts';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { SORTS } from '#features/snapshots/snapshotSearch.ts';
import type { Compared } from '#queries/snapshots/compare.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { sortFromWord, sortToWord } from '#ui/table/sortInAddress.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/snapshots/$id/compare');

interface CompareTableProps {
  readonly compared: Compared;
  readonly mending: Mending;
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  readonly onReadAgain: () => void;
}

/** The differences, what of them is shown, and what is to be put back. */
export function CompareTable(props: CompareTableProps) {
  const { compared, mending, isReading, failure, onReadAgain } = props;
  const { snapshot, other, comparison, foreign } = compared;
  const isForeign = foreign !== undefined;
  const isWithNow = other === undefined;
  const { differences } = comparison;
  const { q, family, kind, view, sort = 'name' } = route.useSearch();
  const names = useCompareNames(
    differences,
    useMemo(() => (other === undefined ? [snapshot] : [other, snapshot]), [snapshot, other]),
    foreign?.counterparts,
  );
  const columns = useMemo(
    () => differenceColumns(names, isForeign, isWithNow),
    [names, isForeign, isWithNow],
  );
  const { found, rows } = useFound(differences, names, { q, family, kind });
  const { selected, onSelect, clear } = useSelectedKeys();
  const nameOf = useCallback(
    (one: Difference) =>
      [nameInText(itemName(one, names)), whomOf(one, names)].filter(Boolean).join(', '),
    [names],
  );
  const noPlan = other === undefined ? undefined : TEXTS.onlyNow;
  const chosen = useMemo(
    () => differences.filter(({ key }) => selected.has(key)),
    [differences, selected],
  );
  const back = usePutBack(compared);
  const update = useSearchChange(route.useNavigate());
  return (
    <>
      <CompareHead
        compared={compared}
        isReading={isReading}
        failure={failure}
        namesFailure={names.failure}
        onReadAgain={onReadAgain}
        onRetryNames={names.retry}
      />
      <CompareTabs compared={compared} mending={mending} view={view} onChange={update}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          {differences.length > 0 && (
            <CompareFilters
              found={found}
              all={differences}
              isForeign={isForeign}
              onChange={update}
            />
          )}
          <PutBackResult state={back} names={names} />
          <DataTable
            label={TEXTS.tableLabel}
            name="compare"
            exportName={TEXTS.exportName(snapshotName(snapshot))}
            columns={columns}
            rows={rows}
            getKey={keyOf}
            sort={sortFromWord(sort)}
            onSortChange={(next) => update({ sort: sortToWord(next, SORTS, 'name') })}
            selection={{ selected, nameOf, onSelect }}
            renderCard={(one) => (
              <DifferenceCard of={one} names={names} isForeign={isForeign} isWithNow={isWithNow} />
            )}
            empty={
              <NoDifferences
                isFiltered={differences.length > 0}
                onShowAll={() => update({ q: undefined, family: undefined, kind: undefined })}
              />
            }
          />
        </Box>
      </CompareTabs>
      {chosen.length > 0 && view === undefined && (
        <SelectedDifferences
          count={chosen.length}
          isForeign={isForeign}
          disabledReason={noPlan}
          isBusy={back.isBusy}
          onPutBack={() => back.look(chosen)}
          onClear={clear}
        />
      )}
    </>
  );
}

function keyOf({ key }: Difference): string {
  return key;
}

/** Selected rows by their keys, which keep what is not shown at the moment. */
function useSelectedKeys() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const onSelect = useCallback((keys: readonly string[], isSelected: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      for (const key of keys)
        if (isSelected) next.add(key);
        else next.delete(key);
      return next;
    });
  }, []);
  return { selected, onSelect, clear: () => setSelected(new Set()) };
}
