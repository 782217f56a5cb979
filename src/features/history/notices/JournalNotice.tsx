import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { countAsOld } from '#queries/freshness.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { leftOversQuery } from '#queries/write/settlement.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/history/notices/texts.ts';

/**
 * Wherever the admin is, when this browser does not give out its journal: what still works and what
 * does not, before anything is filled in.
 */
export function JournalNotice() {
  const { journal } = useStores();
  const { account } = useSession();
  const queryClient = useQueryClient();
  const { error, refetch, isFetching } = useQuery(leftOversQuery(journal, account.oid));
  const isMissing = error !== null;
  // A browser that was too busy to answer may have kept a write since.
  useEffect(
    () => (isMissing ? journal.subscribe(() => void refetch()) : undefined),
    [isMissing, journal, refetch],
  );
  if (!isMissing) return null;
  const { message } = toFailure(error).trace;
  const tryAgain = async () => {
    await refetch();
    for (const queryKey of [JOURNAL_KEY, PLAN_RUNS_KEY]) countAsOld(queryClient, queryKey);
  };
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2 }}>
      <Notice
        level="warning"
        title={TEXTS.journalUnavailable}
        actions={
          <Button
            size="small"
            variant="outlined"
            disabled={isFetching}
            onClick={() => void tryAgain()}
          >
            {TEXTS.tryAgain}
          </Button>
        }
      >
        {message !== undefined && message !== '' && `${message} `}
        {TEXTS.journalConsequence}
      </Notice>
    </Box>
  );
}
