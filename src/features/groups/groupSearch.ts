import { z } from 'zod/mini';
import { lensSearchSchema } from '#parts/lens/lensSearch.ts';

/** `/groups/{id}`: what is shown of what the group receives. */
export const groupSearchSchema = z.extend(lensSearchSchema, {
  /** `yes`: also what all devices or all users get. */
  everybody: z.catch(z.optional(z.enum(['yes'])), undefined),
});
