import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { SettlementNotice } from '#parts/settle/SettlementNotice.tsx';
import { leftOversQuery } from '#queries/write/settlement.ts';
import { useStores } from '#stores/storesContext.ts';
import { TEXTS } from '#features/history/notices/texts.ts';

/**
 * Writes that a page before this one sent and never heard of again, wherever the admin lands:
 * settled by reading back.
 * @param hiddenFor the configuration whose own page tells of its writes
 */
export function LeftOvers({ hiddenFor }: { readonly hiddenFor: string | undefined }) {
  const { journal } = useStores();
  const { account } = useSession();
  const { data: leftOvers = [] } = useQuery(leftOversQuery(journal, account.oid));
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const shown = leftOvers.filter(
    ({ id, configuration }) => !dismissed.includes(id) && configuration.id !== hiddenFor,
  );
  if (shown.length === 0) return null;
  return (
    <Box
      sx={{
        px: { xs: 2, md: 3 },
        pt: 2,
        display: 'grid',
        gap: 1.5,
        '&:empty': { display: 'none' },
      }}
    >
      {shown.map((entry) => (
        <SettlementNotice
          key={entry.id}
          entry={entry}
          journal={journal}
          isAutomatic
          isNamed
          actions={
            <>
              <LinkButton
                size="small"
                variant="outlined"
                to="/history/$id"
                params={{ id: entry.id }}
              >
                {TEXTS.showTheEntry}
              </LinkButton>
              <Button size="small" onClick={() => setDismissed([...dismissed, entry.id])}>
                {TEXTS.dismiss}
              </Button>
            </>
          }
        />
      ))}
    </Box>
  );
}
