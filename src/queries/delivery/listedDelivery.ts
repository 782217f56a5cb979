import { queryOptions } from '@tanstack/react-query';
import type { Delivery } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, familyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import type { Graph } from '#graph/client.ts';
import { valueIn } from '#graph/transport/part.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

type DeliveryGraph = Pick<Graph, 'delivery'>;

/** How long rows that come into view are gathered before they are asked for, in milliseconds. */
const GATHERED_MS = 40;

interface Waiting {
  readonly key: ConfigurationKey;
  readonly signal: AbortSignal;
  readonly settle: (delivery: Promise<Delivery>) => void;
}

const waitingOf = new WeakMap<DeliveryGraph, Waiting[]>();

/** Asks for those that are still wanted when their turn comes: a row that left the view is not. */
async function askTogether(graph: DeliveryGraph): Promise<void> {
  const waiting = waitingOf.get(graph) ?? [];
  waitingOf.delete(graph);
  const wanted = waiting.filter(({ signal }) => !signal.aborted);
  for (const { settle, signal } of waiting)
    if (signal.aborted) settle(Promise.reject(signal.reason as Error));
  const keys = wanted.map(({ key }) => key);
  const read = graph.delivery().then((reads) => reads.many(keys));
  for (const [at, { settle }] of wanted.entries())
    settle(read.then((parts) => valueIn(parts[at]!)));
}

function together(graph: DeliveryGraph, key: ConfigurationKey, signal: AbortSignal) {
  return new Promise<Delivery>((settle) => {
    const waiting = waitingOf.get(graph);
    const one = { key, signal, settle };
    if (waiting !== undefined) {
      waiting.push(one);
      return;
    }
    waitingOf.set(graph, [one]);
    setTimeout(() => void askTogether(graph), GATHERED_MS);
  });
}

/** How many devices have each app, in one report. */
function appsDeliveryQuery(graph: DeliveryGraph) {
  return queryOptions({
    queryKey: ['delivery', 'apps'],
    queryFn: async ({ signal }) => (await graph.delivery()).apps(signal),
    staleTime: FRESH_FOR.delivery,
  });
}

/** Where the cache has what {@link listedDeliveryQuery} read. */
export const listedKey = (key: ConfigurationKey) => ['delivery', key, 'listed'] as const;

/** How many devices have one configuration of a list: what is in view is asked for together. */
export function listedDeliveryQuery(graph: DeliveryGraph, key: ConfigurationKey) {
  return queryOptions({
    queryKey: listedKey(key),
    queryFn: async ({ signal, client }): Promise<Delivery> => {
      if (familyOf(key).delivery !== 'install') return together(graph, key, signal);
      const { counts, hasMore } = await client.query(appsDeliveryQuery(graph));
      const devices = counts.get(graphIdOf(key).toLowerCase());
      // Where the report goes on, the app may be in the rest of it: it is asked for by itself.
      if (devices === undefined && hasMore) return together(graph, key, signal);
      return { devices: devices ?? {}, users: undefined, asOf: undefined };
    },
    staleTime: FRESH_FOR.delivery,
  });
}
