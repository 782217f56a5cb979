import { queryOptions } from '@tanstack/react-query';
import type { Graph } from '#graph/client.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

export function filtersQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['filters'],
    queryFn: ({ signal }) => graph.targeting.filters(signal),
    staleTime: FRESH_FOR.filters,
  });
}

export function collectionsQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['collections'],
    queryFn: ({ signal }) => graph.targeting.collections(signal),
    staleTime: FRESH_FOR.collections,
  });
}

export function scopeTagNamesQuery(graph: Graph) {
  return queryOptions({
    queryKey: ['scopeTagNames'],
    queryFn: ({ signal }) => graph.targeting.scopeTagNames(signal),
    staleTime: FRESH_FOR.scopeTags,
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
