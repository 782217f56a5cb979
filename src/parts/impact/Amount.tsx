import Box from '@mui/material/Box';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { isNotKnown, isReading, reachWords } from '#domain/impact/words.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';

/**
 * A number in words. While lists are on their way the counts already say something; where they do
 * not, the place is kept.
 */
export function Amount({ reach }: { readonly reach: Reach | undefined }) {
  if (
    reach === undefined ||
    (isReading(reach) && (reach.kind === 'unknown' || reach.kind === 'bounds'))
  )
    return <Skeleton variant="text" width={44} sx={{ display: 'inline-block' }} />;
  return (
    <Box component="span" sx={isNotKnown(reach) ? { color: 'warning.main' } : {}}>
      {reachWords(reach)}
    </Box>
  );
}
