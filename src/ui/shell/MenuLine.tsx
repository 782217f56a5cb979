import Box from '@mui/material/Box';

/** Parts one group of a menu from the next. */
export function MenuLine() {
  return <Box component="li" aria-hidden sx={{ my: 1, borderTop: 1, borderColor: 'divider' }} />;
}
