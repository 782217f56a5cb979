import { z } from 'zod';

/** `/filters/{id}`: what narrows the list of matching devices. */
export const filterSearchSchema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  sort: z
    .enum(['name', '-name', 'user', '-user', 'model', '-model', 'version', '-version', 'id', '-id'])
    .optional()
    .catch(undefined),
});
