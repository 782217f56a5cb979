/* oxlint-disable jsx-a11y/no-redundant-roles -- the tags are right, but `display: grid` takes their roles away in Safari */
import { styled } from '@mui/material/styles';
import { useCallback, useId } from 'react';
import type { ReactNode, RefObject } from 'react';

import { DataTableHead } from '#ui/table/DataTableHead.tsx';
import type { DataTableProps } from '#ui/table/dataTableProps.ts';
import { DataTableRow } from '#ui/table/DataTableRow.tsx';
import { DataTableStyles } from '#ui/table/DataTableStyles.tsx';
import { SelectionRefused } from '#ui/table/SelectionRefused.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { useUiPreferences } from '#ui/shell/uiPreferences.ts';
import { useRowSelection } from '#ui/table/useRowSelection.ts';
import { ROWS } from '#ui/rows/rowKeys.ts';
import { useRowSlots } from '#ui/table/useRowSlots.ts';
import { useRowWindow } from '#ui/table/useRowWindow.ts';

/** Pixels. */
const ROW_HEIGHT = { comfortable: 40, compact: 32 };

/** DataTable from tablet width up. */
export function DataTableGrid<Row extends object>(
  props: DataTableProps<Row> & { readonly tools: ReactNode },
) {
  const {
    label,
    columns,
    rows,
    getKey,
    sort,
    onSortChange,
    renderLink,
    empty,
    isLoading = false,
  } = props;
  const looks = useId();
  const rowHeight = ROW_HEIGHT[useUiPreferences().density];
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index];
      return row ? getKey(row) : String(index);
    },
    [rows, getKey],
  );
  const select = useRowSelection(rows, getKey, props.selection);
  const { body, virtualizer, offset, tabStop, handlers } = useRowWindow(
    rows.length,
    rowHeight,
    keyAt,
    { onSelect: select?.onToggle },
  );
  const drawn = virtualizer.getVirtualItems();
  const slotOf = useRowSlots(body, drawn);
  return (
    <>
      <Frame>
        <DataTableStyles
          of={looks}
          columns={columns}
          hasBoxes={select !== undefined}
          hasTools={Boolean(props.tools)}
          isLinked={renderLink !== undefined}
          rowHeight={rowHeight}
        />
        {props.tools}
        <table
          role="table"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-busy={isLoading}
          data-looks={looks}
        >
          <DataTableHead
            columns={columns}
            sort={sort}
            onSortChange={onSortChange}
            select={select?.ofAll}
          />
          <tbody
            role="rowgroup"
            ref={body as RefObject<HTMLTableSectionElement | null>}
            {...{ [ROWS]: true }}
            {...handlers}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {drawn.map(({ index, key, start }) => {
              const row = rows[index];
              if (!row) return undefined;
              const box = select && {
                label: select.labelOf(row),
                isSelected: select.isSelected(row),
                onToggle: select.onToggle,
              };
              return (
                <DataTableRow
                  key={props.reusesRows === true ? slotOf(key) : key}
                  row={row}
                  columns={columns}
                  index={index}
                  top={start - offset}
                  renderLink={renderLink}
                  isTabStop={renderLink === undefined && index === tabStop}
                  boxLabel={box?.label}
                  isSelected={box?.isSelected}
                  disabledReason={select?.disabledReasonOf(row)}
                  onToggle={box?.onToggle}
                />
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 && (isLoading ? <SkeletonRows rows={8} height={rowHeight} /> : empty)}
      </Frame>
      {select && <SelectionRefused reason={select.refused} />}
    </>
  );
}

const Frame = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.vars.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflow: 'clip',
}));
