import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#lib/csv.ts';
import { guarded, unguarded } from '#lib/csvGuard.ts';

it.each([
  ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t'=1"`],
  ['=1\n2', `"'=1\n2"`],
  ['a=1', 'a=1'],
  ['Müller; "Łódź"', '"Müller; ""Łódź"""'],
  ['a,b', '"a,b"'],
  ['x;y', '"x;y"'],
  ['x\ty', '"x\ty"'],
  ['x;=1+1', `"x;'=1+1"`],
  ['x; "=1+1', `"x; ""'=1+1"`],
  ['x\n=1+1', `"x\n'=1+1"`],
  ["'=1", `"''=1"`],
])('writes %j', (cell, written) => {
  expect(toCsv(['Name', 'Id'], [[cell, undefined]])).toBe(`\uFEFFName,Id\r\n${written},\r\n`);
});

/** Letters that make trouble, mixed with any others. */
const cell = oneof(
  string(),
  string({
    unit: constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', ' ', '1', 'a'),
    maxLength: 12,
  }),
);
const table = array(tuple(cell, cell), { minLength: 1, maxLength: 5 });

describe('any cells', () => {
  it('are read back as they were', () => {
    assert(
      property(table, (rows) => {
        const [, ...read] = papa.parse<string[]>(toCsv(['a', 'b'], rows).slice(1, -2), {
          delimiter: ',',
          newline: '\r\n',
        }).data;
        expect(read.map((row) => row.map(unguarded))).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([',', ';', '\t'])('begin no cell with a formula where %j separates', (delimiter) => {
    assert(
      property(table, (rows) => {
        const cells = papa
          .parse<string[]>(toCsv(['a', 'b'], rows).slice(1), { delimiter })
          .data.flat();
        expect(
          cells.filter(
            (text) =>
              /^[ \t\r\n"]*[=+\-@]/.test(text) || (delimiter === ',' && /^[\t\r]/.test(text)),
          ),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('begin none with a formula, however a reader takes quotes', () => {
    assert(
      property(table, (rows) => {
        const pieces = toCsv(['a', 'b'], rows)
          .slice(1)
          .split(/[,;\t\r\n]/);
        expect(pieces.filter((text) => /^[ "]*[=+\-@]/.test(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are guarded so that it can be taken off again', () => {
    assert(
      property(cell, (text) => unguarded(guarded(text)) === text),
      { numRuns: 1000 },
    );
  });
});
