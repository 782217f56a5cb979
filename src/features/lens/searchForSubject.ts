import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';

/** `/lens`: the words that groups, users and devices are searched for. */
export const searchForSubjectSchema = z.object({ q: searchSchema });
