import { z } from 'zod';
import {
  type WantedRow,
  FILTER_MODES,
  type FilterUse,
  INTENTS,
} from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import {
  checkGuardrails,
  type GuardrailFacts,
  type GuardrailField,
  UNKNOWN,
} from '#domain/guardrails/guardrail.ts';
import { configurationFacts } from '#domain/guardrails/changeFacts.ts';
import { targetOf } from '#domain/guardrails/facts.ts';
import { GUARDRAILS } from '#domain/guardrails/guardrailTable.ts';
import { KNOWN_TARGET_KINDS, USUAL_TARGET_KIND } from '#domain/assignment/target.ts';

/** The form's values mirror the screen; {@link draftFromValues} translates. */
const valuesSchema = z.object({
  via: z.string(),
  target: z.enum(KNOWN_TARGET_KINDS),
  groupId: z.string(),
  collectionId: z.string(),
  filterMode: z.enum(FILTER_MODES),
  filterId: z.string(),
  intent: z.enum(INTENTS),
});

export type AssignValues = z.infer<typeof valuesSchema>;

export const DEFAULT_VALUES: AssignValues = {
  via: '',
  target: USUAL_TARGET_KIND,
  groupId: '',
  collectionId: '',
  filterMode: 'none',
  filterId: '',
  intent: 'apply',
};

/**
 * What was read about what is chosen; the rest of a guardrail's facts are the values themselves.
 */
export type ReadFacts = Required<
  Pick<GuardrailFacts, 'configuration' | 'group' | 'filter' | 'filterList' | 'existing' | 'groups'>
>;

/** Everything the guardrails look at. */
export function factsOf(values: AssignValues, read: ReadFacts): GuardrailFacts {
  const { target: targetKind, groupId, collectionId, filterMode, filterId, intent } = values;
  return { ...read, targetKind, groupId, collectionId, filterMode, filterId, intent };
}

const FIELD_NAMES: Record<GuardrailField, keyof AssignValues | 'root'> = {
  configuration: 'root',
  via: 'via',
  target: 'target',
  group: 'groupId',
  collection: 'collectionId',
  filterMode: 'filterMode',
  filter: 'filterId',
  intent: 'intent',
};

/**
 * The form's schema: zod for the shape, the domain's guardrails for the rules that need nothing
 * read. The others are checked again with what was read when the form is sent, and by Graph after
 * that.
 */
export function assignFormSchema(configuration: Configuration | undefined) {
  const read: ReadFacts = {
    configuration: configuration === undefined ? undefined : configurationFacts(configuration),
    group: UNKNOWN,
    filter: UNKNOWN,
    filterList: UNKNOWN,
    existing: UNKNOWN,
    groups: UNKNOWN,
  };
  return valuesSchema.superRefine((values, context) => {
    for (const finding of checkGuardrails(GUARDRAILS, factsOf(values, read))) {
      if (finding.level !== 'block') continue;
      context.addIssue({
        code: 'custom',
        path: [FIELD_NAMES[finding.field]],
        message: finding.words,
      });
    }
  });
}

/** The assignment the values stand for, or undefined while it is not complete. */
export function draftFromValues(values: AssignValues): WantedRow | undefined {
  const { target: targetKind, groupId, collectionId, intent } = values;
  const target = targetOf({ targetKind, groupId, collectionId });
  const filter = filterFromValues(values);
  return target === undefined || filter === undefined ? undefined : { target, filter, intent };
}

function filterFromValues({ filterMode, filterId }: AssignValues): FilterUse | undefined {
  if (filterMode === 'none') return { mode: 'none' };
  return filterId === '' ? undefined : { mode: filterMode, filterId };
}
