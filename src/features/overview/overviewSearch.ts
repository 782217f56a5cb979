import { z } from 'zod/mini';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import { FINDING_KINDS } from '#domain/findings/kindKeys.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';

/** `/overview`: the kind of finding that is open, and which of them are shown. */
export const overviewSearchSchema = z.object({
  finding: z.catch(z.optional(z.enum(FINDING_KINDS)), undefined),
  q: searchSchema,
  family: z.catch(z.optional(z.enum(FAMILY_KEYS)), undefined),
  /** `yes`: the audit log is read, which needs a permission of its own. */
  changes: z.catch(z.optional(z.enum(['yes'])), undefined),
  /** `yes`: also what was set aside. */
  aside: z.catch(z.optional(z.enum(['yes'])), undefined),
});

export type OverviewSearch = z.infer<typeof overviewSearchSchema>;
