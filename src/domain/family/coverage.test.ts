import { expect, it } from 'vitest';
import { coveredWords, notCoveredWords } from '#domain/family/coverage.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';

it('every family is named as covered, and none of them as not covered', () => {
  for (const { plural } of FAMILY_KEYS.map(familyFacts)) {
    expect(coveredWords().toLowerCase()).toContain(plural.toLowerCase());
    expect(
      notCoveredWords()
        .toLowerCase()
        .split(/, | and /),
    ).not.toContain(plural.toLowerCase());
  }
});
