import { expect, it } from 'vitest';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { notLookedAt } from '#domain/family/notLookedAt.ts';

it('what is not looked at is named once, and is no family that is read', () => {
  const named = notLookedAt().map(({ what }) => what);
  expect(named).toContain('Scope tags');
  expect(new Set(named).size).toBe(named.length);
  const read = FAMILY_KEYS.map((key) => familyFacts(key).plural);
  expect(named.filter((what) => read.includes(what))).toEqual([]);
});
