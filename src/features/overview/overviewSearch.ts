import { z } from 'zod/mini';
import { FINDING_KINDS } from '#domain/findings/kinds.ts';

/** `/overview`: the kind of finding that is open. */
export const overviewSearchSchema = z.object({
  finding: z.catch(z.optional(z.enum(FINDING_KINDS)), undefined),
});
