import papa from 'papaparse';

/** The library's own pattern overlooks a cell of several lines. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV for Excel: quoted as RFC 4180 asks, with a byte order mark for umlauts, and with a guard against cells that
 * a spreadsheet would run: what begins with = + - @, a tab or a return gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const data = rows.map((row) => row.map((cell) => cell ?? ''));
  return `\uFEFF${papa.unparse({ fields: [...header], data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
