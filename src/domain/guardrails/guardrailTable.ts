import type { Guardrail } from '#domain/guardrails/guardrail.ts';
import { FILTER_NOTES } from '#domain/guardrails/filterNotes.ts';
import { FILTERS } from '#domain/guardrails/filters.ts';
import { GROUPS } from '#domain/guardrails/groups.ts';
import { INTENT_RULES } from '#domain/guardrails/intents.ts';
import { LOCKS } from '#domain/guardrails/locks.ts';
import { MISSING } from '#domain/guardrails/missing.ts';
import { MIXES } from '#domain/guardrails/mixes/mixes.ts';
import { REMOVAL } from '#domain/guardrails/removal.ts';
import { TARGETS } from '#domain/guardrails/targets.ts';

/**
 * Every rule of assigning that can be decided from Graph, in the order in which an admin wants to
 * hear them. Rules that the list of the field has and this table has not are named in
 * `testing/undecided.ts`, each with the reason.
 */
export const GUARDRAILS: readonly Guardrail[] = [
  ...MISSING,
  ...LOCKS,
  ...FILTERS,
  ...TARGETS,
  ...INTENT_RULES,
  ...MIXES,
  ...GROUPS,
  ...REMOVAL,
  ...FILTER_NOTES,
];
