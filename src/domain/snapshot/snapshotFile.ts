import { z } from 'zod/mini';
import type { Assignment } from '#domain/assignment/assignment.ts';
import {
  type ConfigurationKey,
  configurationKeySchema,
  familyKeyOf,
} from '#domain/family/configurationKey.ts';
import { familyFacts, type FamilyKey, isFamilyKey } from '#domain/family/families.ts';
import { setAsideSchema } from '#domain/findings/setAside.ts';
import { jsonObjectSchema } from '#domain/journal/partSchemas.ts';
import { idSchema, nameSchema, toldNameSchema } from '#domain/plan/draft/wishSchema.ts';
import type {
  Snapshot,
  SnapshotFamily,
  SnapshotItem,
  SnapshotNames,
} from '#domain/snapshot/snapshot.ts';
import type { JsonObject } from '#lib/json.ts';
import { parseJsonStepwise } from '#lib/jsonInSteps.ts';
import { shownInWords } from '#lib/text/bounded.ts';
import '#lib/zodEnglish.ts';

const FORMAT = 'assignment-desk-snapshot';
/** Another number is another form: a later one is refused, an earlier one would be read. */
const VERSION = 1;

/** Letters of JSON. A tenant of 10,000 configurations with 20 rows each takes about 100 million. */
export const LARGEST_SNAPSHOT = 200_000_000;
const MOST_ITEMS = 100_000;
const MOST_ASIDE = 100_000;
const MOST_REASONS = 5;

const namesSchema = z.record(z.string().check(z.maxLength(200)), toldNameSchema);

const familySchema = z.custom<FamilyKey>(
  (value) => typeof value === 'string' && isFamilyKey(value),
  'is not a family that this version knows',
);

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: idSchema,
  name: nameSchema,
  takenAt: z.iso.datetime(),
  takenBy: toldNameSchema,
  tenant: z.object({ id: idSchema, name: toldNameSchema }),
  names: z.object({ groups: namesSchema, filters: namesSchema, collections: namesSchema }),
  setAside: z.optional(z.array(setAsideSchema).check(z.maxLength(MOST_ASIDE))),
  families: z.array(
    z.object({
      family: familySchema,
      notRead: z.optional(toldNameSchema),
      isShort: z.optional(z.literal(true)),
      configurations: z.array(z.unknown()).check(z.maxLength(MOST_ITEMS)),
    }),
  ),
});

const itemSchema = z.object({
  id: configurationKeySchema,
  name: toldNameSchema,
  type: toldNameSchema,
  createdAt: z.optional(z.string()),
  /** As Graph gave them; `null` where they could not be read. */
  assignments: z.nullable(z.array(jsonObjectSchema).check(z.maxLength(10_000))),
});

/** How many configurations are done before the page may have its turn. */
const STEP = 100;

/**
 * A snapshot as the text of a file, in pieces that follow each other. Nothing is in it but what the
 * admin sees in the tenant: no token, no secret. Yields how many configurations are done.
 */
export function* snapshotToTextStepwise({
  id,
  name,
  takenAt,
  takenBy,
  tenantId,
  tenantName,
  families,
  names,
  setAside,
}: Snapshot): Generator<number, string[]> {
  const head = JSON.stringify({
    format: FORMAT,
    version: VERSION,
    id,
    name,
    takenAt,
    takenBy,
    tenant: { id: tenantId, name: tenantName },
    names: {
      groups: Object.fromEntries(names.groups),
      filters: Object.fromEntries(names.filters),
      collections: Object.fromEntries(names.collections),
    },
    setAside,
  });
  const pieces = [`${head.slice(0, -1)},\n"families":[`];
  for (const [index, { family, notRead, isShort, items }] of families.entries()) {
    const about = JSON.stringify({ family, notRead, ...(isShort ? { isShort } : {}) });
    pieces.push(`${index === 0 ? '' : ','}\n${about.slice(0, -1)},"configurations":[`);
    for (let from = 0; from < items.length; from += STEP) {
      const some = items.slice(from, from + STEP).map((item) => JSON.stringify(itemInFile(item)));
      pieces.push(`${from === 0 ? '' : ','}\n${some.join(',\n')}`);
      yield from;
    }
    pieces.push(']}');
  }
  pieces.push(']}\n');
  return pieces;
}

function itemInFile({ id, displayName, type, createdAt, assignments }: SnapshotItem) {
  return {
    id,
    name: displayName,
    type: type.name,
    // For people who read the file: it follows from the type.
    platform: type.platform,
    createdAt,
    assignments: assignments === undefined ? null : assignments.map(({ raw }) => raw),
  };
}

/** A snapshot, or the reasons why a file is none. */
export type ReadSnapshot =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Makes a row of what Graph once gave, as it is read today. */
export type RowReader = (key: ConfigurationKey, raw: JsonObject) => Assignment;

/**
 * What a file holds. It may come from anywhere: whatever is not as this app writes it is refused,
 * with the places. Yields how far it is.
 */
export function* snapshotFromTextStepwise(
  text: string,
  readRow: RowReader,
): Generator<number, ReadSnapshot> {
  if (text.length > LARGEST_SNAPSHOT) return refused('The file is too large for a snapshot.');
  let json: unknown;
  try {
    // A byte order mark is no part of JSON, and editors write one.
    json = yield* parseJsonStepwise(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('The file is not JSON.');
  }
  const form = z.looseObject({ format: z.string(), version: z.number() }).safeParse(json).data;
  if (form?.format !== FORMAT)
    return refused('The file is not a snapshot of Assignment Desk. Choose another file.');
  if (form.version !== VERSION)
    return refused(
      `The snapshot has version ${form.version}; this app reads version ${VERSION}. ` +
        'Open it with a newer version of Assignment Desk.',
    );
  const head = headSchema.safeParse(json);
  if (!head.success) return refused(...issueWords(head.error.issues));
  const { tenant, names, families: inFile, ...rest } = head.data;
  const seen = new Set<string>();
  const families: SnapshotFamily[] = [];
  for (const [at, { family, notRead, isShort, configurations }] of inFile.entries()) {
    const items: SnapshotItem[] = [];
    for (const [index, one] of configurations.entries()) {
      const place = `families.${at}.configurations.${index}`;
      const item = itemSchema.safeParse(one);
      if (!item.success) return refused(...issueWords(item.error.issues, `${place}.`));
      const key = item.data.id.toLowerCase();
      if (seen.has(key)) return refused(`${place}: the configuration is named twice`);
      if (familyKeyOf(item.data.id) !== family)
        return refused(`${place}.id: is not of this family`);
      seen.add(key);
      items.push(itemOf(item.data, family, readRow));
      if (index % STEP === STEP - 1) yield seen.size;
    }
    families.push({ family, notRead, isShort: isShort === true, items });
  }
  if (new Set(families.map(({ family }) => family)).size < families.length)
    return refused('families: one is named twice');
  const { format: _format, version: _version, ...kept } = rest;
  return {
    ok: true,
    snapshot: {
      ...kept,
      tenantId: tenant.id,
      tenantName: tenant.name,
      families,
      names: namesOf(names),
    },
  };
}

function itemOf(
  { id, name, type, createdAt, assignments }: z.infer<typeof itemSchema>,
  family: FamilyKey,
  readRow: RowReader,
): SnapshotItem {
  return {
    id,
    displayName: name,
    type: familyFacts(family).typeOf(type),
    createdAt,
    assignments: assignments?.map((raw) => readRow(id, raw)),
  };
}

function namesOf(names: z.infer<typeof headSchema>['names']): SnapshotNames {
  return {
    groups: byLowerCase(names.groups),
    filters: byLowerCase(names.filters),
    collections: byLowerCase(names.collections),
  };
}

function byLowerCase(record: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record).map(([id, name]) => [id.toLowerCase(), name]));
}

function refused(...reasons: readonly string[]): ReadSnapshot {
  return { ok: false, reasons };
}

function issueWords(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  place = '',
): string[] {
  return issues
    .slice(0, MOST_REASONS)
    .map(({ path, message }) =>
      shownInWords(`${place}${path.map(String).join('.') || 'The file'}: ${message}`),
    );
}
