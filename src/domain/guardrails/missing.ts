import { scheduleProblem } from '#domain/assignment/payload.ts';
import type { Guardrail } from '#domain/guardrails/guardrail.ts';
import { REMEDIATIONS } from '#domain/guardrails/pages.ts';
import { needsCollection, needsGroup } from '#domain/assignment/target.ts';

/** What is still to be chosen, or not within what Intune takes. */
export const MISSING: readonly Guardrail[] = [
  {
    id: 'configuration-missing',
    rules: [],
    level: 'block',
    field: 'configuration',
    test: ({ configuration }) =>
      configuration === undefined ? 'Pick a configuration.' : undefined,
  },
  {
    id: 'group-missing',
    rules: [],
    level: 'block',
    field: 'group',
    test: (facts) =>
      needsGroup(facts.targetKind) && facts.groupId === '' ? 'Pick a group.' : undefined,
  },
  {
    id: 'collection-missing',
    rules: [],
    level: 'block',
    field: 'collection',
    test: ({ targetKind, collectionId }) =>
      needsCollection(targetKind) && collectionId.trim() === ''
        ? 'Pick or type a collection.'
        : undefined,
  },
  {
    id: 'filter-missing',
    rules: [],
    level: 'block',
    field: 'filter',
    test: ({ filterMode, filterId }) =>
      filterMode !== 'none' && filterId === '' ? 'Pick a filter, or choose No filter.' : undefined,
  },
  {
    id: 'schedule-not-taken',
    rules: [],
    level: 'block',
    field: 'schedule',
    source: REMEDIATIONS,
    on: ['add', 'edit'],
    test: ({ payload }) =>
      payload?.schedule === undefined ? undefined : scheduleProblem(payload.schedule),
  },
];
