import {
  ALL_COLUMNS,
  type CsvDoubt,
  type CsvError,
  type CsvRecord,
  type CsvRow,
  type CsvRows,
  fileError,
  MOST_ROWS,
} from '#domain/plan/csv/csvShape.ts';
import { readCsvRow } from '#domain/plan/csv/readCsvRow.ts';
import { numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';

/** Rows of a file whose first record is the header. A line with an error gives no row. */
export function readCsvRows(records: readonly CsvRecord[]): CsvRows {
  const [header, ...lines] = records;
  if (header === undefined) return refused('The file is empty.');
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const unknown = names.filter(
    (name) => name !== '' && !ALL_COLUMNS.some((column) => column === name),
  );
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  const missing = (['configuration', 'target'] as const).filter(
    (column) => !names.includes(column),
  );
  if (header.hasLooseQuote === true)
    return refused('A quote in the header is not closed, or ends too early.');
  // A column that is not understood may hold what narrows the assignment: better no plan than a
  // wider one.
  if (unknown.length > 0)
    return refused(
      `The header names columns that a plan does not have: ${unknown.map(quoted).join(', ')}.`,
    );
  if (twice.length > 0)
    return refused(`The header names a column twice: ${twice.map(quoted).join(', ')}.`);
  if (missing.length > 0)
    return refused(`The header does not name ${missing.map(quoted).join(' and ')}.`);
  if (lines.length > MOST_ROWS)
    return refused(
      `The file has ${numberText(lines.length)} rows; a plan takes ${numberText(MOST_ROWS)}.`,
    );
  const rows: CsvRow[] = [];
  const errors: CsvError[] = [];
  const doubts: CsvDoubt[] = [];
  for (const record of lines) {
    const result = readCsvRow(record, names);
    if (result.ok) rows.push(result.row);
    else {
      errors.push(result.error);
      doubts.push({ line: record.line, configuration: result.configuration });
    }
  }
  return { rows, errors, doubts };
}

function refused(words: string): CsvRows {
  return { rows: [], errors: [fileError(words)], doubts: [] };
}
