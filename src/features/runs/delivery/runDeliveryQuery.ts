import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { listedDeliveryQuery } from '#queries/delivery/listedDelivery.ts';
import { FRESH_FOR } from '#queries/freshness.ts';

/** What devices report of one configuration: again while in view, as often as Intune counts. */
export function runDeliveryQuery(
  graph: Parameters<typeof listedDeliveryQuery>[0],
  id: ConfigurationKey,
) {
  return {
    ...listedDeliveryQuery(graph, id),
    enabled: familyOf(id).delivery !== 'none',
    refetchInterval: FRESH_FOR.delivery,
    refetchIntervalInBackground: false,
  };
}
