import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';

type Column = DataColumn<ListedConfiguration>;

/** After which column delivery stands. */
const BEFORE = 'assignments';

/** The columns of a list, with delivery where somebody asked for it: its code is loaded then. */
export function useDeliveryColumn(columns: readonly Column[], isShown: boolean) {
  const client = useQueryClient();
  const [column, setColumn] = useState<Column>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (!isShown || column !== undefined) return;
    import('#features/configurations/list/delivery/deliveryColumn.tsx').then(
      ({ deliveryColumn }) => setColumn(deliveryColumn(client)),
      (error: unknown) => setFailure(toFailure(error)),
    );
  }, [isShown, column, client]);
  const shown = isShown ? column : undefined;
  const all = useMemo(() => {
    if (shown === undefined) return columns;
    const place = columns.findIndex(({ key }) => key === BEFORE) + 1;
    return [...columns.slice(0, place), shown, ...columns.slice(place)];
  }, [columns, shown]);
  return { columns: all, column: shown, failure: isShown ? failure : undefined };
}
