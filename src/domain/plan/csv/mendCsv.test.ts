import { expect, it } from 'vitest';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { type CsvMend, mendCsv } from '#domain/plan/csv/mendCsv.ts';

const TEXT = 'configuration;target;group\nWifi;gruop;Pilot\nVPN;all users;\nc;all users;x\n';

function read(...mends: readonly (readonly [number, CsvMend])[]) {
  return readCsvRows(mendCsv(parseCsv(TEXT), new Map(mends)));
}

it('a cell that is mended is read in place of what stood there, on the same line', () => {
  expect(read().errors.map(({ line, column, written }) => [line, column, written])).toEqual([
    [2, 'target', 'gruop'],
    [4, 'group', 'x'],
  ]);
  const { rows, errors } = read([2, { target: 'group' }], [4, { group: '' }]);
  expect(errors).toEqual([]);
  expect(rows.map(({ line, target }) => [line, target?.kind])).toEqual([
    [2, 'group'],
    [3, 'allLicensedUsers'],
    [4, 'allLicensedUsers'],
  ]);
});

it('a line that is left out is in no doubt: nothing else waits for it', () => {
  const { rows, errors, doubts } = read([2, 'leftOut'], [4, 'leftOut']);
  expect(rows.map(({ line }) => line)).toEqual([3]);
  expect([errors, doubts]).toEqual([[], []]);
});

it('a column that the file has not is added to it, and is empty on the other lines', () => {
  const { rows } = read([3, { filter: 'Corporate', 'filter mode': 'include' }]);
  expect(rows.map(({ line, filter }) => [line, filter?.name])).toEqual([[3, 'Corporate']]);
});
