import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import type { CsvDoubt, CsvError, CsvRow } from '#domain/plan/csv/csvShape.ts';
import { decodeCsv } from '#domain/plan/csv/csvBytes.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { type CsvMends, mendCsv } from '#domain/plan/csv/mendCsv.ts';

/** A file, and what was mended of it since. */
export interface CsvQuestion {
  readonly bytes: Uint8Array;
  readonly mends: CsvMends;
}

/**
 * A piece of what was read: ten thousand rows in one message would hold up the page that takes it.
 */
export type CsvAnswer =
  | { readonly kind: 'rows'; readonly rows: readonly CsvRow[] }
  | { readonly kind: 'errors'; readonly errors: readonly CsvError[] }
  | { readonly kind: 'doubts'; readonly doubts: readonly CsvDoubt[] }
  | { readonly kind: 'end' }
  /** The bytes are no text that the app can be sure of. */
  | { readonly kind: 'noText' };

const PIECE = 500;

globalThis.addEventListener('message', ({ data }: MessageEvent<CsvQuestion>) => {
  const text = decodeCsv(data.bytes);
  if (text === undefined) return answer({ kind: 'noText' });
  const { rows, errors, doubts } = readCsvRows(mendCsv(parseCsv(text), data.mends));
  for (const piece of piecesOf(rows)) answer({ kind: 'rows', rows: piece });
  for (const piece of piecesOf(errors)) answer({ kind: 'errors', errors: piece });
  for (const piece of piecesOf(doubts)) answer({ kind: 'doubts', doubts: piece });
  return answer({ kind: 'end' });
});

function answer(message: CsvAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target; the rule takes it for a window
  globalThis.postMessage(message);
}

function piecesOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / PIECE) }, (_, index) =>
    items.slice(index * PIECE, (index + 1) * PIECE),
  );
}
