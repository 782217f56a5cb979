import { expect, it } from 'vitest';
import { cellText, type DataColumn } from '#ui/table/dataColumn.ts';
import { shownColumns } from '#ui/rows/shownColumns.ts';

interface Row {
  readonly count: number | undefined;
}

const column = (key: string, more: Partial<DataColumn<Row>> = {}): DataColumn<Row> => ({
  key,
  header: key,
  cell: () => key,
  ...more,
});
const COLUMNS = [column('name'), column('type'), column('id', { isOptional: true })];
const keys = (choice: Readonly<Record<string, boolean>>) =>
  shownColumns(COLUMNS, choice).map(({ key }) => key);

it.each([
  [{}, ['name', 'type']],
  [{ id: true }, ['name', 'type', 'id']],
  [{ type: false }, ['name']],
  [{ name: false }, ['name', 'type']],
  [{ gone: true }, ['name', 'type']],
])('%j shows %j', (choice, shown) => {
  expect(keys(choice)).toEqual(shown);
});

it('keeps the very list where all are shown, so that nothing is sorted anew', () => {
  expect(shownColumns(COLUMNS, { id: true })).toBe(COLUMNS);
});

it('exports the text of a cell, or what it is sorted by, and nothing for what is not known', () => {
  const sorted = column('count', { sortValue: ({ count }) => count });
  expect(cellText(sorted, { count: 3 })).toBe('3');
  expect(cellText(sorted, { count: undefined })).toBe('');
  expect(
    cellText(
      { ...sorted, text: ({ count }) => (count === undefined ? 'not read' : `${count} rows`) },
      { count: undefined },
    ),
  ).toBe('not read');
});
