import { z } from 'zod/mini';
import type { DataSort } from '#ui/table/dataColumn.ts';

const SORTS = [
  'name',
  '-name',
  'when',
  '-when',
  'state',
  '-state',
  'configurations',
  '-configurations',
  'lines',
  '-lines',
  'by',
  '-by',
] as const;

/** `/plan/runs`: in which order applied plans stand. */
export const runsSearchSchema = z.object({ sort: z.catch(z.optional(z.enum(SORTS)), undefined) });

type RunsSort = NonNullable<z.infer<typeof runsSearchSchema>['sort']>;

export const NEWEST_FIRST: RunsSort = '-when';

export function runsSortOf(sort: RunsSort): DataSort {
  return { key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' };
}

/** The default stays out of the address. */
export function runsSortToSearch({ key, direction }: DataSort): RunsSort | undefined {
  const sort = `${direction === 'desc' ? '-' : ''}${key}`;
  return sort === NEWEST_FIRST ? undefined : SORTS.find((each) => each === sort);
}
