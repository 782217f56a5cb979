import { z } from 'zod';
import { searchSchema } from '#lib/text/searchSchema.ts';
import { ENTRY_OUTCOMES } from '#domain/journal/entryOutcome.ts';

/** A day as a date field writes it, in the time zone of whoever looks. */
const daySchema = z.iso.date().optional().catch(undefined);

/** What the address of the history may hold; a value that makes no sense is left out. */
export const historySearchSchema = z.object({
  q: searchSchema,
  outcome: z.enum(ENTRY_OUTCOMES).optional().catch(undefined),
  /** Id of a configuration. */
  configuration: z.string().optional().catch(undefined),
  from: daySchema,
  to: daySchema,
});

export type HistorySearch = z.infer<typeof historySearchSchema>;
