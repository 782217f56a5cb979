import { z } from 'zod';
import { searchSchema } from '#lib/text/searchSchema.ts';

/** `/filters/{id}`: what narrows the list of matching devices. */
export const filterSearchSchema = z.object({
  q: searchSchema,
  sort: z
    .enum(['name', '-name', 'user', '-user', 'model', '-model', 'version', '-version', 'id', '-id'])
    .optional()
    .catch(undefined),
});
