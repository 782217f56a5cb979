import type { ChangeNames } from '#domain/describe.ts';
import type { JournalEntry } from '#domain/journal.ts';
import type { PlanRunSummary } from '#domain/plan/planRuns.ts';
import { writeReceipts } from '#domain/receipt.ts';
import { receiptsCsv } from '#domain/receiptTable.ts';
import { download } from '#lib/download.ts';

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
