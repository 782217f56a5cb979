import { INTENTS } from '#domain/assignment/intent.ts';
import { z } from 'zod/mini';
import { RUNS, SCHEDULE_KINDS } from '#domain/assignment/payload.ts';
import { settingsTextSchema } from '#domain/assignment/settings/settingsText.ts';
import { TYPED_DAY, TYPED_NUMBER, ZONES } from '#domain/assignment/payloadTexts.ts';
import { FILTER_MODES } from '#domain/assignment/assignment.ts';

/**
 * `/configurations/{id}/edit`: which row, and what it shall say; absent values are those the row
 * has.
 */
export const editSearchSchema = z.object({
  assignment: z.catch(z.string().check(z.maxLength(300)), ''),
  filterMode: z.catch(z.optional(z.enum(FILTER_MODES)), undefined),
  filterId: z.catch(z.optional(z.string().check(z.regex(/^[0-9a-f-]{36}$/i))), undefined),
  run: z.catch(z.optional(z.enum(RUNS)), undefined),
  schedule: z.catch(z.optional(z.enum(SCHEDULE_KINDS)), undefined),
  every: z.catch(z.optional(z.string().check(z.regex(TYPED_NUMBER))), undefined),
  date: z.catch(z.optional(z.string().check(z.regex(TYPED_DAY))), undefined),
  time: z.catch(z.optional(z.string().check(z.regex(/^(?:\d\d:\d\d(?::\d\d)?)?$/))), undefined),
  zone: z.catch(z.optional(z.enum(ZONES)), undefined),
  settings: z.catch(z.optional(settingsTextSchema), undefined),
  intent: z.catch(z.optional(z.enum(INTENTS)), undefined),
});

export type EditSearch = z.infer<typeof editSearchSchema>;

/**
 * `/configurations/{id}/remove`: the ids of the rows, separated by commas, or that the tab keeps
 * them (`stores/selection/keptSelection.ts`).
 */
export const removeSearchSchema = z.object({
  assignments: z.catch(z.string().check(z.maxLength(20_000)), ''),
});
