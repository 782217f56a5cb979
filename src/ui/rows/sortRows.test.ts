import { assert, constantFrom, array, record, option, oneof, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { createSortRows } from '#ui/rows/sortRows.ts';
import { compareValues } from '#ui/rows/valueRanks.ts';

interface Row {
  readonly name: string | undefined;
  readonly size: number | undefined;
}

const columns: readonly DataColumn<Row>[] = [
  { key: 'name', header: 'Name', cell: () => null, sortValue: ({ name }) => name },
  { key: 'size', header: 'Size', cell: () => null, sortValue: ({ size }) => size },
  { key: 'plain', header: 'Plain', cell: () => null },
];
const named = (...names: readonly (string | undefined)[]): Row[] =>
  names.map((name) => ({ name, size: undefined }));
const by = (key: string, direction: DataSort['direction'] = 'asc'): DataSort => ({
  key,
  direction,
});

describe('rows of a table', () => {
  it('are sorted as people do, and what has no value comes last in either direction', () => {
    const rows = named('Wi-Fi 10', undefined, 'wi-fi 2', 'VPN');
    const sortRows = createSortRows<Row>();
    expect(sortRows(rows, columns, by('name')).map(({ name }) => name)).toEqual([
      'VPN',
      'wi-fi 2',
      'Wi-Fi 10',
      undefined,
    ]);
    expect(sortRows(rows, columns, by('name', 'desc')).map(({ name }) => name)).toEqual([
      'Wi-Fi 10',
      'wi-fi 2',
      'VPN',
      undefined,
    ]);
  });

  it.each([undefined, by('plain'), by('gone')])('stay as they came when sorted by %j', (sort) => {
    const rows = named('b', 'a');
    expect(createSortRows<Row>()(rows, columns, sort)).toEqual(rows);
  });

  it('are in the same order whatever was sorted before: pages that came, a search, another column, the other direction', () => {
    const row = record({
      name: option(constantFrom('a', 'A', 'á', 'b', 'Wi-Fi 2', 'Wi-Fi 10', 'wi-fi 010', ''), {
        nil: undefined,
      }),
      size: option(oneof(integer({ min: -3, max: 3 })), { nil: undefined }),
    });
    const list = array(row, { maxLength: 30 });
    const asked = record({
      key: constantFrom('name', 'size', 'plain'),
      direction: constantFrom('asc', 'desc'),
    });
    assert(
      property(array(record({ rows: list, sort: asked }), { maxLength: 6 }), (steps) => {
        const sortRows = createSortRows<Row>();
        for (const { rows, sort } of steps)
          expect(sortRows(rows, columns, sort)).toEqual(plainly(rows, sort));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The same, without memory. */
function plainly(rows: readonly Row[], sort: DataSort): Row[] {
  const value = columns.find(({ key }) => key === sort.key)?.sortValue;
  if (value === undefined) return [...rows];
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return sort.direction === 'desc' ? compareValues(right, left) : compareValues(left, right);
  });
}
