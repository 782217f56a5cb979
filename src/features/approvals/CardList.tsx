import Box from '@mui/material/Box';
import { Children, type ReactNode } from 'react';
import { BARE_LIST } from '#ui/bareList.ts';

/** Cards one below the other, as a list. */
export function CardList({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{
        ...BARE_LIST,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 2,
        '& > li + li': { borderTop: 1, borderColor: 'divider', pt: 2 },
      }}
    >
      {Children.map(children, (child) => (
        <Box
          component="li"
          sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}
        >
          {child}
        </Box>
      ))}
    </Box>
  );
}
