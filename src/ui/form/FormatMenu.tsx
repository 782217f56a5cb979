import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';

import { ItemText } from '#ui/text/ItemText.tsx';

interface FormatMenuProps<F extends string> {
  /** What the button says it saves. */
  readonly label: string;
  readonly formats: readonly {
    readonly format: F;
    readonly name: string;
    /** What the format is good for. */
    readonly use: string;
  }[];
  readonly onChoose: (format: F) => void;
  /** There is nothing to save yet. */
  readonly disabled?: boolean;
}

/** A button that saves a file, in one of a few formats. */
export function FormatMenu<F extends string>({
  label,
  formats,
  onChoose,
  disabled = false,
}: FormatMenuProps<F>) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const buttonId = useId();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        id={buttonId}
        variant="outlined"
        disabled={disabled}
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
        {formats.map(({ format, name, use }) => (
          <MenuItem
            key={format}
            sx={{ whiteSpace: 'normal' }}
            onClick={() => {
              close();
              onChoose(format);
            }}
          >
            <ItemText help={use}>{name}</ItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
