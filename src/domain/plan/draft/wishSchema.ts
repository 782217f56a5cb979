import { INTENTS } from '#domain/assignment/intent.ts';
import { z } from 'zod/mini';
import { FILTER_MODES, type WantedRow } from '#domain/assignment/assignment.ts';
import { RUNS, scheduleProblem } from '#domain/assignment/payload.ts';
import {
  keptSettingsWishSchema,
  settingsWishSchema,
} from '#domain/assignment/settings/settingsSchema.ts';
import { KINDS_NEEDING } from '#domain/assignment/target.ts';
import { jsonObjectSchema } from '#domain/journal/partSchemas.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

/**
 * Wishes as they come from a file, a link or a disk. Strict: a field that is not known could mean
 * what the app does not do.
 */

/** Ids go into addresses: a GUID as a rule, and never a dot, a slash or a percent sign. */
export const idSchema = z.string().check(z.regex(/^[\w-]{1,100}$/, 'is not an id'));
/** Site codes of Configuration Manager, as `CD100014`. */
const collectionIdSchema = z
  .string()
  .check(z.regex(/^[\w.-]{1,100}$/, 'is not a collection id'))
  .check(z.refine((id) => !/^\.+$/.test(id), 'is not a collection id'));

export const nameSchema = z
  .string()
  .check(z.maxLength(1000))
  .check(
    z.regex(
      // oxlint-disable-next-line no-control-regex -- control characters are what is refused
      /^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/,
      'contains invisible characters',
    ),
  );

/**
 * The name of a thing of the tenant, as Graph gave it: whatever letters it has, it is shown, and
 * never obeyed. A plan is not lost for the name of a configuration.
 */
export const toldNameSchema = z.string().check(z.maxLength(4000));

/** What is typed or pasted as a name, without the characters that {@link nameSchema} refuses. */
export function visibleName(text: string): string {
  // oxlint-disable-next-line no-control-regex -- as above
  return text.replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

export const strictTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(KINDS_NEEDING.group), groupId: idSchema }),
  z.strictObject({ kind: z.enum(KINDS_NEEDING.nothing) }),
  z.strictObject({ kind: z.enum(KINDS_NEEDING.collection), collectionId: collectionIdSchema }),
]);

const [NO_FILTER, ...WITH_FILTER] = FILTER_MODES;
const strictFilterSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal(NO_FILTER) }),
  z.strictObject({ mode: z.enum(WITH_FILTER), filterId: idSchema }),
]);

const every = z.int();
const timeOfDay = { time: z.string(), isUtc: z.boolean() };
const strictScheduleSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once'), date: z.string(), ...timeOfDay }),
    z.strictObject({ kind: z.literal('hourly'), every }),
    z.strictObject({ kind: z.literal('daily'), every, ...timeOfDay }),
  ])
  .check(
    z.refine(
      (schedule) => scheduleProblem(schedule) === undefined,
      'is no schedule that Intune takes',
    ),
  );

const payload = {
  run: z.optional(z.enum(RUNS)),
  schedule: z.optional(strictScheduleSchema),
};
const row = {
  target: strictTargetSchema,
  filter: strictFilterSchema,
  intent: z.enum(INTENTS),
};

export const wantedRowSchema = z.strictObject({
  ...row,
  payload: z.optional(z.strictObject({ ...payload, settings: z.optional(settingsWishSchema) })),
});

const MOST_ROWS = 1000;

const removalSchema = z.strictObject({
  kind: z.literal('remove'),
  target: strictTargetSchema,
  intent: z.optional(z.enum(INTENTS)),
});

function otherWishSchemas<R extends z.ZodMiniType<WantedRow>>(rowSchema: R) {
  return [
    removalSchema,
    z.strictObject({
      kind: z.literal('replace'),
      rows: z.array(rowSchema).check(z.maxLength(MOST_ROWS)),
    }),
    z.strictObject({ kind: z.literal('move'), from: strictTargetSchema, row: rowSchema }),
  ] as const;
}

const wishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), row: wantedRowSchema }),
  ...otherWishSchemas(wantedRowSchema),
]) satisfies z.ZodMiniType<Wish>;

/** Of a file or a link. */
export const wishesSchema = z.array(wishSchema).check(z.maxLength(MOST_ROWS));

/**
 * A row of a plan that this browser keeps, which may bring back a former one, or hold all that
 * another holds as it came. Files and links may not: whoever opens one would send fields that no
 * screen shows.
 */
const keptRowSchema = z.strictObject({
  ...row,
  payload: z.optional(z.strictObject({ ...payload, settings: z.optional(keptSettingsWishSchema) })),
  former: z.optional(jsonObjectSchema),
  isWholeRow: z.optional(z.literal(true)),
});

const keptAdditionSchema = z.strictObject({ kind: z.literal('add'), row: keptRowSchema });

export const keptRowWishSchema = z.discriminatedUnion('kind', [keptAdditionSchema, removalSchema]);

/** Of a plan that this browser keeps. */
export const keptWishesSchema = z
  .array(z.discriminatedUnion('kind', [keptAdditionSchema, ...otherWishSchemas(keptRowSchema)]))
  .check(z.maxLength(MOST_ROWS));
