import { array, assert, property, string, tuple } from 'fast-check';
import papa from 'papaparse';
import { expect, it } from 'vitest';
import { toCsv } from '#lib/csv.ts';

it.each([
  ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['=1\n2', `"'=1\n2"`],
  ['a=1', 'a=1'],
  ['Müller; "Łódź"', '"Müller; ""Łódź"""'],
  ['a,b', '"a,b"'],
])('writes %j', (cell, written) => {
  expect(toCsv(['Name', 'Id'], [[cell, undefined]])).toBe(`\uFEFFName,Id\r\n${written},\r\n`);
});

it('lets no cell begin as a formula, and loses nothing else', () => {
  assert(
    property(array(tuple(string(), string()), { minLength: 1 }), (rows) => {
      const text = toCsv(['a', 'b'], rows);
      const [, ...read] = papa.parse<string[]>(text.slice(1, -2), { delimiter: ',', newline: '\r\n' }).data;
      expect(read).toEqual(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))));
    }),
  );
});
