import { z } from 'zod/mini';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { sortToWord } from '#ui/table/sortInAddress.ts';

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

/** The default stays out of the address. */
export function runsSortToSearch(sort: DataSort): RunsSort | undefined {
  return sortToWord(sort, SORTS, NEWEST_FIRST);
}
