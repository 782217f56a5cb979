import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import { SettlementNotice } from '#parts/SettlementNotice.tsx';
import { journalQuery } from '#queries/journal.ts';
import { isOpen, leftOversQuery, settlementKey } from '#queries/write/settlement.ts';
import { useStores } from '#stores/storesContext.ts';

interface SettlementsProps {
  readonly configurationId: string;
  readonly isSending: boolean;
}

/**
 * Writes to this configuration whose end is not known: each is settled by reading back, never by
 * sending again.
 */
export function Settlements({ configurationId, isSending }: SettlementsProps) {
  const { journal } = useStores();
  const { account } = useSession();
  const queryClient = useQueryClient();
  const { data: leftOvers = [] } = useQuery(leftOversQuery(journal, account.oid));
  const { data: entries = [] } = useQuery(journalQuery(journal));
  const unanswered = isSending
    ? []
    : entries.filter(
        // One that was looked at stays, to say how it ended.
        (entry) =>
          journal.isOfThisPage(entry.id) &&
          (isOpen(entry, account.oid) ||
            queryClient.getQueryData(settlementKey(entry.id)) !== undefined),
      );
  const isHere = (entry: (typeof entries)[number]) => entry.configuration.id === configurationId;
  return (
    <>
      {leftOvers.filter(isHere).map((entry) => (
        <Box key={entry.id} sx={{ mb: 2.5 }}>
          <SettlementNotice entry={entry} journal={journal} isAutomatic />
        </Box>
      ))}
      {unanswered.filter(isHere).map((entry) => (
        <Box key={entry.id} sx={{ mb: 2.5 }}>
          <SettlementNotice entry={entry} journal={journal} isAutomatic={false} />
        </Box>
      ))}
    </>
  );
}
