import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { useSecondsUntil } from '#parts/failure/useSecondsUntil.ts';
import { TEXTS } from '#parts/write/texts.ts';
import { type ListWait, useListWait } from '#queries/write/waits.ts';

/** Why nothing has left yet. */
export function Unsent({ until }: Pick<ListWait, 'until'>) {
  const seconds = useSecondsUntil(until ?? 0);
  return <output>{until === undefined ? TEXTS.inLine : TEXTS.unseen(seconds)}</output>;
}

/** Why nothing has left yet of a write that has no bar of its own, and the way out. */
export function ListWaiting({ of }: { readonly of: ConfigurationKey | undefined }) {
  const wait = useListWait(of);
  if (wait === undefined) return null;
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 1, color: 'text.secondary' }}>
      <Unsent until={wait.until} />
      <Button onClick={wait.stop}>{TEXTS.stopWaiting}</Button>
    </Box>
  );
}
