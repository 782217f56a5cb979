import { z } from 'zod/mini';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { sortToWord } from '#ui/table/sortInAddress.ts';
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

const SORTS = [
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
] as const;

/** `/filters/{id}`: which of its lists is shown, and what narrows and orders it. */
export const filterSearchSchema = z.object({
  q: searchSchema,
  /** `uses`: where it is used, in place of the devices it matches. */
  show: z.catch(z.optional(z.enum(['uses'])), undefined),
  usesSort: z.catch(z.optional(z.enum(USES_SORTS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

/** The default, by family, stays out of the address. */
export function usesSortOf(sort: DataSort) {
  return sortToWord(sort, USES_SORTS, 'family');
}

/** The default, by name, stays out of the address. */
export function devicesSortOf(sort: DataSort) {
  return sortToWord(sort, SORTS, 'name');
}
