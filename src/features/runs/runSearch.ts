import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';
import { WRITE_END_KINDS } from '#domain/change/end.ts';

/**
 * Which lines of a run are shown: all, those that ended in one way or have not ended; and
 * configurations by a part of their name.
 */
export const runSearchSchema = z.object({
  show: z.catch(z.optional(z.enum([...WRITE_END_KINDS, 'open'])), undefined),
  q: searchSchema,
  /** What can be undone is looked up and offered at once. */
  undo: z.catch(z.optional(z.literal('yes')), undefined),
  /** How many devices were in error when somebody decided to roll back. */
  errors: z.catch(z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))), undefined),
});

export type RunSearch = z.infer<typeof runSearchSchema>;
