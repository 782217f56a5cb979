import Box from '@mui/material/Box';
import { FAMILY_KEYS, type FamilyKey } from '#domain/family/families.ts';
import { type FamiliesNotRead as NotRead, familyWords } from '#domain/family/familiesNotRead.ts';
import { WantedFamilies } from '#parts/configuration/WantedFamilies.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';

interface FamiliesNotReadProps {
  readonly notRead: readonly NotRead[];
  readonly onReadAgain: (families: readonly FamilyKey[]) => void;
}

/** Families that are missing, each with its reason and the way to it: a gap is never an absence. */
export function FamiliesNotRead({ notRead, onReadAgain }: FamiliesNotReadProps) {
  if (notRead.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {notRead.map(({ families, failure, wants }) =>
        wants === undefined ? (
          <FailurePanel
            key={families.join(' ')}
            failure={failure}
            about={
              families.length === FAMILY_KEYS.length
                ? undefined
                : `Not read, or not to the end: ${familyWords(families)}.`
            }
            onRetry={() => onReadAgain(families)}
          />
        ) : (
          <WantedFamilies key={families.join(' ')} families={families} scope={wants} />
        ),
      )}
    </Box>
  );
}
