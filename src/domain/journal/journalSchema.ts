import { z } from 'zod';
import { FILTER_MODES, INTENTS } from '#domain/assignment/assignment.ts';
import { KINDS_NEEDING } from '#domain/assignment/target.ts';
import type { FailureKind } from '#domain/failure/failure.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

/**
 * What the journal and its receipts hold, checked whenever it is read: it lay in a browser, or came
 * from a file.
 */
const jsonObjectSchema = z.custom<JsonObject>(isJsonObject);

const knownTargetSchemas = [
  z.object({ kind: z.enum(KINDS_NEEDING.group), groupId: z.string() }),
  z.object({ kind: z.enum(KINDS_NEEDING.nothing) }),
  z.object({ kind: z.enum(KINDS_NEEDING.collection), collectionId: z.string() }),
] as const;

export const knownTargetSchema = z.discriminatedUnion('kind', knownTargetSchemas);
const targetSchema = z.discriminatedUnion('kind', [
  ...knownTargetSchemas,
  z.object({ kind: z.literal('unknown'), odataType: z.string(), raw: jsonObjectSchema }),
]);

const [NO_FILTER, ...WITH_FILTER] = FILTER_MODES;
export const filterSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal(NO_FILTER) }),
  z.object({ mode: z.enum(WITH_FILTER), filterId: z.string() }),
]);

export const intentSchema = z.enum(INTENTS);

export const rowSchema = z.object({
  id: z.string(),
  target: targetSchema,
  filter: filterSchema,
  filterNotUnderstood: z.literal(true).optional(),
  intent: z.string().optional(),
  source: z.string().optional(),
  sourceId: z.string().optional(),
  raw: jsonObjectSchema,
});

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    draft: z.object({ target: knownTargetSchema, filter: filterSchema, intent: intentSchema }),
  }),
  z.object({ kind: z.literal('remove'), row: rowSchema }),
  z.object({ kind: z.literal('edit'), row: rowSchema, filter: filterSchema, intent: intentSchema }),
]);

const FAILURE_KINDS = {
  badRequest: true,
  noLicence: true,
  noRoute: true,
  unauthenticated: true,
  claimsChallenge: true,
  missingScope: true,
  missingRole: true,
  scopeGroup: true,
  filterOutOfScope: true,
  notFound: true,
  membersHidden: true,
  membersNotReady: true,
  conflict: true,
  preconditionFailed: true,
  throttled: true,
  serverError: true,
  timeout: true,
  offline: true,
  unreadableAnswer: true,
  foreignHost: true,
  consentRefused: true,
  consentNeeded: true,
  interactionBlocked: true,
  clockWrong: true,
  signInFailed: true,
  signInRefused: true,
  tabStorage: true,
  newerVersion: true,
  journalUnavailable: true,
  unexpected: true,
} as const satisfies Record<FailureKind, true>;

const text = z.string().optional();

export const failureSchema = z.object({
  // A kind that a later version of the app invented is told by its message.
  kind: z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]).catch('unexpected'),
  trace: z.object({
    method: text,
    url: text,
    status: z.number().optional(),
    code: text,
    message: text,
    phrase: text,
    isRead: z.literal(true).optional(),
    requestId: text,
    clientRequestId: text,
    activityId: text,
    date: text,
  }),
  from: z.literal('signIn').optional().catch(undefined),
  retryAfterSeconds: z.number().optional(),
  // No claims: they belong to one sign-in, and a receipt leaves this browser.
  scopes: z.array(z.string()).optional(),
});

const resultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), settledBy: z.enum(['answer', 'readBack']) }),
  z.object({ kind: z.enum(['alreadySo', 'drifted', 'notSent']) }),
  z.object({ kind: z.enum(['refused', 'notDone', 'putBack']), failure: failureSchema }),
  z.object({
    kind: z.literal('couldNotFindOut'),
    failure: failureSchema,
    readFailure: failureSchema,
  }),
  z.object({ kind: z.literal('rowLost'), failure: failureSchema, putBackFailure: failureSchema }),
]);

const auditEventSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  activity: z.string(),
  at: z.string(),
  result: z.string(),
  correlationId: z.string().optional(),
  category: z.string(),
  actor: z.string(),
  actorId: z.string().optional(),
  resourceIds: z.array(z.string()),
});

const time = z.iso.datetime();

export const overrideSchema = z.object({ guardrailId: z.string(), reason: z.string() });

const entrySchema = z.object({
  id: z.string().min(1),
  tenantId: z.string().min(1),
  oid: z.string().min(1),
  username: z.string(),
  configuration: z.object({ id: z.string().min(1), displayName: z.string() }),
  via: z.string(),
  sentAt: time,
  base: z.array(rowSchema),
  changes: z.array(changeSchema),
  overrides: z.array(overrideSchema),
  requests: z.array(
    z.object({ method: z.string(), url: z.string(), body: z.unknown().optional() }),
  ),
  undoes: z.string().optional(),
  end: z
    .object({
      at: time,
      ends: z.array(z.object({ change: changeSchema, result: resultSchema })),
      traces: z.array(
        z.object({ method: z.string(), url: z.string(), requestId: z.string().optional() }),
      ),
      verified: z.enum(['verified', 'notSeenYet', 'couldNotRead']).optional(),
    })
    .optional(),
  audit: z.array(auditEventSchema).optional(),
});

/**
 * One journal entry. The cast is about optional fields only: the domain writes `undefined` where
 * JSON leaves out, and to all who read an entry the two are the same.
 */
export const journalEntrySchema = entrySchema as unknown as z.ZodType<JournalEntry>;

type DeepReadonly<T> = T extends JsonObject
  ? T
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Does not compile when an entry could hold what the schema refuses. */
true satisfies JournalEntry extends DeepReadonly<z.input<typeof entrySchema>> ? true : never;
