import Box from '@mui/material/Box';

import { rowLinkStyles, ROW_LINK } from '#ui/dataColumn.ts';
import type { DataTableProps } from '#ui/dataTableProps.ts';
import { RowCheckbox } from '#ui/RowCheckbox.tsx';
import { useRowSelection } from '#ui/useRowSelection.ts';
import { useRowWindow } from '#ui/useRowWindow.ts';

const GUESSED_HEIGHT = 92;

/** DataTable on a phone: one card per row, as high as its content. */
export function DataTableCards<Row extends object>({ label, columns, rows, getKey, renderLink, renderCard, empty, selection, isLoading = false }: DataTableProps<Row>) {
  const keyAt = (index: number) => {
    const row = rows[index];
    return row ? getKey(row) : String(index);
  };
  const select = useRowSelection(rows, getKey, selection);
  const { body, virtualizer, offset, handlers } = useRowWindow(rows.length, GUESSED_HEIGHT, keyAt);
  const first = columns[0];
  if (rows.length === 0) return <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>{empty}</Box>;
  return (
    <Box
      component="ul"
      // Safari forgets that a list without bullets is a list.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles, jsx-a11y/prefer-tag-over-role
      role="list"
      aria-label={label}
      aria-busy={isLoading}
      ref={body}
      {...handlers}
      sx={{ position: 'relative', m: 0, p: 0, listStyle: 'none' }}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <Box
              component="li"
              key={key}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              ref={virtualizer.measureElement}
              sx={{ position: 'absolute', insetInline: 0, top: 0, pb: 1 }}
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              <Box sx={{ ...rowLinkStyles, position: 'relative', p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', overflowWrap: 'anywhere' }}>
                {select && (
                  <Box sx={{ float: 'right', ml: 1 }}>
                    <RowCheckbox label={select.labelOf(row)} isChecked={select.isSelected(row)} onToggle={(isRange) => select.onToggle(index, isRange)} />
                  </Box>
                )}
                {first && (renderLink ? renderLink(row, { className: ROW_LINK, children: first.cell(row) }) : first.cell(row))}
                {renderCard(row)}
              </Box>
            </Box>
          )
        );
      })}
    </Box>
  );
}
