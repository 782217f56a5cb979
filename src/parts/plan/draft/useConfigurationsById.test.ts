import { expect, test } from 'vitest';
import { keyOf } from '#domain/testing/keyOf.ts';
import { cutFamilies, firstReadAt } from '#parts/plan/draft/useConfigurationsById.ts';

test('what a plan was compared with is as old as the family that was read first', () => {
  expect(firstReadAt([{ readAt: 2_000 }, { readAt: 1_000 }])).toBe(1_000);
});

test('a plan that touches no family yet has no such moment, and no date is made of it', () => {
  expect(firstReadAt([])).toBeUndefined();
});

const read = (...ids: string[]) => new Map(ids.map((id) => [id.toLowerCase(), true]));

test('what a list leaves out as a rule is looked for where a plan names it', () => {
  const configurationIds = ['a', 'app:shown', 'app:builtIn'].map((id) => keyOf(id));
  const draft = { configurationIds, plan: undefined };
  expect(cutFamilies(draft, read('app:shown'))).toEqual(['app']);
  expect(cutFamilies(draft, read('app:shown', 'app:builtIn'))).toEqual([]);
  const items = [{ configurationId: keyOf('app:builtIn'), displayName: '', wishes: [] }];
  const plan = { name: '', tenantId: undefined, items };
  expect(cutFamilies({ configurationIds: [], plan }, read())).toEqual(['app']);
});
