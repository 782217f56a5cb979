import type { Assignment } from '#domain/assignment/assignment.ts';
import { placeIntentOf } from '#domain/assignment/intent.ts';
import { configurationKeySchema, familyOf } from '#domain/family/configurationKey.ts';
import { z } from 'zod/mini';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { KNOWN_TARGET_KINDS } from '#domain/assignment/target.ts';
import { parseJson } from '#lib/json.ts';
import { fromPiecesStepwise, toPiecesStepwise } from '#lib/jsonPieces.ts';

/** The list of configurations as it once was, to be looked at until it has been read again. */
export interface KeptList {
  /** ISO 8601: when it had been read to its end. */
  readonly readAt: string;
  readonly rows: readonly ListedConfiguration[];
}

/** Older ones are of no use, and what is of no use is not kept. */
export const MOST_KEPT_DAYS = 7;
const MOST_KEPT_MS = MOST_KEPT_DAYS * 24 * 60 * 60 * 1000;

/** Lists read before this are not shown any more. */
export function oldestKept(now: number): string {
  return new Date(now - MOST_KEPT_MS).toISOString();
}

const optionalText = z.optional(z.string());

const rowSchema = z.strictObject({
  id: configurationKeySchema,
  name: z.string(),
  description: optionalText,
  /** Name of the type: what it means is this app's business, and may change with its version. */
  type: z.string(),
  created: optionalText,
  modified: optionalText,
  version: z.optional(z.number()),
  tags: z.optional(z.array(z.string())),
  /** Kinds of the assignments' targets; neither ids nor names of groups and filters. */
  targets: z.optional(z.array(z.enum([...KNOWN_TARGET_KINDS, 'unknown']))),
  /** What each of them asks for, where that tells them apart. */
  intents: z.optional(z.array(z.string())),
});

/** Another number is another form, and such a list is dropped. */
const FORM = 1;
/**
 * Rows are put away as texts of a few hundred, so that thousands are written and read without
 * holding up the page.
 */
const PAGE_ROWS = 250;
const pageSchema = z.array(rowSchema).check(z.maxLength(PAGE_ROWS));
const listSchema = z.strictObject({
  form: z.literal(FORM),
  readAt: z.iso.datetime(),
  pages: z.array(z.string()),
});

/** What is put away of a list that was read to its end. */
export function* toKeptStepwise(
  configurations: readonly Configuration[],
  readAt: string,
): Generator<number, z.infer<typeof listSchema>> {
  return { form: FORM, readAt, pages: yield* toPiecesStepwise(configurations, PAGE_ROWS, rowOf) };
}

/**
 * What was put away, or undefined when it is in another form, too old, or of a clock that was
 * wrong.
 */
export function* fromKeptStepwise(
  kept: unknown,
  now: number,
): Generator<number, KeptList | undefined> {
  const { data } = listSchema.safeParse(kept);
  if (data === undefined || data.readAt < oldestKept(now) || Date.parse(data.readAt) > now)
    return undefined;
  const rows = yield* fromPiecesStepwise(data.pages, (page) =>
    pageSchema.safeParse(parseJson(page)).data?.map(listedOf),
  );
  return rows && { readAt: data.readAt, rows };
}

type KeptRow = z.infer<typeof rowSchema>;

function rowOf({
  id,
  displayName,
  description,
  type,
  createdAt,
  lastModifiedAt,
  version,
  roleScopeTagIds,
  assignments,
}: Configuration): KeptRow {
  return {
    id,
    name: displayName,
    description,
    type: type.name,
    created: createdAt,
    modified: lastModifiedAt,
    version,
    tags: roleScopeTagIds && [...roleScopeTagIds],
    targets: assignments?.map(({ target }) => target.kind),
    ...intentsIn(assignments ?? []),
  };
}

function intentsIn(assignments: readonly Assignment[]): Pick<KeptRow, 'intents'> {
  return assignments.some((row) => placeIntentOf(row) !== undefined)
    ? { intents: assignments.map(({ intent = '' }) => intent) }
    : {};
}

function listedOf({
  id,
  name,
  description,
  type,
  created,
  modified,
  version,
  tags,
  targets,
  intents,
}: KeptRow): ListedConfiguration {
  return {
    id,
    displayName: name,
    description,
    type: familyOf(id).typeOf(type),
    createdAt: created,
    lastModifiedAt: modified,
    version,
    roleScopeTagIds: tags,
    assignments: targets?.map((kind, index) => ({ target: { kind }, intent: intents?.[index] })),
  };
}
