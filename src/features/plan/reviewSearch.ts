import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';

/**
 * What the review shows of the plan: all lines, or those of one verdict; and configurations by a
 * part of their name.
 */
export const reviewSearchSchema = z.object({
  show: z.catch(z.optional(z.enum(['change', 'remove', 'alreadySo', 'refused'])), undefined),
  q: searchSchema,
});

export type ReviewSearch = z.infer<typeof reviewSearchSchema>;
