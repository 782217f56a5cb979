import { z } from 'zod/mini';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { idInAddress } from '#parts/lens/subjectRef.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { sortToWord } from '#ui/table/sortInAddress.ts';

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
  join: idInAddress,
  leave: idInAddress,
  /** What Intune reports of the device is shown as well. */
  reported: z.catch(z.optional(z.literal('yes')), undefined),
});

export type LensSearch = z.infer<typeof lensSearchSchema>;

/** What is of one family stands together. */
export const BY_FAMILY = 'family';

export function sortOf(sort: DataSort): LensSearch['sort'] {
  return sortToWord(sort, SORTS, BY_FAMILY);
}
