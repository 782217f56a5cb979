import GlobalStyles from '@mui/material/GlobalStyles';
import { memo } from 'react';

import { cellStyles, headStyles, rowLinkStyles, rowStopStyles } from '#ui/table/dataColumn.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';

interface DataTableStylesProps<Row> {
  /** The value of the table's attribute `data-looks`. */
  readonly of: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly hasBoxes: boolean;
  /** Room at the end of the head for its tools. */
  readonly hasTools: boolean;
  readonly isLinked: boolean;
  /** Pixels. */
  readonly rowHeight: number;
}

function PlainStyles<Row>({
  of,
  columns,
  hasBoxes,
  hasTools,
  isLinked,
  rowHeight,
}: DataTableStylesProps<Row>) {
  return (
    <GlobalStyles
      styles={(theme) => ({
        [`[data-looks="${of}"]`]: theme.unstable_sx({
          display: 'block',
          fontSize: '0.875rem',
          ...cellStyles,
          '& tr': {
            display: 'grid',
            gridTemplateColumns: tracks(columns, hasBoxes),
            columnGap: 2,
            pl: 2,
            pr: hasTools ? 5 : 2,
            borderBottom: 1,
            borderColor: 'divider',
          },
          '& thead': {
            display: 'block',
            position: 'sticky',
            top: 'var(--app-top, 0px)',
            zIndex: 2,
          },
          '& thead tr': { bgcolor: 'background.sunken', minHeight: 36 },
          ...headStyles,
          '& tbody': { display: 'block', position: 'relative' },
          // A row's insides move nothing outside it: a new one is laid out alone.
          '& tbody tr': {
            ...rowLinkStyles,
            ...rowStopStyles,
            '--chip-wrap': 'nowrap',
            position: 'absolute',
            insetInline: 0,
            top: 0,
            height: rowHeight,
            contain: 'layout style',
          },
          ...(isLinked && { '& tbody tr:hover': { bgcolor: 'action.hover' } }),
          // After the hover: the row one has just clicked is still under the mouse.
          '& tbody tr[aria-selected=true]': { bgcolor: 'action.selected' },
        }),
      })}
    />
  );
}

/**
 * How one table looks, its rows and cells included: worked out when its columns change, not
 * whenever its rows do.
 */
export const DataTableStyles = memo(PlainStyles) as typeof PlainStyles;

/** Tracks per breakpoint, without the columns that are hidden there. */
function tracks<Row>(columns: readonly DataColumn<Row>[], hasBoxes: boolean) {
  const of = (shown: readonly DataColumn<Row>[]) =>
    [...(hasBoxes ? ['16px'] : []), ...shown.map(({ width = 'minmax(0, 1fr)' }) => width)].join(
      ' ',
    );
  return {
    xs: of(columns.filter(({ hideBelow }) => hideBelow === undefined)),
    md: of(columns.filter(({ hideBelow }) => hideBelow !== 'lg' && hideBelow !== 'xl')),
    lg: of(columns.filter(({ hideBelow }) => hideBelow !== 'xl')),
    xl: of(columns),
  };
}
