import { queryOptions } from '@tanstack/react-query';
import type { DeviceReport } from '#domain/delivery/deviceReport.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Graph } from '#graph/client.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/** Of a device without a user. */
const NOTHING: DeviceReport = { items: [], families: [], cutOff: [] };

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

/** The policies that Intune reports of a device. */
export function policiesOfDeviceQuery(graph: DeliveryGraph, deviceId: string) {
  return queryOptions({
    queryKey: ['deviceReport', deviceId, 'policies'],
    queryFn: async ({ signal }) => (await graph.delivery()).policiesOfDevice(deviceId, signal),
    staleTime: FRESH_FOR.delivery,
  });
}

/** The apps that Intune reports of a device; nothing is asked where it has no user. */
export function appsOfDeviceQuery(
  graph: DeliveryGraph,
  deviceId: string,
  userId: string | undefined,
) {
  return queryOptions({
    queryKey: ['deviceReport', deviceId, 'apps', userId],
    queryFn: async ({ signal }) =>
      userId === undefined
        ? NOTHING
        : (await graph.delivery()).appsOfDevice({ deviceId, userId }, signal),
    enabled: userId !== undefined,
    staleTime: FRESH_FOR.delivery,
  });
}
