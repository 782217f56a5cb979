import { z } from 'zod/mini';
import { FAMILY_KEYS } from '#domain/family/families.ts';
import type { DifferenceKind } from '#domain/snapshot/compareSnapshots.ts';
import { searchSchema } from '#lib/text/searchSchema.ts';

/** Not out of the comparison itself: the first screen has this table, and not that code. */
export const KINDS = [
  'changed',
  'removed',
  'added',
  'gone',
  'new',
  'notKnown',
] as const satisfies readonly DifferenceKind[];

export const SORTS = [
  'name',
  '-name',
  'kind',
  '-kind',
  'family',
  '-family',
  'whom',
  '-whom',
] as const;

const family = z.catch(z.optional(z.enum(FAMILY_KEYS)), undefined);

/** `/snapshots/{id}`: what is shown of what is in it. */
export const snapshotSearchSchema = z.object({ q: searchSchema, family });

/** `/snapshots/{id}/compare`: with what, and what of the differences is shown. */
export const compareSearchSchema = z.object({
  /** Another snapshot; the tenant as it is now, where none is named. */
  with: z.catch(z.optional(z.string().check(z.regex(/^[\w-]{1,100}$/))), undefined),
  q: searchSchema,
  family,
  /** What is shown of a snapshot of another tenant; the differences, if not said. */
  view: z.catch(z.optional(z.literal('counterparts')), undefined),
  /** What stands here for its groups and filters, as the admin chose it. */
  map: z.catch(z.optional(z.string().check(z.maxLength(8000))), undefined),
  kind: z.catch(z.optional(z.enum(KINDS)), undefined),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

export type CompareSearch = z.infer<typeof compareSearchSchema>;
