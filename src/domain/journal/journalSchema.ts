import { configurationKeySchema } from '#domain/family/configurationKey.ts';
import { z } from 'zod/mini';
import { endSchema } from '#domain/journal/endSchema.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { changeSchema, rowSchema } from '#domain/journal/partSchemas.ts';
import type { JsonObject } from '#lib/json.ts';

const auditEventSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  activity: z.string(),
  at: z.string(),
  result: z.string(),
  correlationId: z.optional(z.string()),
  category: z.string(),
  actor: z.string(),
  actorId: z.optional(z.string()),
  resourceIds: z.array(z.string()),
});

const time = z.iso.datetime();

export const overrideSchema = z.object({ guardrailId: z.string(), reason: z.string() });

const entrySchema = z.object({
  id: z.string().check(z.minLength(1)),
  tenantId: z.string().check(z.minLength(1)),
  oid: z.string().check(z.minLength(1)),
  username: z.string(),
  configuration: z.object({ id: configurationKeySchema, displayName: z.string() }),
  via: z.string(),
  sentAt: time,
  base: z.array(rowSchema),
  changes: z.array(changeSchema),
  overrides: z.array(overrideSchema),
  requests: z.array(
    z.object({ method: z.string(), url: z.string(), body: z.optional(z.unknown()) }),
  ),
  expectedDevices: z.optional(z.number()),
  inErrorBefore: z.optional(z.number()),
  undoes: z.optional(z.string()),
  rolledBackFor: z.optional(z.number()),
  end: z.optional(
    z.object({
      at: time,
      ends: z.array(z.object({ change: changeSchema, result: endSchema })),
      traces: z.array(
        z.object({ method: z.string(), url: z.string(), requestId: z.optional(z.string()) }),
      ),
      verified: z.optional(z.enum(['verified', 'notSeenYet', 'couldNotRead'])),
      approvalId: z.optional(z.string()),
    }),
  ),
  audit: z.optional(z.array(auditEventSchema)),
});

/**
 * One journal entry. The cast is about optional fields only: the domain writes `undefined` where
 * JSON leaves out, and to all who read an entry the two are the same.
 */
export const journalEntrySchema = entrySchema as unknown as z.ZodMiniType<JournalEntry>;

type DeepReadonly<T> = T extends JsonObject
  ? T
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Does not compile when an entry could hold what the schema refuses. */
true satisfies JournalEntry extends DeepReadonly<z.input<typeof entrySchema>> ? true : never;
