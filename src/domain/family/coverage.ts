import { notLookedAt } from '#domain/family/notLookedAt.ts';
import { sentencePart } from '#domain/family/sentencePart.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';

/** What this app reads, in the middle of a sentence: "a, b and c". */
export function coveredWords(): string {
  return sentencePart(FAMILY_KEYS.map((key) => familyFacts(key).plural));
}

/** What Intune assigns to groups as well and this app does not read, likewise. */
export function notCoveredWords(): string {
  return sentencePart(notLookedAt().map(({ what }) => what));
}
