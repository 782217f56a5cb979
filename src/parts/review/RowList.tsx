import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { type Assignment, withKeys } from '#domain/assignment/assignment.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface RowListProps {
  readonly label: string;
  readonly rows: readonly Assignment[];
  /** In pixels; more than fits is scrolled. */
  readonly maxHeight?: number;
  readonly children: (row: Assignment) => ReactNode;
}

/** The rows of a list of assignments, one below the other. */
export function RowList({ label, rows, maxHeight, children }: RowListProps) {
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ ...BARE_LIST, ...(maxHeight !== undefined && { maxHeight, overflowY: 'auto' }) }}
    >
      {withKeys(rows).map(({ key, assignment }) => (
        <Box
          component="li"
          key={key}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1,
            px: 2,
            py: 1,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          {children(assignment)}
        </Box>
      ))}
    </Box>
  );
}
