import Box from '@mui/material/Box';
import type { ConfigurationList } from '#features/configurations/list/useConfigurationList.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { clockTime } from '#ui/time/clockTime.ts';
import { useMinute } from '#ui/time/useMinute.ts';

/** Why the list could not be read, and what the rows below it are worth. */
export function ListFailure({
  failure,
  unread,
  shown,
  keptAt,
  readAgain,
}: Pick<ConfigurationList, 'failure' | 'unread' | 'shown' | 'keptAt' | 'readAgain'>) {
  const now = new Date(useMinute());
  if (failure === undefined) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <FailurePanel failure={failure} onRetry={readAgain} />
      {keptAt !== undefined && (
        <p>
          The list could not be refreshed. Below is how it was as of{' '}
          {clockTime(new Date(keptAt), now)}; nothing can be selected or exported from it.
        </p>
      )}
      {keptAt === undefined && shown !== undefined && shown.length > 0 && (
        <p>
          {unread.length === 0
            ? 'The list below is not complete.'
            : `Not read to the end: ${unread.join(', ')}. All others are below.`}
        </p>
      )}
    </Box>
  );
}
