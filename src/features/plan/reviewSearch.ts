import { z } from 'zod';
import { searchSchema } from '#lib/text/searchSchema.ts';

/**
 * What the review shows of the plan: all lines, or those of one verdict; and configurations by a
 * part of their name.
 */
export const reviewSearchSchema = z.object({
  show: z.enum(['change', 'remove', 'alreadySo', 'refused']).optional().catch(undefined),
  q: searchSchema,
});

export type ReviewSearch = z.infer<typeof reviewSearchSchema>;
