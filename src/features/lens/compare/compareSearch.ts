import { z } from 'zod/mini';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import type { ComparedKind } from '#domain/lens/compare.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';
import { idInAddress, SUBJECT_KINDS, subjectWordSchema } from '#parts/lens/subjectRef.ts';
import type { DataSort } from '#ui/table/dataColumn.ts';
import { sortToWord } from '#ui/table/sortInAddress.ts';

/** As they are listed and sorted. The address needs their names before anything is compared. */
export const COMPARED_KINDS = [
  'onlyOne',
  'onlyOther',
  'different',
  'depends',
  'same',
  'neither',
] as const satisfies readonly ComparedKind[];

const SORTS = ['kind', '-kind', 'family', '-family', 'name', '-name'] as const;

/** `/lens/compare`: who is compared with whom, and what of it is shown. */
export const compareSearchSchema = z.object({
  one: subjectWordSchema,
  other: subjectWordSchema,
  /** What is picked, before somebody is. */
  of: z.catch(z.optional(z.enum(SUBJECT_KINDS)), undefined),
  /** The group of the first one that is to get what the second one has. */
  to: idInAddress,
  q: searchSchema,
  show: z.catch(z.optional(z.enum(COMPARED_KINDS)), undefined),
  family: z.catch(z.optional(z.enum(FAMILY_KEYS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

export type CompareSearch = z.infer<typeof compareSearchSchema>;

/** Differences come first. */
export const BY_KIND = 'kind';

export function sortOf(sort: DataSort): CompareSearch['sort'] {
  return sortToWord(sort, SORTS, BY_KIND);
}
