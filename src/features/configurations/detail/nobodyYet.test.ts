import { expect, it } from 'vitest';
import { familyOf, keyOfId } from '#domain/family/configurationKey.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { nobodyYet } from '#features/configurations/detail/nobodyYet.ts';

const wordsOf = (family: FamilyKey, text: string) => {
  const id = keyOfId(family, '00000000-0000-0000-0000-000000000001')!;
  return nobodyYet({ id, type: familyOf(id).typeOf(text) });
};

it('names the targets and the filter that the family takes', () => {
  expect(wordsOf('adminTemplate', '').hint).toContain(
    'Assign it to a group, all devices or all users; a filter narrows that.',
  );
});

it('offers neither everybody nor a filter where only groups are taken', () => {
  const { hint } = wordsOf('featureUpdate', '');
  expect(hint).toContain('Assign it to a group.');
  expect(hint).not.toContain('filter');
});

it('offers no filter for a script', () => {
  expect(wordsOf('powershellScript', '').hint).toContain(
    'Assign it to a group, all devices or all users. ',
  );
});

it('does not say that nobody has the default of the tenant', () => {
  const words = wordsOf('enrollment', 'defaultLimit');
  expect(words.title).toBe('Cannot be assigned');
  expect(words.hint).toContain('for everybody that no other one is for');
  expect(wordsOf('policySet', '').hint).toBe('Nobody has it.');
});
