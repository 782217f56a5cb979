import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Columns3, Download, Square, SquareCheck } from 'lucide-react';
import { useId, useState } from 'react';

import { saveCsv } from '#ui/saveCsv.ts';
import { cellText } from '#ui/dataColumn.ts';
import type { DataColumn } from '#ui/dataColumn.ts';
import { isShown } from '#ui/shownColumns.ts';
import { useUiPreferences } from '#ui/uiPreferences.ts';

interface DataTableToolsProps<Row> {
  /** Of the table; columns can be chosen when it has one. */
  readonly name: string | undefined;
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  /** As they are shown: in this order, without what the search left out. */
  readonly rows: readonly Row[];
  readonly exportName: string | undefined;
  readonly exportDisabledReason: string | undefined;
}

/** The menu opens inside the page's landmark, where a screen reader looks for content. */
const mainLandmark = (): Element | null => document.getElementById('main');

/** Which columns a table shows, and its rows as a file. Stands at the right end of the head, and sticks with it. */
export function DataTableTools<Row>({ name, label, columns, rows, exportName, exportDisabledReason }: DataTableToolsProps<Row>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isFailed, setFailed] = useState(false);
  const { columns: choices, setColumns } = useUiPreferences();
  const id = useId();
  const choice = name === undefined ? {} : (choices[name] ?? {});
  const choosable = name === undefined ? [] : columns.slice(1).filter((column) => column.isHeaderHidden !== true);
  const save = () => {
    setAnchor(null);
    const saved = columns.filter((column) => isShown(column, choice) && column.isHeaderHidden !== true);
    saveCsv(
      exportName ?? label,
      saved.map(({ header }) => header),
      rows.map((row) => saved.map((column) => cellText(column, row))),
    ).then(() => setFailed(false), () => setFailed(true));
  };
  return (
    <Box sx={{ position: 'sticky', top: 'var(--app-top, 0px)', zIndex: 3, height: 0, display: 'flex', justifyContent: 'flex-end', alignItems: 'flex-start' }}>
      <IconButton
        aria-label={`Columns and export of ${label}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
        title="Columns and export"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ width: 28, height: 28, mt: '4px', mr: '6px' }}
      >
        <Columns3 size={16} strokeWidth={1.75} />
      </IconButton>
      {isFailed && <span role="alert">The file could not be made. Reload the page and try again.</span>}
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        container={mainLandmark}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { id, 'aria-label': `Columns and export of ${label}`, dense: true }, paper: { sx: { minWidth: 200 } } }}
      >
        {name !== undefined &&
          choosable.map((column) => {
            const shown = isShown(column, choice);
            const Icon = shown ? SquareCheck : Square;
            return (
              <MenuItem key={column.key} role="menuitemcheckbox" aria-checked={shown} onClick={() => setColumns(name, { ...choice, [column.key]: !shown })}>
                <Icon size={16} aria-hidden />
                {column.header}
              </MenuItem>
            );
          })}
        {choosable.length > 0 && exportName !== undefined && <Divider component="li" aria-hidden />}
        {exportName !== undefined && (
          // Not `disabled`: keyboard and pointer still find the reason.
          <MenuItem aria-disabled={exportDisabledReason !== undefined} title={exportDisabledReason} onClick={() => exportDisabledReason === undefined && save()} sx={{ '&[aria-disabled=true]': { opacity: 0.6 } }}>
            <Download size={16} aria-hidden />
            Export {rows.length.toLocaleString()} {rows.length === 1 ? 'row' : 'rows'} as CSV
          </MenuItem>
        )}
      </Menu>
    </Box>
  );
}
