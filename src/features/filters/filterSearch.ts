import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';

/** `/filters/{id}`: what narrows the list of matching devices. */
export const filterSearchSchema = z.object({
  q: searchSchema,
  sort: z.catch(
    z.optional(
      z.enum([
        'name',
        '-name',
        'user',
        '-user',
        'model',
        '-model',
        'version',
        '-version',
        'id',
        '-id',
      ]),
    ),
    undefined,
  ),
});
