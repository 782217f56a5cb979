import { expect, it } from 'vitest';
import { familyFacts } from '#domain/family/families.ts';
import { graphFamily } from '#graph/families/graphFamilies.ts';

const factsOf = (endOfSupportDate: string) => {
  const { typeOf, factsOf: of } = familyFacts('featureUpdate');
  const text = graphFamily('featureUpdate').typeText({ id: 'a', endOfSupportDate }, undefined);
  return of(typeOf(text)).map(({ label }) => label);
};

it('tells until when a version is supported, where that is a date that can be meant', () => {
  expect(factsOf('2027-10-12T00:00:00Z')).toContain('Supported until');
  for (const odd of ['0001-01-01T00:00:00Z', 'soon', ''])
    expect(factsOf(odd)).not.toContain('Supported until');
});
