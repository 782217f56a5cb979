import Box from '@mui/material/Box';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { countedIn, type Delivery, failedIn } from '#domain/delivery/delivery.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { ShareBar } from '#parts/delivery/ShareBar.tsx';
import { TEXTS } from '#parts/delivery/texts.ts';
import { listedDeliveryQuery, listedKey } from '#queries/delivery/listedDelivery.ts';
import { useGraph } from '#queries/graphContext.ts';

/** What a delivery comes to, in a few words. */
function deliveryWordsOf({ devices, users }: Delivery): string {
  if (devices === undefined) return TEXTS.someUsers(countedIn(users ?? {}));
  const total = countedIn(devices);
  if (total === 0) return TEXTS.nothingYet;
  const share = TEXTS.share(devices.succeeded ?? 0, total);
  const failed = failedIn(devices);
  return failed === 0 ? share : `${share} · ${TEXTS.failed(failed)}`;
}

/** How many devices have one configuration; asked for when its row comes into view. */
export function DeliveryCell({ id }: { readonly id: ConfigurationKey }) {
  return familyOf(id).delivery === 'none' ? (
    <span>{TEXTS.cellNoReport}</span>
  ) : (
    <ReportedCell id={id} />
  );
}

function ReportedCell({ id }: { readonly id: ConfigurationKey }) {
  const { data, error } = useQuery(listedDeliveryQuery(useGraph(), id));
  if (data === undefined)
    return error === null ? (
      <span>{TEXTS.cellReading}</span>
    ) : (
      <span title={explain(toFailure(error)).title}>{TEXTS.cellNotRead}</span>
    );
  const words = deliveryWordsOf(data);
  return (
    <Box
      component="span"
      title={words}
      sx={{ display: 'grid', alignContent: 'center', gap: 0.5, width: '100%' }}
    >
      <span>{words}</span>
      {data.devices !== undefined && countedIn(data.devices) > 0 && (
        <ShareBar counts={data.devices} height={4} />
      )}
    </Box>
  );
}

/** The same for a file: what was read so far, and where nothing was, that. */
export function deliveryText(client: QueryClient, id: ConfigurationKey): string {
  if (familyOf(id).delivery === 'none') return TEXTS.cellNoReport;
  const read = client.getQueryData<Delivery>(listedKey(id));
  return read === undefined ? TEXTS.cellNotRead : deliveryWordsOf(read);
}
