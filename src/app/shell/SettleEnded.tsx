import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '#auth/useSession.ts';
import { useWaitingKeeper } from '#parts/approval/useWaitingKeeper.ts';
import { countAsOld } from '#queries/freshness.ts';
import {
  KEPT_REQUESTS_KEY,
  myRequestsQuery,
  waitingWritesQuery,
} from '#queries/approvals/requests.ts';
import { noteEndedElsewhere } from '#queries/approvals/endedElsewhere.ts';
import { settleEnded } from '#queries/approvals/settleEnded.ts';
import { useGraph } from '#queries/graphContext.ts';
import { JOURNAL_KEY } from '#queries/journal.ts';
import { PLAN_RUNS_KEY } from '#queries/planRuns.ts';
import { useStores } from '#stores/storesContext.ts';

/**
 * Notes what became of this browser's requests that were rejected, cancelled or not decided in time,
 * so that no page goes on saying that they wait, and the page of approvals says what is told nowhere
 * else. Asks Intune only while something waits; sends no
 * change, and shows nothing itself.
 */
export function SettleEnded() {
  const { tenantId, oid } = useSession().account;
  const graph = useGraph();
  const client = useQueryClient();
  const keeper = useWaitingKeeper(useStores());
  const { data: waiting = [] } = useQuery(waitingWritesQuery(keeper, oid));
  const isAsking = waiting.length > 0;
  const { data: requests } = useQuery({ ...myRequestsQuery(graph), enabled: isAsking });
  useEffect(() => {
    if (requests === undefined || !isAsking) return;
    const readAnew = () => {
      for (const queryKey of [JOURNAL_KEY, PLAN_RUNS_KEY, KEPT_REQUESTS_KEY])
        countAsOld(client, queryKey);
    };
    // Where it cannot be noted it waits as before, and the page of approvals tells how it stands.
    void settleEnded(requests, waiting, { graph, keeper, tenantId }).then(
      (settled) => {
        if (settled.length === 0) return;
        noteEndedElsewhere(client, settled);
        readAnew();
      },
      () => undefined,
    );
    // oxlint-disable-next-line react/exhaustive-deps -- with what was read
  }, [requests, waiting]);
  return null;
}
