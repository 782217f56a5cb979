import papa from 'papaparse';
import { guarded } from '#lib/csvGuard.ts';

/** What a reader that separates by something else than commas could take for the end of a cell. */
const QUOTED = /^'|[;\t]/;

/**
 * Rows as CSV for Excel: quoted as RFC 4180 asks, with a byte order mark for umlauts, and {@link guarded} so that no
 * spreadsheet runs a cell.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const data = rows.map((row) => row.map((cell) => guarded(cell ?? '')));
  return `\uFEFF${papa.unparse({ fields: header.map(guarded), data }, { quotes: (cell) => QUOTED.test(String(cell)), newline: '\r\n' })}\r\n`;
}
