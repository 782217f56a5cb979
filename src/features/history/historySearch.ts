import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';
import { ENTRY_OUTCOMES } from '#domain/journal/entryOutcome.ts';

/** A day as a date field writes it, in the time zone of whoever looks. */
const daySchema = z.catch(z.optional(z.iso.date()), undefined);

/** What the address of the history may hold; a value that makes no sense is left out. */
export const historySearchSchema = z.object({
  q: searchSchema,
  outcome: z.catch(z.optional(z.enum(ENTRY_OUTCOMES)), undefined),
  /** Id of a configuration. */
  configuration: z.catch(z.optional(z.string()), undefined),
  from: daySchema,
  to: daySchema,
});

export type HistorySearch = z.infer<typeof historySearchSchema>;
