import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { memo, useDeferredValue, useMemo } from 'react';

import type { DataSort } from '#ui/table/dataColumn.ts';
import { DataTableCards } from '#ui/table/DataTableCards.tsx';
import { DataTableGrid } from '#ui/table/DataTableGrid.tsx';
import type { DataTableProps } from '#ui/table/dataTableProps.ts';
import { DataTableTools } from '#ui/table/DataTableTools.tsx';
import { shownColumns } from '#ui/rows/shownColumns.ts';
import { useUiPreferences } from '#ui/shell/uiPreferences.ts';
import { useSortedRows } from '#ui/rows/useSortedRows.ts';

/** The same order is the same object, so that rows are not sorted anew at each render. */
function useSameSort(sort: DataSort | undefined): DataSort | undefined {
  const { key, direction } = sort ?? {};
  return useMemo(
    () => (key === undefined || direction === undefined ? undefined : { key, direction }),
    [key, direction],
  );
}

function PlainTable<Row extends object>(props: DataTableProps<Row>) {
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  // The head says at once what was asked for; ten thousand rows follow when they are sorted.
  const sort = useDeferredValue(useSameSort(props.sort));
  const rows = useSortedRows(props.rows, props.columns, sort);
  const { columns: choices } = useUiPreferences();
  const choice = props.name === undefined ? undefined : choices[props.name];
  const columns = useMemo(() => shownColumns(props.columns, choice ?? {}), [props.columns, choice]);
  if (isNarrow) return <DataTableCards {...props} columns={columns} rows={rows} />;
  const hasTools = props.name !== undefined || props.exportName !== undefined;
  return (
    <DataTableGrid
      {...props}
      columns={columns}
      rows={rows}
      tools={
        hasTools && (
          <DataTableTools
            name={props.name}
            label={props.label}
            columns={props.columns}
            rows={rows}
            exportName={props.exportName}
            exportDisabledReason={props.exportDisabledReason}
          />
        )
      }
    />
  );
}

/**
 * A table of any length: the page scrolls, the head sticks, rows outside the screen are not
 * rendered. On a phone, a small tablet and a desktop at 200 % it is a list of cards. Sorting is
 * controlled from outside, so that it can live in the address. It is remembered: where its props
 * keep their identity, a page may be drawn again at every key for nothing.
 */
export const DataTable = memo(PlainTable) as typeof PlainTable;
