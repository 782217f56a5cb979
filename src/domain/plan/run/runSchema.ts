import { WRITE_END_KINDS } from '#domain/change/end.ts';
import { configurationKeySchema } from '#domain/family/configurationKey.ts';
import { z } from 'zod/mini';
import { overrideSchema } from '#domain/journal/journalSchema.ts';
import type { RunItem, RunState } from '#domain/plan/run/run.ts';
import { keptRowWishSchema } from '#domain/plan/draft/wishSchema.ts';
import { stageOfRunSchema } from '#domain/plan/stages/timingSchema.ts';
import { endKindSchema, endSchema } from '#domain/journal/endSchema.ts';
import { changeSchema, failureSchema, rowSchema } from '#domain/journal/partSchemas.ts';

/**
 * What a kept run holds, checked whenever it is read: it lay in a browser, and an earlier version
 * may have written it.
 */
const failure = failureSchema;

const itemSchema = z.object({
  configurationId: configurationKeySchema,
  displayName: z.string(),
  base: z.array(rowSchema),
  isExact: z.optional(z.literal(true)),
  lines: z.array(
    z.object({
      wish: keptRowWishSchema,
      change: z.optional(changeSchema),
      end: z.optional(endSchema),
    }),
  ),
  expectedDevices: z.optional(z.number()),
  approvedAt: z.optional(z.string()),
  sentAt: z.optional(z.string()),
  writes: z.int().check(z.nonnegative()),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['waiting', 'ended']) }),
    z.object({
      kind: z.literal('sent'),
      before: z.array(rowSchema),
      requests: z.int(),
      undone: z.optional(z.array(z.int())),
    }),
    z.object({ kind: z.literal('verifying'), before: z.array(rowSchema) }),
  ]),
  now: z.optional(z.array(rowSchema)),
  others: z.optional(z.object({ gone: z.int(), changed: z.int() })),
  requestIds: z.array(z.string()),
});

/**
 * As in the journal, the cast is about optional fields only: undefined and left out are the same to
 * all who read them.
 */
export const runItemSchema = itemSchema as unknown as z.ZodMiniType<RunItem>;

const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['ready', 'running', 'cancelling']) }),
  z.object({ kind: z.literal('paused'), why: z.optional(failure) }),
  z.object({ kind: z.literal('ended'), at: z.iso.datetime() }),
]);

export const runStateSchema = stateSchema as unknown as z.ZodMiniType<RunState>;

export const runHeadSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  tenantId: z.string().check(z.minLength(1)),
  oid: z.string().check(z.minLength(1)),
  username: z.string(),
  createdAt: z.iso.datetime(),
  undoes: z.optional(z.string()),
  retries: z.optional(z.string()),
  stage: z.optional(stageOfRunSchema),
  // Runs of an earlier version had none.
  overrides: z._default(z.array(overrideSchema), []),
});

/**
 * As much of an item as a list of runs tells: without its rows, of which there may be hundreds of
 * thousands.
 */
/** What a list of runs says of all items of one. A version that knows other ends counts anew. */
export const runGistSchema = z.object({
  configurationIds: z.array(configurationKeySchema),
  byEnd: z.record(z.enum(WRITE_END_KINDS), z.number()),
  lines: z.number(),
});

export type RunGist = z.infer<typeof runGistSchema>;

export const itemGistSchema = z.object({
  configurationId: configurationKeySchema,
  lines: z.array(z.object({ end: z.optional(endKindSchema) })),
});
