import Box from '@mui/material/Box';
import { type Assignment, withKeys } from '#domain/assignment/assignment.ts';
import { RowChips } from '#parts/RowChips.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** The list as it was read just before the write. */
export function EntryBase({
  base,
  names,
}: {
  readonly base: readonly Assignment[];
  readonly names: TargetNames;
}) {
  return (
    <Section title={TEXTS.assignedBefore} subtitle={TEXTS.readBefore} flush>
      {base.length === 0 ? (
        <Box sx={{ p: 2, color: 'text.secondary' }}>{TEXTS.nobody}</Box>
      ) : (
        <Box component="ul" aria-label={TEXTS.assignedBefore} sx={BARE_LIST}>
          {withKeys(base).map(({ key, assignment }) => (
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
              <RowChips row={assignment} names={names} />
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
