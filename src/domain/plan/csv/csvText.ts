import papa from 'papaparse';
import type { CsvRecord } from '#domain/plan/csv/csvShape.ts';

/**
 * Records with the lines they begin on; separated by commas, semicolons or tabs, or as a first line
 * `sep=` says, which Excel reads and writes. Lines without any word are left out.
 */
export function parseCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  // Editors and scripts mix line breaks in one file. One kind is left, inside of quotes, too: white
  // space in a name does not count.
  const { delimiter, body, line: first } = separatedBy(text.replaceAll(/\r\n?/g, '\n'));
  let at = 0;
  let line = first;
  papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      const hasLooseQuote = errors.some(({ type }) => type === 'Quotes');
      const isUnended = meta.cursor >= body.length && !body.endsWith('\n');
      if (hasLooseQuote || data.some((cell) => cell.trim() !== ''))
        records.push({
          line,
          cells: data,
          ...(hasLooseQuote && { hasLooseQuote }),
          ...(isUnended && { isUnended }),
        });
      line += body.slice(at, meta.cursor).split('\n').length - 1;
      at = meta.cursor;
    },
  });
  return records;
}

/** `sep=;`, perhaps quoted, and with the separators a spreadsheet adds to a short line. */
const SEPARATOR_LINE = /^\uFEFF?\s*"?sep=([,;\t|])"?[,;\t|]*(?:\n|$)/i;

interface Separated {
  readonly delimiter: string;
  /** From the header on. */
  readonly body: string;
  /** The line of the file that the body begins on. */
  readonly line: number;
}

function separatedBy(text: string): Separated {
  const said = SEPARATOR_LINE.exec(text);
  if (said === null) return { delimiter: delimiterOf(text), body: text, line: 1 };
  const body = text.slice(said[0].length);
  const [, separator = ''] = said;
  const isUsed = headerOf(body).includes(separator);
  return {
    delimiter: isUsed ? separator : delimiterOf(body),
    body,
    line: said[0].split('\n').length,
  };
}

/**
 * What separates the words of the header. Guessed from there alone: names further down hold commas
 * and semicolons of their own.
 */
function delimiterOf(text: string): string {
  const header = headerOf(text);
  const counts = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }));
  return counts.toSorted((a, b) => b.count - a.count)[0]!.delimiter;
}

function headerOf(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}
