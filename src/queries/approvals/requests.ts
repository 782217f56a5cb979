import { queryOptions } from '@tanstack/react-query';
import { isOfOthers } from '#domain/approval/approvalRequest.ts';
import type { Graph } from '#graph/client.ts';
import type { WaitingKeeper } from '#queries/approvals/waitingKeeper.ts';

export const APPROVALS_KEY = ['approvals'] as const;

/** What is old once a request was completed, cancelled or decided. */
export const STALE_AFTER_APPROVAL = [
  APPROVALS_KEY,
  ['assignments'],
  ['configuration'],
  ['configurations'],
];

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

/**
 * How many requests wait for this person: their own that were approved, and those of colleagues. 0
 * where it could not be read: the page of approvals tells why.
 */
export function waitingForMeQuery(graph: Pick<Graph, 'approvals'>, oid: string) {
  return queryOptions({
    queryKey: [...APPROVALS_KEY, 'forMe', oid],
    queryFn: async ({ client }) => {
      // The page of approvals asks for the same two: they are read once.
      const [mine, pending] = await Promise.all([
        client.query(myRequestsQuery(graph)),
        client.query(pendingRequestsQuery(graph)),
      ]);
      const approved = mine.filter(({ status }) => status === 'approved');
      return approved.length + pending.filter((one) => isOfOthers(one, oid)).length;
    },
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    retry: false,
  });
}
