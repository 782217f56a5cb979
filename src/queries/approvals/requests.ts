import { queryOptions } from '@tanstack/react-query';
import type { Graph } from '#graph/client.ts';
import type { WaitingKeeper } from '#queries/approvals/waitingKeeper.ts';

export const APPROVALS_KEY = ['approvals'] as const;

/** What this browser keeps of requests, waiting and ended: old once one of them ends. */
export const KEPT_REQUESTS_KEY = [...APPROVALS_KEY, 'kept'] as const;

/** What is old once a request was completed, cancelled or decided. */
export const STALE_AFTER_APPROVAL = [
  APPROVALS_KEY,
  ['assignments'],
  ['configuration'],
  ['configurations'],
];

/** How often the number of what waits is read again, as long as something does. */
const COUNTED_AGAIN_MS = 60_000;

/** Asked for on opening and whenever somebody comes back to the page: others decide meanwhile. */
export const FRESH = {
  staleTime: 0,
  refetchOnWindowFocus: 'always',
  refetchOnMount: 'always',
} as const;

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
    queryKey: [...KEPT_REQUESTS_KEY, 'waiting', oid],
    queryFn: () => keeper.list(),
    ...FRESH,
  });
}

/** As {@link countForMe}; an error where it could not be read: the page of approvals tells why. */
export function waitingForMeQuery(graph: Graph, oid: string) {
  return queryOptions({
    queryKey: [...APPROVALS_KEY, 'forMe', oid],
    queryFn: async ({ client }) =>
      (await import('#queries/approvals/countForMe.ts')).countForMe(client, graph, oid),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    // Another admin may settle what waits: a number that is shown is looked at again.
    refetchInterval: ({ state: { data = 0 } }) => data > 0 && COUNTED_AGAIN_MS,
    retry: false,
  });
}
