import { sentencePart } from '#domain/family/sentencePart.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';

/**
 * The large kinds of Intune that admins look for first, by Microsoft's names. One that is read by
 * now is left out below by its name.
 */
const EXPECTED = [
  'Compliance policies',
  'Administrative templates',
  'PowerShell scripts',
  'Remediations',
  'Feature update policies',
  'Autopilot deployment profiles',
  'Apps',
] as const;

/** What this app reads, in the middle of a sentence: "a, b and c". */
export function coveredWords(): string {
  return sentencePart(FAMILY_KEYS.map((key) => familyFacts(key).plural));
}

/** What an admin may look for and does not find yet, likewise; undefined where nothing is left. */
export function notYetWords(): string | undefined {
  const covered = new Set(FAMILY_KEYS.map((key) => familyFacts(key).plural));
  const left = EXPECTED.filter((name) => !covered.has(name));
  return left.length === 0 ? undefined : sentencePart(left);
}
