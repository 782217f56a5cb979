import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';

/** `/groups`: the words that the names of groups are searched for. */
export const groupsSearchSchema = z.object({ q: searchSchema });
