import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';

import { DataTableCards } from '#ui/DataTableCards.tsx';
import { DataTableGrid } from '#ui/DataTableGrid.tsx';
import type { DataTableProps } from '#ui/dataTableProps.ts';
import { useSortedRows } from '#ui/useSortedRows.ts';

/**
 * A table of any length: the page scrolls, the head sticks, rows outside the screen are not rendered.
 * On a phone it is a list of cards. Sorting is controlled from outside, so that it can live in the address.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const rows = useSortedRows(props.rows, props.columns, props.sort);
  const Shape = isPhone ? DataTableCards : DataTableGrid;
  return <Shape {...props} rows={rows} />;
}
