import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useId, useState } from 'react';
import { TEXTS } from '#parts/configuration/texts.ts';

interface FamilyLineProps {
  readonly icon: ReactNode;
  /** Which families, and that they are missing. */
  readonly what: string;
  readonly why: ReactNode;
  readonly actions: ReactNode;
  /** Something broke: it is announced. */
  readonly isFailure?: boolean;
  /** Below the line, on demand. */
  readonly children: ReactNode;
}

/** One line about families that are missing, with what can be done, and **Details**. */
export function FamilyLine({
  icon,
  what,
  why,
  actions,
  isFailure = false,
  children,
}: FamilyLineProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
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
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {actions}
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {TEXTS.details}
          </Button>
        </Box>
      </Box>
      {isOpen && (
        <Box id={id} sx={{ px: 1, pb: 1 }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
