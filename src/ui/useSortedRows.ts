import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';

import type { DataColumn, DataSort } from '#ui/dataColumn.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** The rows in the order asked for. Without `sort`, or for a column that cannot be sorted, as they came. */
export function useSortedRows<Row extends object>(rows: readonly Row[], columns: readonly DataColumn<Row>[], sort: DataSort | undefined): Row[] {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    const accessors = columns.map(({ key, sortValue }) =>
      helper.accessor((row) => sortValue?.(row), {
        id: key,
        enableSorting: sortValue !== undefined,
        sortUndefined: 'last',
        sortFn: (a, b, id) => compare(a.getValue<string | number>(id), b.getValue<string | number>(id)),
      }),
    );
    return helper.columns(accessors);
  }, [columns]);
  const sorting = useMemo(() => (sort ? [{ id: sort.key, desc: sort.direction === 'desc' }] : []), [sort]);
  // A sort from the address may name a column that is gone: TanStack Table passes over it.
  const table = useTable({ features, columns: definitions, data: rows, state: { sorting } });
  const model = table.getRowModel();
  return useMemo(() => model.rows.map((row) => row.original), [model]);
}
