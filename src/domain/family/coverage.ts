import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import type { WriteShape } from '#domain/family/family.ts';

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
  'App protection policies',
  'App configuration policies',
] as const;

/** What this app reads, in the middle of a sentence: "a, b and c". */
export function coveredWords(): string {
  return sentencePart(FAMILY_KEYS.map((key) => familyFacts(key).plural));
}

/** What of it this app assigns as well, likewise. */
export function assignedWords(): string {
  return sentencePart(pluralsOf((writes) => writes !== 'shown'));
}

/** What it shows and does not change, likewise. */
export function shownWords(): string {
  return sentencePart(pluralsOf((writes) => writes === 'shown'));
}

function pluralsOf(isMeant: (writes: WriteShape) => boolean): string[] {
  return FAMILY_KEYS.flatMap((key) => {
    const { writes, plural } = familyFacts(key);
    return isMeant(writes) ? [plural] : [];
  });
}

/** What an admin may look for and does not find yet, likewise; undefined where nothing is left. */
export function notYetWords(): string | undefined {
  const covered = new Set(FAMILY_KEYS.map((key) => familyFacts(key).plural));
  const left = EXPECTED.filter((name) => !covered.has(name));
  return left.length === 0 ? undefined : sentencePart(left);
}

const NAMES = /^(?:PowerShell|Linux|Windows|Autopilot|Apple|Android|BIOS|macOS|iOS|eSIM)\b/;

function sentencePart(names: readonly string[]): string {
  const words = names.map((name) =>
    NAMES.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
  );
  return new Intl.ListFormat('en', { type: 'conjunction' })
    .format(words)
    .replace(', and ', ' and ');
}
