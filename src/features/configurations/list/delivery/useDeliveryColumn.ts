import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';

type Column = DataColumn<ListedConfiguration>;

/** After which column delivery stands. */
const BEFORE = 'assignments';

async function loadColumn(client: QueryClient): Promise<Column> {
  const { deliveryColumn } =
    await import('#features/configurations/list/delivery/deliveryColumn.tsx');
  return deliveryColumn(client);
}

/** The columns of a list, with delivery where somebody asked for it: its code is loaded then. */
export function useDeliveryColumn(columns: readonly Column[], isShown: boolean) {
  const client = useQueryClient();
  const [column, setColumn] = useState<Column>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (!isShown || column !== undefined) return;
    loadColumn(client).then(setColumn, (error: unknown) => setFailure(toFailure(error)));
  }, [isShown, column, client]);
  const retry = async () => {
    try {
      setColumn(await loadColumn(client));
      setFailure(undefined);
    } catch (error) {
      setFailure(toFailure(error));
    }
  };
  const shown = isShown ? column : undefined;
  const all = useMemo(() => {
    if (shown === undefined) return columns;
    const place = columns.findIndex(({ key }) => key === BEFORE) + 1;
    return [...columns.slice(0, place), shown, ...columns.slice(place)];
  }, [columns, shown]);
  return {
    columns: all,
    column: shown,
    failure: isShown && column === undefined ? failure : undefined,
    retry: () => void retry(),
  };
}
