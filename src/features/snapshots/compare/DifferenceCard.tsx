import Box from '@mui/material/Box';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Difference } from '#domain/snapshot/compareSnapshots.ts';
import { changedWords, type RowNames, sideWords, whomOf } from '#domain/snapshot/rowWords.ts';
import { DifferenceMark } from '#features/snapshots/compare/differenceColumns.tsx';
import { TEXTS } from '#features/snapshots/compare/texts.ts';

interface DifferenceCardProps {
  readonly of: Difference;
  readonly names: RowNames;
  readonly isForeign: boolean;
  readonly isWithNow: boolean;
}

/** A difference on a narrow screen, below its name. */
export function DifferenceCard({ of: one, names, isForeign, isWithNow }: DifferenceCardProps) {
  return (
    <Box sx={{ display: 'grid', gap: 0.5, mt: 0.5, fontSize: '0.8125rem' }}>
      <Box sx={{ color: 'text.secondary' }}>{familyOf(one.item.id).singular}</Box>
      <Box>
        <DifferenceMark of={one} isForeign={isForeign} />
      </Box>
      <Box>{whomOf(one, names)}</Box>
      <Box>{`${TEXTS.side('was', isForeign, isWithNow)}: ${sideWords(one, 'was', names)}`}</Box>
      <Box>{`${TEXTS.side('now', isForeign, isWithNow)}: ${sideWords(one, 'now', names)}`}</Box>
      <Box sx={{ color: 'text.secondary' }}>{changedWords(one)}</Box>
    </Box>
  );
}
