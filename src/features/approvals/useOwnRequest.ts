import { useSession } from '#auth/useSession.ts';
import type { WaitingWrite } from '#domain/approval/waiting.ts';
import type { EndedRequest } from '#features/approvals/CompletedNotice.tsx';
import { useWaitingKeeper } from '#parts/approval/useWaitingKeeper.ts';
import {
  cancelWaiting,
  type Completed,
  completeWaiting,
} from '#queries/approvals/completeWaiting.ts';
import { STALE_AFTER_APPROVAL } from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useOneWrite } from '#queries/write/useOneWrite.ts';
import { useStores } from '#stores/storesContext.ts';

interface Start {
  readonly what: 'complete' | 'cancel';
  /** As it was when it was begun. */
  readonly asked: WaitingWrite | undefined;
}

/** Does it wait no more? */
function isOver({ kind }: Completed): boolean {
  return kind === 'ended' || kind === 'gone';
}

/** Completes or cancels one request of one's own, one at a time. */
export function useOwnRequest(
  write: WaitingWrite | undefined,
  id: string,
  onEnd: (ended: EndedRequest) => void,
) {
  const graph = useGraph();
  const keeper = useWaitingKeeper(useStores());
  const { tenantId } = useSession().account;
  const { isPending, last, error, send } = useOneWrite(
    {
      mutationFn: async ({ what, asked }: Start): Promise<Completed> => {
        if (asked === undefined) {
          await (await graph.approvals()).cancel(id);
          return { kind: 'ended', ends: [], verified: undefined };
        }
        const around = { graph, keeper, tenantId };
        return what === 'complete' ? completeWaiting(asked, around) : cancelWaiting(asked, around);
      },
      // Once it has ended this browser no longer keeps it: the page may have been drawn without it.
      onSuccess: (completed, { asked }) => {
        if (isOver(completed)) onEnd({ id, write: asked, completed });
      },
    },
    STALE_AFTER_APPROVAL,
  );
  return {
    isBusy: isPending,
    completed: last?.data,
    error,
    complete: () => send({ what: 'complete', asked: write }),
    /** @param then told once nothing waits any more */
    cancel: (then?: () => void) =>
      send({ what: 'cancel', asked: write }, (ended) => {
        if (ended !== undefined && isOver(ended)) then?.();
      }),
  };
}
