import Box from '@mui/material/Box';
import { ArrowRight, Minus, Pencil, Plus } from 'lucide-react';
import { type Change, targetOfChange } from '#domain/change/change.ts';
import { isOurs, type WriteEnd } from '#domain/change/end.ts';
import { endedLabel } from '#domain/change/endWords.ts';
import { shownAfter } from '#parts/write/shownAfter.ts';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { changeLabel, type Tense } from '#domain/assignment/describe.ts';
import { TEXTS } from '#parts/write/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

const MARKS = {
  add: { icon: Plus, color: 'success.main' },
  remove: { icon: Minus, color: 'error.main' },
  edit: { icon: Pencil, color: 'primary.main' },
} as const;

interface ChangeDiffProps {
  readonly changes: readonly Change[];
  /** `done`: in the past tense. */
  readonly tense?: Tense;
  /** How they ended, where they were sent; what this app did not do is told without a colour. */
  readonly end?: WriteEnd;
}

/** The changes as before and after, one line each. */
export function ChangeDiff({ changes, tense = 'asked', end }: ChangeDiffProps) {
  const names = useTargetNames(changes.map(targetOfChange));
  return (
    <Box
      component="ul"
      aria-label={TEXTS.changes}
      sx={{
        ...BARE_LIST,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1,
      }}
    >
      {changes.map((change, index) => {
        const { icon: Icon, color } = MARKS[change.kind];
        const wanted = shownAfter(change);
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
                color: end === undefined || isOurs(end) ? color : 'text.secondary',
                fontWeight: 600,
                minWidth: 84,
              }}
            >
              <Icon size={15} aria-hidden />
              {end === undefined ? changeLabel(change.kind, tense) : endedLabel(change.kind, end)}
            </Box>
            {change.kind !== 'add' && <RowChips row={change.row} names={names} />}
            {change.kind === 'edit' && (
              <>
                <ArrowRight size={15} aria-hidden />
                <VisuallyHidden>{TEXTS.becomes}</VisuallyHidden>
              </>
            )}
            {wanted !== undefined && <RowChips row={wanted} names={names} />}
          </Box>
        );
      })}
    </Box>
  );
}
