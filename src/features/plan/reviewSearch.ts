import { z } from 'zod';

/**
 * What the review shows of the plan: all lines, or those of one verdict; and configurations by a
 * part of their name.
 */
export const reviewSearchSchema = z.object({
  show: z.enum(['change', 'remove', 'alreadySo', 'refused']).optional().catch(undefined),
  q: z.string().optional().catch(undefined),
});

export type ReviewSearch = z.infer<typeof reviewSearchSchema>;
