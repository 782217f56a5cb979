import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface ItemTextProps {
  readonly children: ReactNode;
  /** What it is good for, or why it cannot be chosen now. */
  readonly help?: ReactNode;
}

/** An item of a menu, with a line below it that helps. */
export function ItemText({ children, help }: ItemTextProps) {
  const isLong = Boolean(help);
  return (
    <Box sx={{ flex: '1 1 auto', minWidth: 0, my: isLong ? 0.75 : 0.5 }}>
      <span>{children}</span>
      {isLong && (
        <Box
          component="span"
          sx={{ display: 'block', typography: 'body2', color: 'text.secondary' }}
        >
          {help}
        </Box>
      )}
    </Box>
  );
}
