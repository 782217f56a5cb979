import type { ConfigurationType } from '#domain/configuration/configurationType.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { compareNames } from '#lib/text/comparable.ts';

/** The type of what no family knows better. */
export const OTHER_KIND = 'other';

const LABELS: ReadonlyMap<string, string> = new Map(
  FAMILY_KEYS.flatMap((key) => Object.entries(familyFacts(key).kinds)),
);

/** A type as the screen names it. */
export function typeLabel({ kind, label }: Pick<ConfigurationType, 'kind' | 'label'>): string {
  return label ?? LABELS.get(kind) ?? 'Other';
}

/** The type in Graph's words; empty where Graph did not say. */
export function graphType({ name, graphType: words }: ConfigurationType): string {
  return words ?? name;
}

/**
 * The types of families with their labels, by label; what is of none of them is last.
 * @param families all of them, where none are named
 */
export function kindsOf(
  families: readonly FamilyKey[] = FAMILY_KEYS,
): { kind: string; label: string }[] {
  const known = families.flatMap((key) =>
    Object.entries(familyFacts(key).kinds).map(([kind, label]) => ({ kind, label })),
  );
  return [
    ...known.toSorted((a, b) => compareNames(a.label, b.label)),
    { kind: OTHER_KIND, label: 'Other' },
  ];
}
