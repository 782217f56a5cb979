import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Columns3 } from 'lucide-react';
import { memo, useCallback, useId, useState } from 'react';

import { DataTableMenu } from '#ui/table/DataTableMenu.tsx';
import type { DataTableToolsProps } from '#ui/table/DataTableMenu.tsx';
import { TEXTS } from '#ui/texts.ts';

/**
 * Which columns a table shows, and its rows as a file. Stands at the right end of the head, and
 * sticks with it.
 */
export function DataTableTools<Row>(props: DataTableToolsProps<Row>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const id = useId();
  const open = useCallback((button: HTMLElement) => {
    setAnchor(button);
    setOpened(true);
  }, []);
  return (
    <>
      <ToolsButton
        label={TEXTS.columnsAndExportOf(props.label)}
        menuId={anchor === null ? undefined : id}
        isFailed={isFailed}
        onOpen={open}
      />
      {wasOpened && (
        <DataTableMenu
          {...props}
          id={id}
          anchor={anchor}
          onClose={() => setAnchor(null)}
          onSaved={(isSaved) => setFailed(!isSaved)}
        />
      )}
    </>
  );
}

interface ToolsButtonProps {
  readonly label: string;
  /** While the menu is open. */
  readonly menuId: string | undefined;
  readonly isFailed: boolean;
  readonly onOpen: (button: HTMLElement) => void;
}

/** Remembered: rows come and go beside it. */
const ToolsButton = memo(function ToolsButton({
  label,
  menuId,
  isFailed,
  onOpen,
}: ToolsButtonProps) {
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 'var(--app-top, 0px)',
        zIndex: 3,
        height: 0,
        display: 'flex',
        justifyContent: 'flex-end',
        alignItems: 'flex-start',
      }}
    >
      <IconButton
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={menuId !== undefined}
        aria-controls={menuId}
        title={TEXTS.columnsAndExport}
        onClick={(event) => onOpen(event.currentTarget)}
        sx={{ width: 28, height: 28, mt: '4px', mr: '6px' }}
      >
        <Columns3 size={16} strokeWidth={1.75} />
      </IconButton>
      {isFailed && <span role="alert">{TEXTS.fileNotMade}</span>}
    </Box>
  );
});
