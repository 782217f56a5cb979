import { z } from 'zod/mini';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';

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

/** What is of one family stands together. */
export const BY_FAMILY = 'family';

/** The default stays out of the address. */
export function sortOf(key: string, direction: 'asc' | 'desc'): GroupSearch['sort'] {
  const text = `${direction === 'desc' ? '-' : ''}${key}`;
  return text === BY_FAMILY ? undefined : SORTS.find((sort) => sort === text);
}
