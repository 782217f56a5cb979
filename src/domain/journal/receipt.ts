import { z } from 'zod/mini';
import { isOfAnotherTenant } from '#domain/journal/isOfAnotherTenant.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { parseJson } from '#lib/json.ts';

/**
 * Receipts leave this browser as a file and may come back: the format and its version are part of
 * the file.
 */
const FORMAT = 'assignment-desk-receipts';
const VERSION = 1;

/** Larger files are no receipts of ours; the browser is spared them. */
export const MAX_RECEIPT_BYTES = 50_000_000;

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z
    .int() /*z.number()*/
    .check(z.positive()),
});

const receiptsSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: z.string(),
  tenantId: z.string().check(z.minLength(1)),
  entries: z.array(journalEntrySchema),
});

/** The file that {@link readReceipts} reads. */
export function writeReceipts(
  entries: readonly JournalEntry[],
  tenantId: string,
  exportedAt: Date,
): string {
  const at = exportedAt.toISOString();
  const file = { format: FORMAT, version: VERSION, exportedAt: at, tenantId, entries };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Why a file was not taken. */
export type ReceiptProblem =
  | { readonly kind: 'notReceipts' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'damaged'; readonly field: string }
  | { readonly kind: 'foreignTenant'; readonly tenantId: string };

export type ReceiptResult =
  | { readonly ok: true; readonly entries: readonly JournalEntry[] }
  | { readonly ok: false; readonly problem: ReceiptProblem };

/**
 * Reads a file of receipts for one tenant. All or nothing: of a file that is partly foreign or
 * damaged nothing is taken.
 */
export function readReceipts(text: string, tenantId: string): ReceiptResult {
  const json = parseJson(text);
  const head = headSchema.safeParse(json);
  if (!head.success) return refuse({ kind: 'notReceipts' });
  if (head.data.version > VERSION)
    return refuse({ kind: 'newerVersion', version: head.data.version });
  const parsed = receiptsSchema.safeParse(json);
  if (!parsed.success)
    return refuse({ kind: 'damaged', field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const { entries } = parsed.data;
  const foreign = [parsed.data, ...entries].find((each) => isOfAnotherTenant(each, tenantId));
  return foreign === undefined
    ? { ok: true, entries }
    : refuse({ kind: 'foreignTenant', tenantId: foreign.tenantId });
}

function refuse(problem: ReceiptProblem): ReceiptResult {
  return { ok: false, problem };
}
