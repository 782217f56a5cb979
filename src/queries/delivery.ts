import { queryOptions } from '@tanstack/react-query';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Graph } from '#graph/client.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

type DeliveryGraph = Pick<Graph, 'delivery'>;

/** How many devices have a configuration: one request. */
export function deliveryQuery(graph: DeliveryGraph, key: ConfigurationKey) {
  return queryOptions({
    queryKey: ['delivery', key],
    queryFn: async ({ signal }) => (await graph.delivery()).counts(key, signal),
    staleTime: FRESH_FOR.delivery,
  });
}

/** Which devices have it; null where Graph lists none of them. */
export function deliveryRowsQuery(graph: DeliveryGraph, key: ConfigurationKey) {
  return queryOptions({
    queryKey: ['delivery', key, 'rows'],
    queryFn: async ({ signal }) => (await (await graph.delivery()).rows(key, signal)) ?? null,
    staleTime: FRESH_FOR.delivery,
  });
}
