import Box from '@mui/material/Box';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { countedIn, type Delivery } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { ShareBar } from '#parts/delivery/ShareBar.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { listedDeliveryQuery } from '#queries/delivery/listedDelivery.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { TEXTS } from '#features/configurations/list/delivery/texts.ts';

/** What a delivery comes to, in a few words. */
function wordsOf({ devices, users }: Delivery): string {
  if (devices === undefined) return TEXTS.users(countedIn(users ?? {}));
  const total = countedIn(devices);
  if (total === 0) return TEXTS.nothingYet;
  const share = TEXTS.share(devices.succeeded ?? 0, total);
  const failed = (devices.error ?? 0) + (devices.conflict ?? 0);
  return failed === 0 ? share : `${share} · ${TEXTS.failed(failed)}`;
}

/** How many devices have one configuration; asked for when its row comes into view. */
export function DeliveryCell({ id }: { readonly id: ConfigurationKey }) {
  return familyOf(id).delivery === 'none' ? (
    <span>{TEXTS.noReport}</span>
  ) : (
    <ReportedCell id={id} />
  );
}

function ReportedCell({ id }: { readonly id: ConfigurationKey }) {
  const { data, error } = useQuery(listedDeliveryQuery(useGraph(), id));
  if (data === undefined)
    return error === null ? (
      <span>{TEXTS.reading}</span>
    ) : (
      <span title={explain(toFailure(error)).title}>{TEXTS.notRead}</span>
    );
  const words = wordsOf(data);
  return (
    <Box component="span" title={words} sx={{ display: 'grid', gap: 0.5, width: '100%' }}>
      <span>{words}</span>
      {data.devices !== undefined && <ShareBar counts={data.devices} height={4} />}
    </Box>
  );
}

/** The column of delivery; a file holds what was read so far, and says where nothing was. */
export function deliveryColumn(client: QueryClient): DataColumn<ListedConfiguration> {
  return {
    key: 'delivery',
    header: TEXTS.delivery,
    width: 'minmax(150px, 1fr)',
    cell: ({ id }) => <DeliveryCell id={id} />,
    text({ id }) {
      if (familyOf(id).delivery === 'none') return TEXTS.noReport;
      const read = client.getQueryData<Delivery>(['delivery', id, 'listed']);
      return read === undefined ? TEXTS.notRead : wordsOf(read);
    },
  };
}
