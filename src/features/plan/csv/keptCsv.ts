import { z } from 'zod/mini';
import { decodeCsv } from '#domain/plan/csv/csvBytes.ts';
import { parseJson } from '#lib/json.ts';
import type { Owner } from '#stores/owner.ts';
import { keepTyped, typedOf } from '#stores/places.ts';

/** The name under which the tab keeps what is in the box. */
export const PASTED = 'csv';

/** The name under which the tab keeps a file. */
const FILE = 'csv file';

const keptCsvSchema = z.object({ name: z.string(), text: z.string() });

/** A CSV file that was chosen and could not be read yet: the page has to be loaded anew first. */
export type KeptCsv = z.infer<typeof keptCsvSchema>;

/**
 * Keeps a chosen file in this tab: the browser forgets at a reload which one it was.
 * @returns false when it is not kept: it is no text, or larger than what a tab may keep
 */
export function keepCsv(owner: Owner, name: string, bytes: Uint8Array): boolean {
  const text = decodeCsv(bytes);
  return text !== undefined && keepTyped(owner, FILE, JSON.stringify({ name, text }));
}

export function keptCsvOf(owner: Owner): KeptCsv | undefined {
  return keptCsvSchema.safeParse(parseJson(typedOf(owner, FILE))).data;
}

export function forgetCsv(owner: Owner): void {
  keepTyped(owner, FILE, '');
}
