import { z } from 'zod';
import { FILTER_MODES, INTENTS } from '#domain/assignment/assignment.ts';

/**
 * `/configurations/{id}/edit`: which row, and what it shall say; absent values are those the row
 * has.
 */
export const editSearchSchema = z.object({
  assignment: z.string().max(300).catch(''),
  filterMode: z.enum(FILTER_MODES).optional().catch(undefined),
  filterId: z
    .string()
    .regex(/^[0-9a-f-]{36}$/i)
    .optional()
    .catch(undefined),
  intent: z.enum(INTENTS).optional().catch(undefined),
});

export type EditSearch = z.infer<typeof editSearchSchema>;

/**
 * `/configurations/{id}/remove`: the ids of the rows, separated by commas, or that the tab keeps
 * them (`stores/keptSelection.ts`).
 */
export const removeSearchSchema = z.object({ assignments: z.string().max(20_000).catch('') });
