import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { type ValueRanks, valueRanks } from '#ui/rows/valueRanks.ts';

/** The rows in the order asked for, in a new list. */
export type SortRows<Row> = (
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: DataSort | undefined,
) => Row[];

/**
 * Sorts one table's rows again and again, remembering per column what it found out. Rows that count
 * as equal stay as they came, in either direction; what has no value comes last. A sort that names
 * no column, or one that cannot be sorted, is none.
 */
export function createSortRows<Row>(): SortRows<Row> {
  const known = new Map<string, ValueRanks>();
  return (rows, columns, sort) => {
    const sortValue = columns.find(({ key }) => key === sort?.key)?.sortValue;
    if (sort === undefined || sortValue === undefined) return [...rows];
    const values = rows.map(sortValue);
    const ranks = known.get(sort.key) ?? valueRanks();
    ranks.add(values);
    known.set(sort.key, ranks);
    const sign = sort.direction === 'desc' ? -1 : 1;
    // Rank and place in one number, which the engine sorts without asking back for each pair.
    const order = Float64Array.from(values, (value, index) => {
      const rank = ranks.of(value);
      return (rank === undefined ? AFTER_ALL : sign * rank) * rows.length + index;
    }).toSorted();
    return Array.from(order, (each) => rows[each - Math.floor(each / rows.length) * rows.length]!);
  };
}

/** Above all ranks: of what has no value. With a place of ten million it is still an exact number. */
const AFTER_ALL = 2 ** 29;
