import Box from '@mui/material/Box';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { RowList } from '#parts/review/RowList.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';

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
        <RowList label={TEXTS.assignedBefore} rows={base}>
          {(row) => <RowChips row={row} names={names} />}
        </RowList>
      )}
    </Section>
  );
}
