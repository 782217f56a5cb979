import { z } from 'zod';
import { boundedSearch } from '#lib/text/bounded.ts';

/** The words of a search in an address; of a longer text the beginning, of anything else none. */
export const searchSchema = z.string().transform(boundedSearch).optional().catch(undefined);
