/* oxlint-disable jsx-a11y/prefer-tag-over-role -- as in DataTableGrid */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { memo } from 'react';

import { RowCheckbox } from '#ui/table/RowCheckbox.tsx';
import type { SelectAll } from '#ui/table/useRowSelection.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { cellClass } from '#ui/table/dataColumn.ts';
import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { TEXTS } from '#ui/texts.ts';

interface DataTableHeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: DataSort | undefined;
  readonly onSortChange: ((sort: DataSort) => void) | undefined;
  readonly select: SelectAll | undefined;
}

function PlainHead<Row>({ columns, sort, onSortChange, select }: DataTableHeadProps<Row>) {
  return (
    <Box
      component="thead"
      role="rowgroup"
      sx={{ display: 'block', position: 'sticky', top: 'var(--app-top, 0px)', zIndex: 2 }}
    >
      <Box
        component="tr"
        role="row"
        aria-rowindex={1}
        sx={{ bgcolor: 'background.sunken', minHeight: 36 }}
      >
        {select && (
          <Box component="th" role="columnheader" scope="col" className="box">
            <RowCheckbox
              label={TEXTS.selectShown}
              isChecked={select.all === 'all'}
              isPartly={select.all === 'some'}
              disabledReason={select.disabledReason}
              onToggle={select.toggleAll}
            />
          </Box>
        )}
        {columns.map((column) => {
          const direction = sort?.key === column.key ? sort.direction : undefined;
          const Icon =
            direction === undefined ? ChevronsUpDown : direction === 'asc' ? ArrowUp : ArrowDown;
          return (
            <Box
              component="th"
              role="columnheader"
              scope="col"
              key={column.key}
              aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
              className={cellClass(column)}
              sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
            >
              {column.sortValue && onSortChange ? (
                <ButtonBase
                  onClick={() =>
                    onSortChange({
                      key: column.key,
                      direction: direction === 'asc' ? 'desc' : 'asc',
                    })
                  }
                  sx={{
                    gap: 0.5,
                    mx: -0.75,
                    px: 0.75,
                    py: 0.5,
                    borderRadius: 0.5,
                    font: 'inherit',
                    color: direction ? 'text.primary' : 'inherit',
                    '&:hover': { color: 'text.primary', bgcolor: 'action.hover' },
                    '& > svg': { flex: 'none' },
                  }}
                >
                  {column.header}
                  <Icon size={13} aria-hidden />
                </ButtonBase>
              ) : column.isHeaderHidden === true ? (
                <VisuallyHidden>{column.header}</VisuallyHidden>
              ) : (
                <span title={column.header}>{column.header}</span>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

/**
 * The sticky head of a DataTable; a column that can be sorted is a button. Remembered: rows come
 * and go below it.
 */
export const DataTableHead = memo(PlainHead) as typeof PlainHead;
