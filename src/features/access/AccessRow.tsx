import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { BARE_LIST } from '#ui/bareList.ts';

interface AccessRowProps {
  readonly title: ReactNode;
  /** How it stands. */
  readonly mark: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** One thing that may be allowed or not, and why. */
export function AccessRow({ title, mark, children, action }: AccessRowProps) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{title}</Box>
        {children && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
            {children}
          </Box>
        )}
      </Box>
      {mark}
      {action}
    </Box>
  );
}

export function AccessRows({
  label,
  busy = false,
  children,
}: {
  readonly label: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Box component="ul" aria-label={label} aria-busy={busy} sx={BARE_LIST}>
      {children}
    </Box>
  );
}
