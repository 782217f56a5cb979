import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import { SettlementNotice } from '#parts/settle/SettlementNotice.tsx';
import { ofThisPageQuery } from '#queries/journal.ts';
import { isOpen, leftOversQuery, settlementKey } from '#queries/write/settlement.ts';

interface SettlementsProps {
  readonly journal: Journal & { listOfThisPage(): Promise<readonly JournalEntry[]> };
  readonly configurationId: ConfigurationKey;
  /** False where the frame of the page tells of the writes of pages before this one. */
  readonly hasLeftOvers: boolean;
  readonly isSending: boolean;
}

/**
 * Writes to this configuration whose end is not known: each is settled by reading back, never by
 * sending again.
 */
export function Settlements({
  journal,
  configurationId,
  hasLeftOvers,
  isSending,
}: SettlementsProps) {
  const { account } = useSession();
  const queryClient = useQueryClient();
  const { data: leftOvers = [] } = useQuery(leftOversQuery(journal, account.oid));
  const { data, isFetching } = useQuery(ofThisPageQuery(journal));
  // Of a write that ends in this moment the journal is still being read.
  const [entries, setEntries] = useState<readonly JournalEntry[]>([]);
  if (data !== undefined && data !== entries && !isSending && !isFetching) setEntries(data);
  const unanswered = isSending
    ? []
    : entries.filter(
        // One that was looked at stays, to say how it ended.
        (entry) =>
          isOpen(entry, account.oid) ||
          queryClient.getQueryData(settlementKey(entry.id)) !== undefined,
      );
  const isHere = (entry: (typeof entries)[number]) => entry.configuration.id === configurationId;
  return (
    <>
      {(hasLeftOvers ? leftOvers : []).filter(isHere).map((entry) => (
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
