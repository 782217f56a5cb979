import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isOurs } from '#domain/change/end.ts';
import { failedIn, reportedIn } from '#domain/delivery/delivery.ts';
import { mayFail } from '#domain/delivery/mayFail.ts';
import { isStillSilent } from '#domain/delivery/silence.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { DeliveryCell } from '#parts/delivery/DeliveryCell.tsx';
import { listedDeliveryQuery } from '#queries/delivery/listedDelivery.ts';
import { FRESH_FOR } from '#queries/freshness.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useMinute } from '#ui/time/useMinute.ts';
import { TEXTS } from '#features/runs/delivery/texts.ts';

interface RunDeliveryCellProps {
  readonly item: RunItem;
  /** ISO 8601: when the run ended. */
  readonly since: string;
  /** Told how many devices are in error or conflict, where that may have come by the run. */
  readonly onFailed: (id: RunItem['configurationId'], devices: number) => void;
}

/**
 * What devices report of one configuration of a run, and that nothing is reported for too long.
 * Asked again while it is in view, and no more often than Intune counts.
 */
export function RunDeliveryCell({ item, since, onFailed }: RunDeliveryCellProps) {
  const { configurationId, expectedDevices: expected, lines } = item;
  const now = useMinute();
  const { data } = useQuery({
    ...listedDeliveryQuery(useGraph(), configurationId),
    enabled: familyOf(configurationId).delivery !== 'none',
    refetchInterval: FRESH_FOR.delivery,
    refetchIntervalInBackground: false,
  });
  const failed = failedIn(data?.devices ?? {});
  const byRun = lines.some(
    ({ change, end }) =>
      change !== undefined && end !== undefined && isOurs(end) && mayFail(change),
  );
  useEffect(() => {
    if (byRun) onFailed(configurationId, failed);
  }, [byRun, configurationId, failed, onFailed]);
  const isSilent =
    data?.devices !== undefined &&
    isStillSilent({ sentAt: since, expected, reported: reportedIn(data.devices), now });
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <DeliveryCell id={configurationId} />
      {isSilent && <Box sx={{ color: 'warning.main' }}>{TEXTS.silent}</Box>}
    </Box>
  );
}
