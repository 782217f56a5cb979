import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeliveryState } from '#domain/delivery/delivery.ts';
import { deliveredDevices, type DeliveredDevice } from '#domain/delivery/deliveredDevices.ts';
import { type DeliveryKind, stateWords } from '#domain/delivery/deliveryWords.ts';
import { errorCodeText, errorWords } from '#domain/delivery/errorWords.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { deliveryRowsQuery } from '#queries/delivery/delivery.ts';
import { useGraph } from '#queries/graphContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#parts/delivery/texts.ts';

interface DeliveryListProps {
  readonly configurationId: ConfigurationKey;
  readonly name: string;
  readonly kind: DeliveryKind;
  readonly state: DeliveryState;
  readonly onClose: () => void;
}

/** The devices in one state, with user, time and error, to be sorted and saved. */
export function DeliveryList({ configurationId, name, kind, state, onClose }: DeliveryListProps) {
  const words = stateWords(kind, state);
  const [sort, setSort] = useState<DataSort>({ key: 'device', direction: 'asc' });
  const query = useQuery(deliveryRowsQuery(useGraph(), configurationId));
  const { data, error } = query;
  if (error !== null && data === undefined)
    return <FailurePanel failure={toFailure(error)} onRetry={() => void query.refetch()} />;
  if (data === undefined) return <ProgressLine label={TEXTS.readingRows} />;
  if (data === null) return <Box>{TEXTS.noList}</Box>;
  const rows = deliveredDevices(data.rows.filter((row) => row.state === state));
  return (
    <Box component="section" aria-label={TEXTS.rowsOf(words)} sx={{ display: 'grid', gap: 1 }}>
      {data.hasMore && <Box>{TEXTS.moreRows(data.rows.length)}</Box>}
      <DataTable
        label={TEXTS.rowsOf(words)}
        exportName={`${name} ${words}`}
        columns={data.rows.some(({ errorCode = 0 }) => errorCode !== 0) ? COLUMNS : WITHOUT_CODES}
        sort={sort}
        onSortChange={setSort}
        rows={rows}
        getKey={keyOf}
        renderCard={(row) => <Card row={row} />}
        empty={<EmptyState title={TEXTS.noRows}>{TEXTS.noRowsHint}</EmptyState>}
      />
      <Box>
        <Button size="small" onClick={onClose}>
          {TEXTS.hide}
        </Button>
      </Box>
    </Box>
  );
}

const keyOf = ({ deviceId, device, users }: DeliveredDevice): string =>
  JSON.stringify([deviceId, device, users]);

const usersOf = ({ users }: DeliveredDevice): string => users.join(', ') || TEXTS.nobody;

function Device({ row: { deviceId, device } }: { readonly row: DeliveredDevice }) {
  const words = device ?? TEXTS.unnamed;
  if (deviceId === undefined) return <span>{words}</span>;
  return (
    <AppLink to="/devices/$id" params={{ id: deviceId }}>
      {words}
    </AppLink>
  );
}

function Told({ at }: { readonly at: string | undefined }) {
  return at === undefined ? <span>{TEXTS.never}</span> : <RelativeTime iso={at} />;
}

/** The errors of a device in words, each with its code. */
function errorOf({ errorCodes, state }: DeliveredDevice): string {
  return errorCodes.map(errorText).join('; ') || (state === 'error' ? TEXTS.noCode : '');
}

function errorText(errorCode: number): string {
  const code = TEXTS.code(errorCodeText(errorCode));
  const words = errorWords(errorCode);
  return words === undefined ? code : `${words} (${code})`;
}

const COLUMNS: readonly DataColumn<DeliveredDevice>[] = [
  {
    key: 'device',
    header: TEXTS.device,
    cell: (row) => <Device row={row} />,
    sortValue: ({ device }) => device,
  },
  {
    key: 'user',
    header: TEXTS.user,
    width: 'minmax(0, 1.4fr)',
    cell: usersOf,
    sortValue: ({ users }) => users[0],
  },
  {
    key: 'at',
    header: TEXTS.at,
    width: '116px',
    cell: ({ at }) => <Told at={at} />,
    sortValue: ({ at }) => at,
  },
  {
    key: 'error',
    header: TEXTS.error,
    width: 'minmax(0, 2.4fr)',
    // The row has one line for it.
    cell: (row) => <span title={errorOf(row)}>{errorOf(row)}</span>,
    sortValue: errorOf,
  },
];

/** Of reports that tell no codes: an empty column would say that there are none. */
const WITHOUT_CODES = COLUMNS.filter(({ key }) => key !== 'error');

function Card({ row }: { readonly row: DeliveredDevice }) {
  return (
    <Box sx={{ display: 'grid' }}>
      <span>{usersOf(row)}</span>
      <Told at={row.at} />
      <span>{errorOf(row)}</span>
    </Box>
  );
}
