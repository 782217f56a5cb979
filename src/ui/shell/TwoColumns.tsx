import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface TwoColumnsProps {
  /** What I choose. */
  readonly children: ReactNode;
  /** What will happen; sticks while the left scrolls, folds under it on a phone. */
  readonly side: ReactNode;
  readonly sideLabel: string;
  /** The side holds short facts: the room is that of the other column. */
  readonly isSideNarrow?: boolean;
  /** Of any length: under the choices, with the consequences beside it; on a phone last of all. */
  readonly after?: ReactNode;
}

/** The layout of a form: choices left, consequences right. */
export function TwoColumns({
  children,
  side,
  sideLabel,
  isSideNarrow = false,
  after,
}: TwoColumnsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: `minmax(0, 1fr) ${isSideNarrow ? 'minmax(280px, 26%)' : 'minmax(340px, min(460px, 38%))'}`,
        },
        gap: 3,
        alignItems: 'start',
        ...(after !== undefined && { gridTemplateRows: { md: 'auto 1fr' } }),
      }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5, minWidth: 0 }}>
        {children}
      </Box>
      <Box
        component="aside"
        aria-label={sideLabel}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 2,
          minWidth: 0,
          position: { md: 'sticky' },
          top: { md: 'calc(var(--app-top, 0px) + 20px)' },
          ...(after !== undefined && { gridRow: { md: '1 / span 2' }, gridColumn: { md: 2 } }),
        }}
      >
        {side}
      </Box>
      {after !== undefined && <Box sx={{ minWidth: 0, gridColumn: { md: 1 } }}>{after}</Box>}
    </Box>
  );
}
