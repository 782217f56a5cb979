import { queryOptions } from '@tanstack/react-query';
import type { Graph } from '#graph/client.ts';

const STALE_TIME = 5 * 60_000;

export function filtersQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['filters'],
    queryFn: ({ signal }) => graph.targeting.filters(signal),
    staleTime: STALE_TIME,
  });
}

export function collectionsQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['collections'],
    queryFn: ({ signal }) => graph.targeting.collections(signal),
    staleTime: STALE_TIME,
  });
}

export function policySetNameQuery(graph: Graph, id: string) {
  return queryOptions({
    queryKey: ['policySetName', id],
    queryFn: async ({ signal }) => (await graph.targeting.policySetName(id, signal)) ?? null,
    staleTime: Infinity,
  });
}

export function tenantQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['tenant'],
    queryFn: ({ signal }) => graph.directory.tenant(signal),
    staleTime: Infinity,
  });
}
