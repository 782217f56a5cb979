/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as in DataTableGrid */
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
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {select && (
          <th role="columnheader" scope="col" className="box">
            <RowCheckbox
              label={TEXTS.selectShown}
              isChecked={select.all === 'all'}
              isPartly={select.all === 'some'}
              disabledReason={select.disabledReason}
              onToggle={select.toggleAll}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.key === column.key ? sort.direction : undefined;
          const Icon =
            direction === undefined ? ChevronsUpDown : direction === 'asc' ? ArrowUp : ArrowDown;
          return (
            <th
              role="columnheader"
              scope="col"
              key={column.key}
              aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
              className={cellClass(column)}
            >
              {column.sortValue && onSortChange ? (
                <button
                  type="button"
                  className="sort"
                  onClick={() =>
                    onSortChange({
                      key: column.key,
                      direction: direction === 'asc' ? 'desc' : 'asc',
                    })
                  }
                >
                  {column.header}
                  <Icon size={13} aria-hidden />
                </button>
              ) : column.isHeaderHidden === true ? (
                <VisuallyHidden>{column.header}</VisuallyHidden>
              ) : (
                <span title={column.header}>{column.header}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/**
 * The sticky head of a DataTable; a column that can be sorted is a button. Its looks are the table's,
 * set once. Remembered: rows come and go below it.
 */
export const DataTableHead = memo(PlainHead) as typeof PlainHead;
