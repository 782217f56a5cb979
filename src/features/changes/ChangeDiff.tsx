import Box from '@mui/material/Box';
import { ArrowRight, Minus, Pencil, Plus } from 'lucide-react';
import { type Change, targetOfChange } from '#domain/change/change.ts';
import { wantedBy } from '#domain/change/drift.ts';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { changeLabel } from '#domain/assignment/describe.ts';

const MARKS = {
  add: { icon: Plus, color: 'success.main' },
  remove: { icon: Minus, color: 'error.main' },
  edit: { icon: Pencil, color: 'primary.main' },
} as const;

/** The changes as before and after, one line each. */
export function ChangeDiff({ changes }: { readonly changes: readonly Change[] }) {
  const names = useTargetNames(changes.map(targetOfChange));
  return (
    <Box
      component="ul"
      aria-label="Changes"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1,
      }}
    >
      {changes.map((change, index) => {
        const { icon: Icon, color } = MARKS[change.kind];
        const wanted = wantedBy(change);
        return (
          <Box
            component="li"
            key={index}
            sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}
          >
            <Box
              component="span"
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                gap: 0.5,
                color,
                fontWeight: 600,
                minWidth: 84,
              }}
            >
              <Icon size={15} aria-hidden />
              {changeLabel(change.kind)}
            </Box>
            {change.kind !== 'add' && <RowChips row={change.row} names={names} />}
            {change.kind === 'edit' && (
              <>
                <ArrowRight size={15} aria-hidden />
                <VisuallyHidden>becomes</VisuallyHidden>
              </>
            )}
            {wanted !== undefined && <RowChips row={wanted} names={names} />}
          </Box>
        );
      })}
    </Box>
  );
}
