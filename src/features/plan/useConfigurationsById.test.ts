import { expect, test } from 'vitest';
import { firstReadAt } from '#features/plan/useConfigurationsById.ts';

test('what a plan was compared with is as old as the family that was read first', () => {
  expect(firstReadAt([{ readAt: 2_000 }, { readAt: 1_000 }])).toBe(1_000);
});

test('a plan that touches no family yet has no such moment, and no date is made of it', () => {
  expect(firstReadAt([])).toBeUndefined();
});
