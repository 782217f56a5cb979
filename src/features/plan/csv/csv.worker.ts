import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import type { CsvRows } from '#domain/plan/csv/csvShape.ts';
import { decodeCsv, parseCsv } from '#domain/plan/csv/csvText.ts';

/** Undefined where the bytes are no text that the app can be sure of. */
export type CsvAnswer = CsvRows | undefined;

globalThis.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  const text = decodeCsv(data);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target; the rule takes it for a window
  globalThis.postMessage((text === undefined ? undefined : readCsvRows(parseCsv(text))) satisfies CsvAnswer);
});
