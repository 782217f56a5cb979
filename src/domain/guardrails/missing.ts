import type { Guardrail } from '#domain/guardrails/guardrail.ts';
import { needsCollection, needsGroup } from '#domain/assignment/target.ts';

/** What is still to be chosen. */
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
];
