import { z } from 'zod/mini';

/** `/history/{id}/undo`: how many devices were in error when somebody decided to roll back. */
export const undoSearchSchema = z.object({
  errors: z.catch(z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))), undefined),
});
