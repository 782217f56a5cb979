import { z } from 'zod/mini';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';
import { BY_FAMILY, sortAmong } from '#parts/lens/lensSearch.ts';

const SORTS = [
  'family',
  '-family',
  'name',
  '-name',
  'platform',
  '-platform',
  'standing',
  '-standing',
] as const;

/** `/groups/{id}`: what is shown of what the group receives. */
export const groupSearchSchema = z.object({
  q: searchSchema,
  /** `yes`: also what all devices or all users get. */
  everybody: z.catch(z.optional(z.enum(['yes'])), undefined),
  family: z.catch(z.optional(z.enum(FAMILY_KEYS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

export type GroupSearch = z.infer<typeof groupSearchSchema>;

export function sortOf(key: string, direction: 'asc' | 'desc'): GroupSearch['sort'] {
  return sortAmong(SORTS, key, direction, BY_FAMILY);
}
