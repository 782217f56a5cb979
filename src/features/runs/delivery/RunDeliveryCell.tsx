import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { reportedIn } from '#domain/delivery/delivery.ts';
import { isStillSilent } from '#domain/delivery/silence.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { DeliveryCell } from '#parts/delivery/DeliveryCell.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { useMinute } from '#ui/time/useMinute.ts';
import { runDeliveryQuery } from '#features/runs/delivery/runDeliveryQuery.ts';
import { TEXTS } from '#features/runs/delivery/texts.ts';

interface RunDeliveryCellProps {
  readonly item: Pick<RunItem, 'configurationId' | 'expectedDevices' | 'approvedAt'>;
  /** ISO 8601: when the run ended. */
  readonly since: string;
}

/** What devices report of one configuration of a run, and that nothing is reported for too long. */
export function RunDeliveryCell({ item, since }: RunDeliveryCellProps) {
  const { configurationId, expectedDevices: expected, approvedAt = since } = item;
  const now = useMinute();
  const { data } = useQuery(runDeliveryQuery(useGraph(), configurationId));
  const isSilent =
    data?.devices !== undefined &&
    isStillSilent({ sentAt: approvedAt, expected, reported: reportedIn(data.devices), now });
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <DeliveryCell id={configurationId} />
      {isSilent && <Box sx={{ color: 'warning.main' }}>{TEXTS.silent}</Box>}
    </Box>
  );
}
