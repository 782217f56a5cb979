import type { ChangeNames } from '#domain/assignment/describe.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import type { PlanRunSummary } from '#domain/plan/run/planRuns.ts';
import { writeReceipts } from '#domain/journal/receipt.ts';
import { receiptsCsv } from '#domain/journal/receiptTable.ts';
import { download } from '#lib/browser/download.ts';

export type ReceiptFormat = 'json' | 'csv';

/**
 * Saves receipts as a file: JSON to keep and to import again, CSV to read in a spreadsheet. A plan
 * is one line of the CSV; its own report has its lines.
 */
export function exportReceipts(
  format: ReceiptFormat,
  entries: readonly JournalEntry[],
  tenantId: string,
  names: Omit<ChangeNames, 'configuration'>,
  runs: readonly PlanRunSummary[] = [],
): void {
  const now = new Date();
  const name = `assignment-desk-receipts-${now.toISOString().slice(0, 19).replaceAll(':', '')}.${format}`;
  if (format === 'json') download(name, 'application/json', writeReceipts(entries, tenantId, now));
  else download(name, 'text/csv;charset=utf-8', receiptsCsv(entries, names, runs));
}
