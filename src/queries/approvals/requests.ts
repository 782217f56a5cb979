import { queryOptions } from '@tanstack/react-query';
import type { Graph } from '#graph/client.ts';
import type { WaitingKeeper } from '#queries/approvals/waitingKeeper.ts';

export const APPROVALS_KEY = ['approvals'] as const;

/** Asked for on opening and whenever somebody comes back to the page: others decide meanwhile. */
const FRESH = { staleTime: 0, refetchOnWindowFocus: 'always', refetchOnMount: 'always' } as const;

/** Requests of the signed-in person, as Intune keeps them. */
export function myRequestsQuery(graph: Pick<Graph, 'approvals'>) {
  return queryOptions({
    queryKey: [...APPROVALS_KEY, 'mine'],
    queryFn: async ({ signal }) => (await graph.approvals()).mine(signal),
    ...FRESH,
  });
}

/** Requests that wait for somebody's decision. */
export function pendingRequestsQuery(graph: Pick<Graph, 'approvals'>) {
  return queryOptions({
    queryKey: [...APPROVALS_KEY, 'pending'],
    queryFn: async ({ signal }) => (await graph.approvals()).pending(signal),
    ...FRESH,
  });
}

/** Writes of this browser that wait. */
export function waitingWritesQuery(keeper: WaitingKeeper, oid: string) {
  return queryOptions({
    queryKey: [...APPROVALS_KEY, 'waiting', oid],
    queryFn: () => keeper.list(),
    ...FRESH,
  });
}
