import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#features/snapshots/texts.ts';
import { noteRemoved } from '#queries/snapshots/snapshots.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** Takes a snapshot out of this browser, after a question. The tenant is not touched. */
export function RemoveSnapshot({ id }: { readonly id: string }) {
  const { snapshots } = useStores();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
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
    <Notice
      level="warning"
      title={TEXTS.removeTitle}
      actions={
        <>
          <Button
            variant="contained"
            color="error"
            onClick={() =>
              void remove().catch((error: unknown) =>
                setProblem(toFailure(error).trace.message ?? ''),
              )
            }
          >
            {TEXTS.remove}
          </Button>
          <Button onClick={() => setAsking(false)}>{TEXTS.keepIt}</Button>
        </>
      }
    >
      {problem ?? TEXTS.removeHint}
    </Notice>
  );
}
