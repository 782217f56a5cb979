/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as in DataTableGrid */
import { memo } from 'react';
import type { ReactNode } from 'react';

import { RowCheckbox } from '#ui/table/RowCheckbox.tsx';
import { cellClass, ROW_LINK } from '#ui/table/dataColumn.ts';
import type { DataColumn, RowLink } from '#ui/table/dataColumn.ts';
import { ROW_STOP } from '#ui/rows/rowKeys.ts';

interface DataTableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly DataColumn<Row>[];
  readonly index: number;
  /** Pixels below the top of the body. */
  readonly top: number;
  readonly renderLink: ((row: Row, link: RowLink) => ReactNode) | undefined;
  /** Of rows without a link: Tab comes to this one, and arrow keys to the others. */
  readonly isTabStop: boolean;
  /** Of the row's box; undefined where rows cannot be selected. */
  readonly boxLabel: string | undefined;
  readonly isSelected: boolean | undefined;
  /** Why the box cannot be changed now. */
  readonly disabledReason: string | undefined;
  /** Keeps its identity, or every row renders again. */
  readonly onToggle: ((index: number, isRange: boolean) => void) | undefined;
}

function PlainRow<Row>({
  row,
  columns,
  index,
  top,
  renderLink,
  isTabStop,
  boxLabel,
  isSelected,
  disabledReason,
  onToggle,
}: DataTableRowProps<Row>) {
  const stop = renderLink === undefined && { [ROW_STOP]: true, tabIndex: isTabStop ? 0 : -1 };
  return (
    <tr
      role="row"
      {...stop}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
    >
      {boxLabel !== undefined && (
        <td role="cell" className="box">
          <RowCheckbox
            label={boxLabel}
            isChecked={isSelected === true}
            disabledReason={disabledReason}
            onToggle={(isRange) => onToggle?.(index, isRange)}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td role="cell" key={column.key} className={cellClass(column)}>
          {place === 0 && renderLink ? (
            renderLink(row, { className: ROW_LINK, children: column.cell(row) })
          ) : (
            <span>{column.cell(row)}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

/**
 * One row of DataTableGrid. Its looks are the table's, set once; and it is remembered, so that
 * scrolling renders new rows only.
 */
export const DataTableRow = memo(PlainRow) as typeof PlainRow;
