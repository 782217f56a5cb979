import { z } from 'zod/mini';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';

const USES_SORTS = [
  'family',
  '-family',
  'name',
  '-name',
  'platform',
  '-platform',
  'mode',
  '-mode',
  'target',
  '-target',
] as const;

/** `/filters/{id}`: which of its lists is shown, and what narrows and orders it. */
export const filterSearchSchema = z.object({
  q: searchSchema,
  /** `uses`: where it is used, in place of the devices it matches. */
  show: z.catch(z.optional(z.enum(['uses'])), undefined),
  usesSort: z.catch(z.optional(z.enum(USES_SORTS)), undefined),
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

/** The default, by family, stays out of the address. */
export function usesSortOf({ key, direction }: DataSort) {
  const text = `${direction === 'desc' ? '-' : ''}${key}`;
  return text === 'family' ? undefined : USES_SORTS.find((sort) => sort === text);
}
