import { useMemo, useState } from 'react';

import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { createSortRows } from '#ui/rows/sortRows.ts';

/**
 * The rows in the order asked for. Without `sort`, or for a column that cannot be sorted, as they
 * came.
 */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: DataSort | undefined,
): Row[] {
  const [sortRows] = useState(() => createSortRows<Row>());
  return useMemo(() => sortRows(rows, columns, sort), [sortRows, rows, columns, sort]);
}
