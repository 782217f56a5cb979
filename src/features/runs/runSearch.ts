import { z } from 'zod';
import { LINE_END_KINDS } from '#domain/plan/run.ts';

/** Which lines of a run are shown: all, or those that ended in one way. */
export const runSearchSchema = z.object({ show: z.enum(LINE_END_KINDS).optional().catch(undefined) });
