import { INTENTS } from '#domain/assignment/intent.ts';
import { z } from 'zod/mini';
import { FILTER_MODES } from '#domain/assignment/assignment.ts';
import { RUNS, SCHEDULE_KINDS } from '#domain/assignment/payload.ts';
import { settingsTextSchema } from '#domain/assignment/settings/settingsText.ts';
import { TYPED_DAY, TYPED_NUMBER, ZONES } from '#domain/assignment/payloadTexts.ts';
import { KNOWN_TARGET_KINDS, needsCollection, needsGroup } from '#domain/assignment/target.ts';
import type { DroppedValue } from '#parts/DroppedNotice.tsx';
import { type AssignValues, DEFAULT_VALUES } from '#features/assignments/assignValues.ts';

/**
 * The search parameters of the form's pages, as text: whoever typed them may have typed anything.
 */
export const assignSearchSchema = z.object({
  via: z.optional(z.string()),
  target: z.optional(z.string()),
  groupId: z.optional(z.string()),
  collectionId: z.optional(z.string()),
  filterMode: z.optional(z.string()),
  filterId: z.optional(z.string()),
  intent: z.optional(z.string()),
  run: z.optional(z.string()),
  schedule: z.optional(z.string()),
  every: z.optional(z.string()),
  date: z.optional(z.string()),
  time: z.optional(z.string()),
  zone: z.optional(z.string()),
  settings: z.optional(z.string()),
  othersRun: z.optional(z.string()),
});

export type AssignSearch = z.infer<typeof assignSearchSchema>;

const idSchema = z.guid();

/**
 * What each parameter may hold. `via` depends on the configuration and is checked where that is
 * known.
 */
const VALUE_SCHEMAS = {
  via: z.string().check(z.maxLength(300)),
  target: z.enum(KNOWN_TARGET_KINDS),
  groupId: idSchema,
  collectionId: z.string().check(z.maxLength(200)),
  filterMode: z.enum(FILTER_MODES),
  filterId: idSchema,
  intent: z.enum(INTENTS),
  run: z.enum(RUNS),
  schedule: z.enum(SCHEDULE_KINDS),
  every: z.string().check(z.regex(TYPED_NUMBER)),
  date: z.string().check(z.regex(TYPED_DAY)),
  time: z.string().check(z.regex(/^\d\d:\d\d(?::\d\d)?$/)),
  zone: z.enum(ZONES),
  settings: settingsTextSchema,
  othersRun: z.enum(RUNS),
} satisfies Record<keyof AssignSearch, z.ZodMiniType>;

/** Reads the address into form values; what makes no sense is dropped, and said. */
export function valuesFromSearch(search: AssignSearch): {
  values: AssignValues;
  dropped: DroppedValue[];
} {
  const dropped: DroppedValue[] = [];
  const understood: Partial<Record<keyof AssignSearch, string>> = {};
  for (const name of Object.keys(VALUE_SCHEMAS) as (keyof AssignSearch)[]) {
    const value = search[name];
    if (value === undefined || value === '') continue;
    if (VALUE_SCHEMAS[name].safeParse(value).success) understood[name] = value;
    else dropped.push({ name, value });
  }
  return { values: { ...DEFAULT_VALUES, ...understood } as AssignValues, dropped };
}

/** What the rows of some families hold beside: at its usual value elsewhere. */
const HELD = ['run', 'schedule', 'every', 'date', 'time', 'zone', 'settings', 'othersRun'] as const;

/**
 * Writes form values into the address: only what differs from the defaults and matters for the
 * chosen target.
 */
export function searchFromValues(values: AssignValues): AssignSearch {
  const { via, target, groupId, collectionId, filterMode, filterId, intent } = values;
  const entries: [keyof AssignSearch, string][] = [
    ['via', via],
    ['target', target === DEFAULT_VALUES.target ? '' : target],
    ['groupId', needsGroup(target) ? groupId : ''],
    ['collectionId', needsCollection(target) ? collectionId : ''],
    ['filterMode', filterMode === DEFAULT_VALUES.filterMode ? '' : filterMode],
    ['filterId', filterMode === 'none' ? '' : filterId],
    ['intent', intent === DEFAULT_VALUES.intent ? '' : intent],
    ...HELD.map((name): [keyof AssignSearch, string] => [
      name,
      values[name] === DEFAULT_VALUES[name] ? '' : values[name],
    ]),
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
