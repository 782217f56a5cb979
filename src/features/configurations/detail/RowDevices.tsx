import Box from '@mui/material/Box';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { reachWords, takenOutWords } from '#domain/impact/words.ts';
import type { RowReach } from '#domain/impact/rowReach.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

/** How many devices a row accounts for; an exclusion's are taken out. */
export function RowDevices({ reach }: { readonly reach: RowReach | undefined }) {
  if (reach === undefined)
    return <Skeleton variant="text" width={36} aria-label={TEXTS.countingDevices} />;
  const { devices, role } = reach;
  const count = role === 'takesOut' ? takenOutWords(devices) : reachWords(devices);
  const isUnknown = count === 'unknown';
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ whiteSpace: 'nowrap', ...(isUnknown && { color: 'warning.main' }) }}
    >
      {count}
      {/* A card of a phone has no header that says what the number counts. */}
      <Box component="span" sx={{ display: { sm: 'none' } }}>
        {' devices'}
      </Box>
    </Box>
  );
}
