import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { roleKey } from '#domain/assignment/rowIdentity.ts';

interface TargetRowsProps {
  readonly rows: readonly WantedRow[];
  readonly isTargetOnly: boolean;
  readonly onRemove: (row: WantedRow) => void;
}

/** The targets of a plan so far, each with a way to take it out again. */
export function TargetRows({ rows, isTargetOnly, onRemove }: TargetRowsProps) {
  const names = useTargetNames(rows.map(({ target }) => target));
  if (rows.length === 0)
    return (
      <Box sx={{ color: 'text.secondary' }}>
        No target yet. Choose one below, then press Add target.
      </Box>
    );
  return (
    <Box
      component="ul"
      aria-label="Targets of the plan"
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}
    >
      {rows.map((row) => (
        <Box
          component="li"
          key={roleKey(row.target)}
          sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}
        >
          <RowChips
            row={isTargetOnly ? { ...row, filter: { mode: 'none' }, intent: 'apply' } : row}
            names={names}
          />
          <IconButton
            size="small"
            aria-label={`Take out ${nameInText(names.target(row.target).label)}`}
            onClick={() => onRemove(row)}
          >
            <X size={15} />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}
