import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';

const SORTS = ['name', '-name', 'platform', '-platform', 'standing', '-standing'] as const;

/** `/groups/{id}`: what is shown of what the group receives. */
export const groupSearchSchema = z.object({
  q: searchSchema,
  /** `yes`: also what all devices or all users get. */
  everybody: z.catch(z.optional(z.enum(['yes'])), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

export type GroupSearch = z.infer<typeof groupSearchSchema>;

/** The default, by name, stays out of the address. */
export function sortOf(key: string, direction: 'asc' | 'desc'): GroupSearch['sort'] {
  const text = `${direction === 'desc' ? '-' : ''}${key}`;
  return text === 'name' ? undefined : SORTS.find((sort) => sort === text);
}
