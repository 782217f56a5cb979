import Box from '@mui/material/Box';

interface SelectionRefusedProps {
  /** Undefined as long as nobody tried. */
  readonly reason: string | undefined;
}

/** Says, in view and aloud, why a row that somebody tried to select was not. */
export function SelectionRefused({ reason }: SelectionRefusedProps) {
  // Above what tells of a selection.
  const sx = {
    display: 'block',
    position: 'sticky',
    bottom: 96,
    zIndex: 2,
    width: 'fit-content',
    mx: 'auto',
    px: 2,
    py: 1,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
  };
  return (
    <Box component="output" sx={reason === undefined ? {} : sx}>
      {reason}
    </Box>
  );
}
