import { INTENTS } from '#domain/assignment/intent.ts';
import { z } from 'zod/mini';
import { FILTER_MODES } from '#domain/assignment/assignment.ts';
import { RUNS } from '#domain/assignment/payload.ts';
import {
  keptSettingsWishSchema,
  settingsSchema,
} from '#domain/assignment/settings/settingsSchema.ts';
import { KINDS_NEEDING } from '#domain/assignment/target.ts';
import type { FailureKind } from '#domain/failure/failure.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

/**
 * Rows, changes and failures as journals, receipts and runs keep them, checked whenever they are
 * read: they lay in a browser, or came from a file.
 */
export const jsonObjectSchema = z.custom<JsonObject>(isJsonObject);

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

const timeOfDay = { time: z.string(), isUtc: z.boolean() };
const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), date: z.string(), ...timeOfDay }),
  z.object({ kind: z.literal('hourly'), every: z.number() }),
  z.object({ kind: z.literal('daily'), every: z.number(), ...timeOfDay }),
]);
const payload = { run: z.optional(z.enum(RUNS)), schedule: z.optional(scheduleSchema) };
const payloadSchema = z.optional(
  z.object({ ...payload, settings: z.optional(keptSettingsWishSchema) }),
);

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
  filterNotUnderstood: z.optional(z.literal(true)),
  intent: z.optional(z.string()),
  source: z.optional(z.string()),
  sourceId: z.optional(z.string()),
  payload: z.optional(
    z.object({
      ...payload,
      scheduleNotUnderstood: z.optional(z.literal(true)),
      canRemediate: z.optional(z.boolean()),
      settings: z.optional(z.nullable(settingsSchema)),
    }),
  ),
  // Without it the row is read all the same; an undo says what it cannot give back.
  raw: z._default(jsonObjectSchema, {}),
});

const former = {
  former: z.optional(jsonObjectSchema),
  isWholeRow: z.optional(z.literal(true)),
};

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    draft: z.object({
      target: knownTargetSchema,
      filter: filterSchema,
      intent: intentSchema,
      payload: payloadSchema,
      ...former,
    }),
  }),
  z.object({ kind: z.literal('remove'), row: rowSchema }),
  z.object({
    kind: z.literal('edit'),
    row: rowSchema,
    filter: filterSchema,
    intent: intentSchema,
    payload: payloadSchema,
    ...former,
  }),
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
  justificationNeeded: true,
  approvalInTwo: true,
  approvalFiled: true,
  mayNotDecide: true,
  approvalPending: true,
  approvalRejected: true,
  approvalExpired: true,
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
  stopped: true,
  unexpected: true,
} as const satisfies Record<FailureKind, true>;

const text = z.optional(z.string());

export const failureSchema = z.object({
  // A kind that a later version of the app invented is told by its message.
  kind: z.catch(
    z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]),
    'unexpected',
  ),
  trace: z.object({
    method: text,
    url: text,
    status: z.optional(z.number()),
    code: text,
    message: text,
    phrase: text,
    isRead: z.optional(z.literal(true)),
    requestId: text,
    clientRequestId: text,
    activityId: text,
    date: text,
  }),
  from: z.catch(z.optional(z.literal('signIn')), undefined),
  retryAfterSeconds: z.optional(z.number()),
  // No claims: they belong to one sign-in, and a receipt leaves this browser.
  scopes: z.optional(z.array(z.string())),
  approvalId: text,
});
