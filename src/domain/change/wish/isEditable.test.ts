import { expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { isEditable } from '#domain/change/change.ts';
import { familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { excluded, included, rowOf, withFilter } from '#domain/testing/testRows.ts';

it.each<[string, Assignment, FamilyKey, boolean]>([
  ['an included group', rowOf({ target: included() }), 'deviceConfiguration', true],
  ['an exclusion', rowOf({ target: excluded() }), 'deviceConfiguration', false],
  [
    'an exclusion that has a filter all the same',
    rowOf({ target: excluded(), filter: withFilter() }),
    'deviceConfiguration',
    true,
  ],
  [
    'an exclusion with another intent',
    rowOf({ target: excluded(), intent: 'remove' }),
    'deviceConfiguration',
    true,
  ],
  [
    'an exclusion of an app, whose intents stand beside each other',
    rowOf({ target: excluded(), intent: 'required' }),
    'app',
    true,
  ],
])('%s', (_, row, family, expected) => {
  expect(isEditable(row, familyFacts(family).intents)).toBe(expected);
});
