import type { QueryClient } from '@tanstack/react-query';
import { isOfOthers } from '#domain/approval/approvalRequest.ts';
import type { Graph } from '#graph/client.ts';
import { mayDecideQuery } from '#queries/approvals/approvers.ts';
import { myRequestsQuery, pendingRequestsQuery } from '#queries/approvals/requests.ts';

/**
 * How many requests wait for this person: their own that were approved, and those of colleagues
 * that they may decide on.
 */
export async function countForMe(client: QueryClient, graph: Graph, oid: string): Promise<number> {
  // The page of approvals asks for the same two: they are read once.
  const [mine, pending] = await Promise.all([
    client.query(myRequestsQuery(graph)),
    client.query(pendingRequestsQuery(graph)),
  ]);
  const others = pending.filter((one) => isOfOthers(one, oid));
  const approved = mine.filter(({ status }) => status === 'approved');
  const decidable = await Promise.all(
    others.map((one) => client.query(mayDecideQuery(graph, oid, one)).catch(() => true)),
  );
  return approved.length + decidable.filter(Boolean).length;
}
