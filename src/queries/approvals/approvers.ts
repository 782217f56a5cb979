import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ApprovalRequest } from '#domain/approval/approvalRequest.ts';
import { type AccessPolicy, approversOf, mayNotDecide } from '#domain/approval/approvers.ts';
import type { Graph } from '#graph/client.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { groupNamesQuery } from '#queries/groups.ts';
import { groupsHoldingQuery } from '#queries/lens/holders.ts';

const POLICIES_KEY = ['accessPolicies'];

/** The tenant's policies of who approves what. */
export function accessPoliciesQuery(graph: Pick<Graph, 'approvals'>) {
  return queryOptions({
    queryKey: POLICIES_KEY,
    queryFn: async ({ signal }) => (await graph.approvals()).policies(signal),
    staleTime: FRESH_FOR.roles,
  });
}

/** One request, as Intune keeps it. */
export function approvalRequestQuery(graph: Pick<Graph, 'approvals'>, id: string) {
  return queryOptions({
    queryKey: ['approvals', 'one', id],
    queryFn: async ({ signal }) => (await graph.approvals()).get(id, signal),
    staleTime: FRESH_FOR.otherwise,
  });
}

/**
 * May this person decide on the request? False only where it is certain that not; true where
 * nothing that was read speaks against it.
 */
export function mayDecideQuery(
  graph: Graph,
  oid: string,
  { id, policyTypes }: Pick<ApprovalRequest, 'id' | 'policyTypes'>,
) {
  return queryOptions({
    queryKey: [...POLICIES_KEY, 'mayDecide', oid, id],
    queryFn: async ({ client }) => {
      const policies = await client.query(accessPoliciesQuery(graph));
      return !(await isKeptOut(client, graph, oid, policies, policyTypes));
    },
    staleTime: FRESH_FOR.roles,
    retry: false,
  });
}

/** What {@link mayDecideQuery} was answered from is read anew by its next asking. */
export function forgetWhoMayDecide(client: QueryClient, graph: Graph, oid: string): void {
  for (const { queryKey } of [
    accessPoliciesQuery(graph),
    groupsHoldingQuery(graph, { kind: 'user', id: oid }),
  ])
    void client.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
}

async function isKeptOut(
  client: QueryClient,
  graph: Graph,
  oid: string,
  policies: readonly AccessPolicy[],
  policyTypes: readonly string[],
): Promise<boolean> {
  const approvers = approversOf({ policyTypes }, policies);
  if (approvers === undefined || approvers.groupIds.length === 0) return false;
  const [own, groups] = await Promise.all([
    client.query(groupsHoldingQuery(graph, { kind: 'user', id: oid })),
    client.query(groupNamesQuery(graph, approvers.groupIds)),
  ]);
  return mayNotDecide(approvers, new Set(own.map(({ id }) => id.toLowerCase())), groups);
}
