import { runToEnd } from '#lib/browser/slices.ts';
import { guidIn } from '#lib/guid.ts';
import { caseless, nameKey, plainSpaces } from '#lib/text/comparable.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import { addTo } from '#lib/groups.ts';

/** What somebody may mean by a name or an id. */
export type Named<T> =
  | { readonly kind: 'one'; readonly item: T }
  /** Intune allows any number of things of one name. */
  | { readonly kind: 'several'; readonly candidates: readonly T[] }
  | {
      readonly kind: 'none';
      /** What has a name that looks the same: the two differ by invisible letters only. */
      readonly alike: readonly T[];
    };

export interface NameIndex<T> {
  /**
   * By id, with or without braces, or by the whole name; case and white space do not count
   * (`nameKey`). An id wins over a name that looks like one.
   */
  find(text: string): Named<T>;
}

/** Finds things by name or id, thousands of times over one list. */
export function nameIndex<T extends Thing>(items: Iterable<T>): NameIndex<T> {
  return runToEnd(nameIndexStepwise(items));
}

interface Thing {
  readonly id: string;
  readonly displayName: string;
}

/** How many things are entered before the page may have its turn. */
const STEP = 200;

/** As {@link nameIndex}; yields how many things are entered, every so often. */
export function* nameIndexStepwise<T extends Thing>(
  items: Iterable<T>,
): Generator<number, NameIndex<T>> {
  const byId = new Map<string, T>();
  const byName = new Map<string, T[]>();
  for (const item of items) {
    const id = caseless(item.id);
    // The same thing twice is no second one of its name.
    if (byId.has(id)) continue;
    byId.set(id, item);
    if (byId.size % STEP === 0) yield byId.size;
    const name = nameKey(item.displayName);
    addTo(byName, name, item);
  }
  let byLook: ReadonlyMap<string, readonly T[]> | undefined;
  return {
    find(text) {
      const key = nameKey(text);
      const found = byId.get(guidIn(text) ?? key);
      if (found !== undefined) return { kind: 'one', item: found };
      const candidates = key === '' ? [] : (byName.get(key) ?? []);
      if (candidates.length > 1) return { kind: 'several', candidates };
      if (candidates.length === 1) return { kind: 'one', item: candidates[0]! };
      byLook ??= itemsByLook(byName);
      const look = lookOf(key);
      return { kind: 'none', alike: look === '' ? [] : (byLook.get(look) ?? []) };
    },
  };
}

/** Made when the first name is not found: most look-ups never need it. */
function itemsByLook<T>(byName: ReadonlyMap<string, readonly T[]>): ReadonlyMap<string, T[]> {
  const byLook = new Map<string, T[]>();
  for (const [name, items] of byName) for (const item of items) addTo(byLook, lookOf(name), item);
  return byLook;
}

/** What is seen of a name. */
function lookOf(key: string): string {
  return nameKey(withoutInvisible(key));
}

export interface PastedNames<T> {
  readonly found: readonly T[];
  readonly several: readonly { readonly text: string; readonly candidates: readonly T[] }[];
  readonly none: readonly {
    readonly text: string;
    /** As in {@link Named}. */
    readonly alike: readonly T[];
  }[];
}

/**
 * A pasted list, one name or id a line; from a spreadsheet the first cell of each row counts. Said
 * twice counts once.
 */
export function findPasted<T extends { readonly id: string }>(
  text: string,
  index: NameIndex<T>,
): PastedNames<T> {
  const found = new Map<string, T>();
  const several = new Map<string, readonly T[]>();
  const none = new Map<string, readonly T[]>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cell = plainSpaces((line.split('\t')[0] ?? '').replace(/^\s*"(.*)"\s*$/, '$1'));
    if (cell === '') continue;
    const named = index.find(cell);
    if (named.kind === 'one') found.set(named.item.id, named.item);
    else if (named.kind === 'several') several.set(cell, named.candidates);
    else none.set(cell, named.alike);
  }
  return {
    found: [...found.values()],
    several: [...several].map(([name, candidates]) => ({ text: name, candidates })),
    none: [...none].map(([name, alike]) => ({ text: name, alike })),
  };
}
