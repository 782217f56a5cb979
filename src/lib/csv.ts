import { guarded } from '#lib/csvGuard.ts';
import { runToEnd } from '#lib/browser/slices.ts';

/**
 * What RFC 4180 wants in quotes, what a reader loses at the ends of a cell, and what one that
 * separates by something else than commas could take for the end of it.
 */
const QUOTED = /^['\s]|[",;\t\r\n\uFEFF]|\s$/;

type Row = readonly (string | undefined)[];

/** How many rows are written before the page may have its turn. */
const STEP = 100;

/**
 * Rows as CSV for Excel: quoted as RFC 4180 asks, with a byte order mark for umlauts, and {@link
 * guarded} so that no spreadsheet runs a cell.
 */
export function toCsv(header: readonly string[], rows: readonly Row[]): string {
  return runToEnd(toCsvStepwise(header, rows));
}

/** As {@link toCsv}; yields how many rows are written, every so often. */
export function* toCsvStepwise(
  header: readonly string[],
  rows: readonly Row[],
): Generator<number, string> {
  const pieces = [`\uFEFF${linesOf([header])}`];
  for (let start = 0; start < rows.length; start += STEP) {
    pieces.push(linesOf(rows.slice(start, start + STEP)));
    yield start;
  }
  return pieces.join('');
}

function linesOf(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/** By hand: a library that reads CSV as well is seven kilobytes on each page with a table. */
function cellOf(value: string | undefined): string {
  const cell = guarded(value ?? '');
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
