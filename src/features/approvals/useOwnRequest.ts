import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import type { EndedRequest } from '#features/approvals/CompletedNotice.tsx';
import { STALE } from '#features/approvals/useWaiting.ts';
import {
  cancelWaiting,
  type Completed,
  completeWaiting,
} from '#queries/approvals/completeWaiting.ts';
import { waitingKeeper } from '#queries/approvals/waitingKeeper.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';

/** Completes or cancels one request of one's own, one at a time. */
export function useOwnRequest(
  write: WaitingWrite | undefined,
  id: string,
  onEnd: (ended: EndedRequest) => void,
) {
  const graph = useGraph();
  const { journal, planRuns } = useStores();
  const { tenantId, oid } = useSession().account;
  const client = useQueryClient();
  const isBusy = useRef(false);
  const around = useMemo(
    () => ({ graph, keeper: waitingKeeper(journal, planRuns, oid), tenantId }),
    [graph, journal, planRuns, oid, tenantId],
  );
  const mutation = useMutation({
    mutationFn: async (what: 'complete' | 'cancel'): Promise<Completed> => {
      if (write === undefined) {
        await (await graph.approvals()).cancel(id);
        return { kind: 'ended', ends: [], verified: undefined };
      }
      return what === 'complete' ? completeWaiting(write, around) : cancelWaiting(write, around);
    },
    onSuccess: (completed) => {
      if (completed.kind === 'ended' || completed.kind === 'gone') onEnd({ id, write, completed });
    },
    onSettled: () => {
      isBusy.current = false;
      for (const queryKey of STALE) void client.invalidateQueries({ queryKey });
    },
  });
  const start = (what: 'complete' | 'cancel', then?: () => void) => {
    if (isBusy.current) return;
    isBusy.current = true;
    mutation.mutate(what, {
      onSuccess: ({ kind }) => {
        if (kind === 'ended' || kind === 'gone') then?.();
      },
    });
  };
  return {
    isBusy: mutation.isPending,
    completed: mutation.data,
    error: mutation.error,
    complete: () => start('complete'),
    /** @param then told once nothing waits any more */
    cancel: (then?: () => void) => start('cancel', then),
  };
}
