/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the tags are right, but `display: grid` takes their roles away in Safari */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { cellStyles, rowLinkStyles, rowStopStyles } from '#ui/dataColumn.ts';
import type { DataColumn } from '#ui/dataColumn.ts';
import { DataTableHead } from '#ui/DataTableHead.tsx';
import type { DataTableProps } from '#ui/dataTableProps.ts';
import { DataTableRow } from '#ui/DataTableRow.tsx';
import { SkeletonRows } from '#ui/SkeletonRows.tsx';
import { useUiPreferences } from '#ui/uiPreferences.ts';
import { useRowSelection } from '#ui/useRowSelection.ts';
import { ROWS } from '#ui/rowKeys.ts';
import { useRowWindow } from '#ui/useRowWindow.ts';

/** Pixels. */
const ROW_HEIGHT = { comfortable: 40, compact: 32 };

/** Tracks per breakpoint, without the columns that are hidden there. */
function tracks<Row>(columns: readonly DataColumn<Row>[], hasSelection: boolean) {
  const of = (shown: readonly DataColumn<Row>[]) => [...(hasSelection ? ['16px'] : []), ...shown.map(({ width = 'minmax(0, 1fr)' }) => width)].join(' ');
  return {
    xs: of(columns.filter(({ hideBelow }) => hideBelow === undefined)),
    md: of(columns.filter(({ hideBelow }) => hideBelow !== 'lg')),
    lg: of(columns),
  };
}

/** DataTable from tablet width up. */
export function DataTableGrid<Row extends object>(props: DataTableProps<Row> & { readonly tools: ReactNode }) {
  const { label, columns, rows, getKey, sort, onSortChange, renderLink, empty, isLoading = false } = props;
  const rowHeight = ROW_HEIGHT[useUiPreferences().density];
  const keyAt = (index: number) => {
    const row = rows[index];
    return row ? getKey(row) : String(index);
  };
  const select = useRowSelection(rows, getKey, props.selection);
  const { body, virtualizer, offset, tabStop, handlers } = useRowWindow(rows.length, rowHeight, keyAt, { onSelect: select?.onToggle });
  const rowStyles = {
    '& tr': { display: 'grid', gridTemplateColumns: tracks(columns, select !== undefined), columnGap: 2, pl: 2, pr: props.tools ? 5 : 2, borderBottom: 1, borderColor: 'divider' },
    '& tbody tr': { ...rowLinkStyles, ...rowStopStyles, '--chip-wrap': 'nowrap', position: 'absolute', insetInline: 0, top: 0, height: rowHeight },
    ...(renderLink && { '& tbody tr:hover': { bgcolor: 'action.hover' } }),
  } as const;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', overflow: 'clip' }}>
      {props.tools}
      <Box
        component="table"
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={isLoading}
        sx={{ display: 'block', fontSize: '0.875rem', ...cellStyles, ...rowStyles }}
      >
        <DataTableHead columns={columns} sort={sort} onSortChange={onSortChange} select={select} />
        <Box component="tbody" role="rowgroup" ref={body} {...{ [ROWS]: true }} {...handlers} sx={{ display: 'block', position: 'relative' }} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (!row) return undefined;
            const box = select && { label: select.labelOf(row), isSelected: select.isSelected(row), onToggle: select.onToggle };
            return (
              <DataTableRow
                key={key}
                row={row}
                columns={columns}
                index={index}
                top={start - offset}
                renderLink={renderLink}
                isTabStop={renderLink === undefined && index === tabStop}
                boxLabel={box?.label}
                isSelected={box?.isSelected}
                disabledReason={select?.disabledReason}
                onToggle={box?.onToggle}
              />
            );
          })}
        </Box>
      </Box>
      {rows.length === 0 && (isLoading ? <SkeletonRows rows={8} height={rowHeight} /> : empty)}
    </Box>
  );
}
