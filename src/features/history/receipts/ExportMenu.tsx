import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReceiptFormat } from '#features/history/receipts/exportReceipts.ts';
import { TEXTS } from '#features/history/texts.ts';

interface ExportMenuProps {
  /** What the button says it exports. */
  readonly label: string;
  readonly onExport: (format: ReceiptFormat) => void;
}

const FORMATS: readonly {
  readonly format: ReceiptFormat;
  readonly name: string;
  readonly use: string;
}[] = [
  { format: 'json', name: 'JSON', use: TEXTS.jsonUse },
  { format: 'csv', name: 'CSV', use: TEXTS.csvUse },
];

/** Receipts as a file, in one of two formats. */
export function ExportMenu({ label, onExport }: ExportMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const buttonId = useId();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        id={buttonId}
        variant="outlined"
        startIcon={<Download size={16} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {label}
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={close}
        slotProps={{ list: { 'aria-labelledby': buttonId } }}
      >
        {FORMATS.map(({ format, name, use }) => (
          <MenuItem
            key={format}
            sx={{ whiteSpace: 'normal' }}
            onClick={() => {
              close();
              onExport(format);
            }}
          >
            <ListItemText primary={name} secondary={use} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
