import Box from '@mui/material/Box';
import { FAMILY_KEYS, type FamilyKey } from '#domain/family/families.ts';
import type { FamiliesNotRead as NotRead } from '#domain/family/familiesNotRead.ts';
import { FailedFamilies } from '#parts/configuration/FailedFamilies.tsx';
import { WantedFamilies } from '#parts/configuration/WantedFamilies.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';

interface FamiliesNotReadProps {
  readonly notRead: readonly NotRead[];
  readonly onReadAgain: (families: readonly FamilyKey[]) => void;
}

/** Families that are missing, each with its reason and the way to it: a gap is never an absence. */
export function FamiliesNotRead({ notRead, onReadAgain }: FamiliesNotReadProps) {
  if (notRead.length === 0) return null;
  const missing = notRead.reduce((sum, { families }) => sum + families.length, 0);
  // Where nothing was read, there is no rest that the reason would stand beside.
  const isEverything = missing === FAMILY_KEYS.length;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <WantedFamilies notRead={notRead} />
      {notRead.map(({ families, failure, wants }) => {
        if (wants !== undefined) return null;
        const readAgain = () => onReadAgain(families);
        const key = families.join(' ');
        return isEverything ? (
          <FailurePanel key={key} failure={failure} onRetry={readAgain} />
        ) : (
          <FailedFamilies key={key} families={families} failure={failure} onRetry={readAgain} />
        );
      })}
    </Box>
  );
}
