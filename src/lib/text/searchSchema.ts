import { z } from 'zod/mini';
import { boundedSearch } from '#lib/text/bounded.ts';

/** The words of a search in an address; of a longer text the beginning, of anything else none. */
export const searchSchema = z.catch(
  z.optional(z.pipe(z.string(), z.transform(boundedSearch))),
  undefined,
);
