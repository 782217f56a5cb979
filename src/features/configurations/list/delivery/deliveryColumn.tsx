import type { QueryClient } from '@tanstack/react-query';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { DeliveryCell, deliveryText } from '#parts/delivery/DeliveryCell.tsx';
import { TEXTS } from '#features/configurations/list/delivery/texts.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';

/** The column of delivery in the list of configurations. */
export function deliveryColumn(client: QueryClient): DataColumn<ListedConfiguration> {
  return {
    key: 'delivery',
    header: TEXTS.delivery,
    width: 'minmax(150px, 1fr)',
    cell: ({ id }) => <DeliveryCell id={id} />,
    text: ({ id }) => deliveryText(client, id),
  };
}
