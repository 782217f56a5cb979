import type { CsvColumn, CsvRecord } from '#domain/plan/csv/csvShape.ts';

/** What an admin changed on a line: cells by their column, or the line is left out of the plan. */
export type CsvMend = Readonly<Partial<Record<CsvColumn, string>>> | 'leftOut';

/** By the line that a record begins on. */
export type CsvMends = ReadonlyMap<number, CsvMend>;

/**
 * The records as they were mended, the header first. Lines keep their numbers, so that what is still
 * wrong is told of the line in the file. A column that the file has not is added to it.
 */
export function mendCsv(records: readonly CsvRecord[], mends: CsvMends): readonly CsvRecord[] {
  const [header, ...lines] = records;
  if (header === undefined || mends.size === 0) return records;
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const given = names.length;
  const mended = lines.flatMap((record): CsvRecord[] => {
    const mend = mends.get(record.line);
    if (mend === undefined) return [record];
    if (mend === 'leftOut') return [];
    const cells = [...record.cells];
    for (const [column, text] of Object.entries(mend)) {
      const known = names.indexOf(column);
      const at = known < 0 ? names.push(column) - 1 : known;
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
    return [{ ...record, cells }];
  });
  return [{ ...header, cells: [...header.cells, ...names.slice(given)] }, ...mended];
}

/** What was mended first, and then again. */
export function joinMends(first: CsvMends, then: CsvMends): CsvMends {
  const joined = new Map(first);
  for (const [line, mend] of then) {
    const before = joined.get(line);
    const isOne = mend === 'leftOut' || before === undefined || before === 'leftOut';
    joined.set(line, isOne ? mend : { ...before, ...mend });
  }
  return joined;
}
