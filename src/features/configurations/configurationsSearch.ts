import { z } from 'zod';
import { configurationKinds } from '#domain/configurationType.ts';
import { ALL_PLATFORMS } from '#domain/platform.ts';
import type { DataSort } from '#ui/dataColumn.ts';

const kinds = [...configurationKinds().map(({ kind }) => kind), 'other'] as string[];

const SORT_COLUMNS = ['name', 'platform', 'type', 'assignments', 'modified'] as const;

/** `name` ascending, `-name` descending. */
const SORTS = SORT_COLUMNS.flatMap((column) => [column, `-${column}` as const]);

/** What the address of the list may hold; a value that makes no sense is left out. */
export const configurationsSearchSchema = z.object({
  q: z.string().optional().catch(undefined),
  platform: z.enum(ALL_PLATFORMS).optional().catch(undefined),
  type: z.string().refine((kind) => kinds.includes(kind)).optional().catch(undefined),
  assigned: z.enum(['yes', 'no']).optional().catch(undefined),
  sort: z.enum(SORTS).optional().catch(undefined),
});

export type ConfigurationsSearch = z.infer<typeof configurationsSearchSchema>;

const DEFAULT_SORT: DataSort = { key: 'name', direction: 'asc' };

export function sortFromSearch({ sort }: ConfigurationsSearch): DataSort {
  if (sort === undefined) return DEFAULT_SORT;
  return sort.startsWith('-') ? { key: sort.slice(1), direction: 'desc' } : { key: sort, direction: 'asc' };
}

/** The default stays out of the address. */
export function sortToSearch({ key, direction }: DataSort): ConfigurationsSearch['sort'] {
  const text = direction === 'desc' ? `-${key}` : key;
  return text === DEFAULT_SORT.key ? undefined : SORTS.find((sort) => sort === text);
}
