import { z } from 'zod';
import { FILTER_MODES, INTENTS } from '#domain/assignment/assignment.ts';
import { KINDS_NEEDING } from '#domain/assignment/target.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';

/**
 * Wishes as they come from a file, a link or a disk. Strict: a field that is not known could mean
 * what the app does not do.
 */

/** Ids go into addresses: a GUID as a rule, and never a dot, a slash or a percent sign. */
export const idSchema = z.string().regex(/^[\w-]{1,100}$/, 'is no id');
/** Site codes of Configuration Manager, as `CD100014`. */
const collectionIdSchema = z
  .string()
  .regex(/^[\w.-]{1,100}$/, 'is no collection id')
  .refine((id) => !/^\.+$/.test(id), 'is no collection id');

export const nameSchema = z
  .string()
  .max(1000)
  .regex(
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    /^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/,
    'holds characters that cannot be seen',
  );

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

export const wantedRowSchema = z.strictObject({
  target: strictTargetSchema,
  filter: strictFilterSchema,
  intent: z.enum(INTENTS),
});

const rowWishSchemas = [
  z.strictObject({ kind: z.literal('add'), row: wantedRowSchema }),
  z.strictObject({ kind: z.literal('remove'), target: strictTargetSchema }),
] as const;

const MOST_ROWS = 1000;

export const rowWishSchema = z.discriminatedUnion('kind', rowWishSchemas);

export const wishSchema = z.discriminatedUnion('kind', [
  ...rowWishSchemas,
  z.strictObject({ kind: z.literal('replace'), rows: z.array(wantedRowSchema).max(MOST_ROWS) }),
  z.strictObject({ kind: z.literal('move'), from: strictTargetSchema, row: wantedRowSchema }),
]) satisfies z.ZodType<Wish>;

export const wishesSchema = z.array(wishSchema).max(MOST_ROWS);
