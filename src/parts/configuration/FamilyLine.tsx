import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface FamilyLineProps {
  readonly icon: ReactNode;
  /** Which families, and that they are missing. */
  readonly what: string;
  readonly why: ReactNode;
  readonly actions: ReactNode;
  /** Something broke: it is announced. */
  readonly isFailure?: boolean;
  /** Below the line. */
  readonly children?: ReactNode;
}

/** One line about families that are missing, with what can be done. */
export function FamilyLine({
  icon,
  what,
  why,
  actions,
  isFailure = false,
  children,
}: FamilyLineProps) {
  return (
    <Box
      sx={{
        border: 1,
        borderColor: isFailure ? 'error.line' : 'divider',
        borderRadius: 1,
        bgcolor: isFailure ? 'error.soft' : 'background.paper',
        fontSize: '0.8125rem',
      }}
    >
      <Box
        {...(isFailure && { role: 'alert' })}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 0.5,
          px: 1.5,
          py: 0.75,
          '& > svg': { flex: 'none', color: isFailure ? 'error.main' : 'text.secondary' },
        }}
      >
        {icon}
        <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 500 }}>
            {what}
          </Box>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {why}
          </Box>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>
      </Box>
      {children}
    </Box>
  );
}
