import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { TEXTS } from '#features/snapshots/texts.ts';
import { RemoveRecord } from '#parts/RemoveRecord.tsx';
import { noteRemoved } from '#queries/snapshots/snapshots.ts';
import { useStores } from '#stores/storesContext.ts';

/** Takes a snapshot out of this browser, after a question. The tenant is not touched. */
export function RemoveSnapshot({ id }: { readonly id: string }) {
  const { snapshots } = useStores();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    await snapshots.remove(id);
    await navigate({ to: '/snapshots' });
    await noteRemoved(client, id);
  };
  if (!isAsking)
    return (
      <Box>
        <Button onClick={() => setAsking(true)}>{TEXTS.remove}</Button>
      </Box>
    );
  return (
    <RemoveRecord
      title={TEXTS.removeTitle}
      action={TEXTS.remove}
      remove={remove}
      onKeep={() => setAsking(false)}
    >
      {TEXTS.removeHint}
    </RemoveRecord>
  );
}
