import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Text whose lines are kept; a line that is too long breaks rather than scrolls. */
export function Preformatted({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="pre"
      sx={{
        m: 0,
        p: 1.5,
        borderRadius: 1,
        bgcolor: 'background.sunken',
        fontSize: '0.75rem',
        lineHeight: 1.65,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
  );
}
