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
  'verdict',
  '-verdict',
] as const;

export const SHOWN = ['gets', 'removed', 'keptFrom', 'depends'] as const;

/** What the address of a lens says of its list. */
export const lensSearchSchema = z.object({
  q: searchSchema,
  show: z.catch(z.optional(z.enum(SHOWN)), undefined),
  family: z.catch(z.optional(z.enum(FAMILY_KEYS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
  /** Groups that it is supposed to join or to leave. */
  join: z.catch(z.optional(z.string()), undefined),
  leave: z.catch(z.optional(z.string()), undefined),
  /** What Intune reports of the device is shown as well. */
  reported: z.catch(z.optional(z.literal('yes')), undefined),
});

export type LensSearch = z.infer<typeof lensSearchSchema>;

/** What is of one family stands together. */
export const BY_FAMILY = 'family';

export function sortOf(key: string, direction: 'asc' | 'desc'): LensSearch['sort'] {
  return sortAmong(SORTS, key, direction, BY_FAMILY);
}

/** How an address says an order; the usual one stays out of it. */
export function sortAmong<Sort extends string>(
  sorts: readonly Sort[],
  key: string,
  direction: 'asc' | 'desc',
  usual: Sort,
): Sort | undefined {
  const text = `${direction === 'desc' ? '-' : ''}${key}`;
  return text === usual ? undefined : sorts.find((sort) => sort === text);
}
