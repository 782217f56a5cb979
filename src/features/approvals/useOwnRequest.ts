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

interface Start {
  readonly what: 'complete' | 'cancel';
  /** As it was when it was begun. */
  readonly asked: WaitingWrite | undefined;
}

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
    mutationFn: async ({ what, asked }: Start): Promise<Completed> => {
      if (asked === undefined) {
        await (await graph.approvals()).cancel(id);
        return { kind: 'ended', ends: [], verified: undefined };
      }
      return what === 'complete' ? completeWaiting(asked, around) : cancelWaiting(asked, around);
    },
    // Once it has ended this browser no longer keeps it: the page may have been drawn without it.
    onSuccess: (completed, { asked }) => {
      if (completed.kind === 'ended' || completed.kind === 'gone')
        onEnd({ id, write: asked, completed });
    },
    onSettled: () => {
      isBusy.current = false;
      for (const queryKey of STALE) void client.invalidateQueries({ queryKey });
    },
  });
  const start = (what: 'complete' | 'cancel', then?: () => void) => {
    if (isBusy.current) return;
    isBusy.current = true;
    mutation.mutate(
      { what, asked: write },
      {
        onSuccess: ({ kind }) => {
          if (kind === 'ended' || kind === 'gone') then?.();
        },
      },
    );
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
