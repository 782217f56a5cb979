import { notLookedAt } from '#domain/family/notLookedAt.ts';
import { sentencePart } from '#domain/family/sentencePart.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';

/** What this app reads, in the middle of a sentence: "a, b and c". */
export function coveredWords(): string {
  return sentencePart(FAMILY_KEYS.map((key) => familyFacts(key).plural));
}

/** What an admin may look for and does not find yet, likewise; undefined where nothing is left. */
export function notYetWords(): string | undefined {
  const left = notLookedAt().filter(({ isExpected }) => isExpected === true);
  return left.length === 0 ? undefined : sentencePart(left.map(({ what }) => what));
}
