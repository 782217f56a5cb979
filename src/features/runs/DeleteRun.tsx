import { useQueryClient } from '@tanstack/react-query';
import { RemoveRecord } from '#parts/RemoveRecord.tsx';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';
import { TEXTS } from '#features/runs/texts.ts';

interface DeleteRunProps {
  readonly id: string;
  readonly title: string;
  /** Lines that wait for approval: only this record can complete them. */
  readonly waiting: number;
  readonly onDone: () => void;
  readonly onKeep: () => void;
}

/** Asks before the record of an ended run is deleted from this browser, and deletes it. */
export function DeleteRun({ id, title, waiting, onDone, onKeep }: DeleteRunProps) {
  const { planRuns } = useStores();
  const queryClient = useQueryClient();
  return (
    <RemoveRecord
      title={TEXTS.confirmRemove(title)}
      action={TEXTS.removeRecord}
      remove={async () => {
        await planRuns.remove(id);
        // Lists of runs lag behind by some seconds; what was deleted is to be gone at once.
        await queryClient.invalidateQueries({ queryKey: PLAN_RUNS_KEY });
        onDone();
      }}
      onKeep={onKeep}
    >
      {waiting > 0 ? TEXTS.removeWaiting(waiting) : TEXTS.removeConsequence}
    </RemoveRecord>
  );
}
