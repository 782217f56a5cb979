import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { SettleEnded } from '#app/shell/SettleEnded.tsx';
import { useSession } from '#auth/useSession.ts';
import { accessPoliciesQuery } from '#queries/approvals/approvers.ts';
import { waitingForMeQuery } from '#queries/approvals/requests.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useApprovalSettings } from '#stores/approvalSettings.ts';

/** Pages that tell of changes that wait. */
const TELLS = /^\/(?:history|plan|approvals)/;

/**
 * Counts the requests that wait for this person, and shows nothing itself; on each page that tells
 * of changes that wait it is looked up what became of them. Where there was one, or
 * the tenant has policies for them, this browser asks from the beginning of each visit; else once a
 * day.
 */
export function WaitingForMe({
  onCount,
}: {
  readonly onCount: (count: number | undefined) => void;
}): ReactNode {
  const { tenantId, oid } = useSession().account;
  const { isUsed, change } = useApprovalSettings(tenantId);
  const graph = useGraph();
  const { data: count, isError } = useQuery(waitingForMeQuery(graph, oid));
  const policies = useQuery({ ...accessPoliciesQuery(graph), enabled: !isUsed && count === 0 });
  const isWanted = (count ?? 0) > 0 || (policies.data ?? []).length > 0;
  const isAnswered = isError || policies.isSuccess || policies.isError;
  useEffect(() => onCount(count), [count, onCount]);
  useEffect(() => {
    if (isUsed) return;
    if (isWanted) change({ isUsed: true });
    else if (isAnswered) change({ askedAt: new Date().toISOString() });
    // oxlint-disable-next-line react/exhaustive-deps -- with what was read
  }, [isWanted, isAnswered]);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return <SettleEnded key={TELLS.test(path) ? path : ''} />;
}
