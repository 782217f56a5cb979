import papa from 'papaparse';
import type { CsvRecord } from '#domain/plan/csv/csvShape.ts';

/** Bytes; ten thousand lines of long names take a third of it. */
export const LARGEST_CSV = 10_000_000;

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one. Undefined for
 * anything else.
 */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Records with the lines they begin on; separated by commas, semicolons or tabs. Lines without any
 * word are left out.
 */
export function parseCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step({ data, errors, meta }) {
      const hasLooseQuote = errors.some(({ type }) => type === 'Quotes');
      const isUnended = meta.cursor >= text.length && !/[\r\n]$/.test(text);
      if (hasLooseQuote || data.some((cell) => cell.trim() !== ''))
        records.push({
          line,
          cells: data,
          ...(hasLooseQuote && { hasLooseQuote }),
          ...(isUnended && { isUnended }),
        });
      line += (text.slice(at, meta.cursor).match(/\r\n|\r|\n/g) ?? []).length;
      at = meta.cursor;
    },
  });
  return records;
}

/**
 * What separates the words of the header. Guessed from there alone: names further down hold commas
 * and semicolons of their own.
 */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }));
  return counts.toSorted((a, b) => b.count - a.count)[0]!.delimiter;
}
