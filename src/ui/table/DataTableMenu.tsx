import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Download, Square, SquareCheck } from 'lucide-react';
import { MenuLine } from '#ui/shell/MenuLine.tsx';

import { counted } from '#lib/locale.ts';
import { cellText } from '#ui/table/dataColumn.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { saveCsv } from '#ui/table/saveCsv.ts';
import { isShown } from '#ui/rows/shownColumns.ts';
import { mainLandmark } from '#ui/shell/mainLandmark.ts';
import { useUiPreferences } from '#ui/shell/uiPreferences.ts';
import { TEXTS } from '#ui/texts.ts';

export interface DataTableToolsProps<Row> {
  /** Of the table; columns can be chosen when it has one. */
  readonly name: string | undefined;
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  /** As they are shown: in this order, without what the search left out. */
  readonly rows: readonly Row[];
  readonly exportName: string | undefined;
  readonly exportDisabledReason: string | undefined;
}

interface DataTableMenuProps<Row> extends DataTableToolsProps<Row> {
  readonly id: string;
  /** What it hangs from; null while it is closed. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  readonly onSaved: (isSaved: boolean) => void;
}

/** The columns to choose from, and the way to a file. */
export function DataTableMenu<Row>({
  name,
  label,
  columns,
  rows,
  exportName,
  exportDisabledReason,
  id,
  anchor,
  onClose,
  onSaved,
}: DataTableMenuProps<Row>) {
  const { columns: choices, setColumns } = useUiPreferences();
  const choice = name === undefined ? {} : (choices[name] ?? {});
  const choosable =
    name === undefined ? [] : columns.slice(1).filter((column) => column.isHeaderHidden !== true);
  const save = () => {
    onClose();
    const saved = columns.filter(
      (column) => isShown(column, choice) && column.isHeaderHidden !== true,
    );
    saveCsv(
      exportName ?? label,
      saved.map(({ header }) => header),
      rows.map((row) => saved.map((column) => cellText(column, row))),
    ).then(
      () => onSaved(true),
      () => onSaved(false),
    );
  };
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      container={mainLandmark}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        list: { id, 'aria-label': TEXTS.columnsAndExportOf(label), dense: true },
        paper: { sx: { minWidth: 200 } },
      }}
    >
      {name !== undefined &&
        choosable.map((column) => {
          const shown = isShown(column, choice);
          const Icon = shown ? SquareCheck : Square;
          return (
            <MenuItem
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={shown}
              onClick={() => setColumns(name, { ...choice, [column.key]: !shown })}
            >
              <Icon size={16} aria-hidden />
              {column.header}
            </MenuItem>
          );
        })}
      {choosable.length > 0 && exportName !== undefined && <MenuLine />}
      {exportName !== undefined && (
        // Not `disabled`: keyboard and pointer still find the reason.
        <MenuItem
          aria-disabled={exportDisabledReason !== undefined}
          title={exportDisabledReason}
          onClick={() => exportDisabledReason === undefined && save()}
          sx={{ '&[aria-disabled=true]': { opacity: 0.6 } }}
        >
          <Download size={16} aria-hidden />
          Export {counted(rows.length, 'row')} as CSV
        </MenuItem>
      )}
    </Menu>
  );
}
