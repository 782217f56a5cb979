import Box from '@mui/material/Box';
import { useCallback } from 'react';

import { rowLinkStyles, ROW_LINK } from '#ui/table/dataColumn.ts';
import type { DataTableProps } from '#ui/table/dataTableProps.ts';
import { RowCheckbox } from '#ui/table/RowCheckbox.tsx';
import { SelectionRefused } from '#ui/table/SelectionRefused.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { useRowSelection } from '#ui/table/useRowSelection.ts';
import { WindowedList } from '#ui/rows/WindowedList.tsx';

const GUESSED_HEIGHT = 92;

/** DataTable on a phone: one card per row, as high as its content. */
export function DataTableCards<Row extends object>({
  label,
  columns,
  rows,
  getKey,
  renderLink,
  renderCard,
  empty,
  selection,
  isLoading = false,
}: DataTableProps<Row>) {
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index];
      return row ? getKey(row) : String(index);
    },
    [rows, getKey],
  );
  const select = useRowSelection(rows, getKey, selection);
  const first = columns[0];
  if (rows.length === 0)
    return (
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
        {isLoading ? <SkeletonRows rows={5} height={GUESSED_HEIGHT} /> : empty}
      </Box>
    );
  return (
    <>
      <WindowedList
        label={label}
        count={rows.length}
        keyAt={keyAt}
        guessHeight={() => GUESSED_HEIGHT}
        isLoading={isLoading}
        {...(select && { onSelect: select.onToggle })}
        renderAt={(index) => {
          const row = rows[index];
          return (
            row && (
              <Box sx={{ pb: 1 }}>
                <Box
                  sx={{
                    ...rowLinkStyles,
                    position: 'relative',
                    p: 1.5,
                    border: 1,
                    borderColor: 'divider',
                    borderRadius: 1,
                    bgcolor:
                      select?.isSelected(row) === true ? 'action.selected' : 'background.paper',
                    overflowWrap: 'anywhere',
                  }}
                >
                  {select && (
                    <Box sx={{ float: 'right', ml: 1 }}>
                      <RowCheckbox
                        label={select.labelOf(row)}
                        isChecked={select.isSelected(row)}
                        disabledReason={select.disabledReasonOf(row)}
                        onToggle={(isRange) => select.onToggle(index, isRange)}
                      />
                    </Box>
                  )}
                  {first &&
                    (renderLink
                      ? renderLink(row, { className: ROW_LINK, children: first.cell(row) })
                      : first.cell(row))}
                  {renderCard(row)}
                </Box>
              </Box>
            )
          );
        }}
      />
      {select && <SelectionRefused reason={select.refused} />}
    </>
  );
}
