import Box from '@mui/material/Box';
import { MonitorSmartphone } from 'lucide-react';
import { TEXTS } from '#parts/impact/texts.ts';

/** The heading of the numbers of devices. */
export function DevicesHeading() {
  return (
    <Box
      component="h3"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        m: 0,
        font: 'inherit',
        fontWeight: 600,
        '& > svg': { color: 'text.secondary' },
      }}
    >
      <MonitorSmartphone size={15} strokeWidth={1.75} aria-hidden />
      {TEXTS.devices}
    </Box>
  );
}
