/**
 * Rows as CSV for Excel: quoted as RFC 4180 asks, with a byte order mark for umlauts, and with a guard against cells that
 * a spreadsheet would run: what begins with = + - @, a tab or a return gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection). The library is loaded when somebody exports.
 */
export async function toCsv(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const data = rows.map((row) => row.map((cell) => cell ?? ''));
  return `\uFEFF${papa.unparse({ fields: [...header], data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
