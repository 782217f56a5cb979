import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/runs/texts.ts';

interface DeleteRunProps {
  readonly id: string;
  readonly title: string;
  /** Lines that wait for approval: only this record can complete them. */
  readonly waiting: number;
  readonly onDone: () => void;
  readonly onKeep: () => void;
}

/**
 * Asks before the record of an ended run is deleted from this browser, and deletes it. The tenant
 * is not touched.
 */
export function DeleteRun({ id, title, waiting, onDone, onKeep }: DeleteRunProps) {
  const { planRuns } = useStores();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  async function remove(): Promise<void> {
    await planRuns.remove(id);
    // Lists of runs lag behind by some seconds; what was deleted is to be gone at once.
    await queryClient.invalidateQueries({ queryKey: PLAN_RUNS_KEY });
  }
  const start = () => {
    setBusy(true);
    void remove().then(onDone, (error: unknown) => {
      setBusy(false);
      setFailure(toFailure(error));
    });
  };
  return (
    <>
      <Notice
        level="warning"
        title={TEXTS.confirmRemove(title)}
        actions={
          <>
            <Button variant="contained" color="error" loading={isBusy} onClick={start}>
              {TEXTS.removeRecord}
            </Button>
            <Button onClick={onKeep}>{TEXTS.keepIt}</Button>
          </>
        }
      >
        {waiting > 0 ? TEXTS.removeWaiting(waiting) : TEXTS.removeConsequence}
      </Notice>
      {failure !== undefined && <FailurePanel failure={failure} />}
    </>
  );
}
