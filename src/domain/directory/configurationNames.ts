import { type Named, type NameIndex, nameIndexStepwise } from '#domain/directory/nameIndex.ts';
import {
  type ConfigurationKey,
  familyKeyOf,
  graphIdOf,
  toConfigurationKey,
} from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { guidIn } from '#lib/guid.ts';
import { caseless, nameKey } from '#lib/text/comparable.ts';
import { addTo } from '#lib/groups.ts';

interface Thing {
  readonly id: ConfigurationKey;
  readonly displayName: string;
}

/** Finds configurations of all families by what a person writes of them. */
export interface ConfigurationNames<T extends Thing> {
  /**
   * By the id that Graph has for it, by its key, or by its whole name, as {@link NameIndex} compares
   * them. An id wins over a name.
   * @param family where only one family is meant
   */
  find(text: string, family?: FamilyKey): Named<T>;
}

export function configurationNames<T extends Thing>(items: Iterable<T>): ConfigurationNames<T> {
  return runToEnd(configurationNamesStepwise(items));
}

/** As {@link configurationNames}; yields every so often, so that the page may have its turn. */
export function* configurationNamesStepwise<T extends Thing>(
  items: Iterable<T>,
): Generator<number, ConfigurationNames<T>> {
  const byFamily = new Map<FamilyKey, InFamily<T>[]>();
  for (const item of items) {
    const family = familyKeyOf(item.id);
    addTo(byFamily, family, { id: graphIdOf(item.id), displayName: item.displayName, item });
  }
  const indexes = new Map<FamilyKey, NameIndex<InFamily<T>>>();
  for (const family of FAMILY_KEYS) {
    const ofFamily = byFamily.get(family);
    if (ofFamily !== undefined) indexes.set(family, yield* nameIndexStepwise(ofFamily));
  }
  return {
    find(text, family) {
      const key = toConfigurationKey(text.trim());
      const keyed = key === undefined ? undefined : foundById(indexes, key);
      if (keyed !== undefined && (family === undefined || family === familyKeyOf(keyed.id)))
        return { kind: 'one', item: keyed };
      const found = (family === undefined ? FAMILY_KEYS : [family]).flatMap(
        (each) => indexes.get(each)?.find(text) ?? [],
      );
      return joined(found, guidIn(text) ?? caseless(text.trim()));
    },
  };
}

interface InFamily<T> {
  readonly id: string;
  readonly displayName: string;
  readonly item: T;
}

function foundById<T extends Thing>(
  indexes: ReadonlyMap<FamilyKey, NameIndex<InFamily<T>>>,
  key: ConfigurationKey,
): T | undefined {
  const named = indexes.get(familyKeyOf(key))?.find(graphIdOf(key));
  return named?.kind === 'one' && named.item.item.id === key ? named.item.item : undefined;
}

/** What the families have under one text. @param id the text, as ids are compared */
function joined<T>(found: readonly Named<InFamily<T>>[], id: string): Named<T> {
  const all = found.flatMap((named) =>
    named.kind === 'one' ? [named.item] : named.kind === 'several' ? named.candidates : [],
  );
  const byId = all.filter((each) => caseless(each.id) === id);
  const candidates = (byId.length > 0 ? byId : all).map(({ item }) => item);
  if (candidates.length === 1) return { kind: 'one', item: candidates[0]! };
  if (candidates.length > 1) return { kind: 'several', candidates };
  const alike = found.flatMap((named) => (named.kind === 'none' ? named.alike : []));
  return { kind: 'none', alike: alike.map(({ item }) => item) };
}

const FAMILIES_BY_WORD: ReadonlyMap<string, FamilyKey> = new Map(
  FAMILY_KEYS.flatMap((key) => {
    const { singular, plural } = familyFacts(key);
    return [key, singular, plural].map((word) => [nameKey(word), key] as const);
  }),
);

/** The family that a person names: by its key or by Microsoft's name for it, in any case. */
export function familyNamed(text: string): FamilyKey | undefined {
  return FAMILIES_BY_WORD.get(nameKey(text));
}
