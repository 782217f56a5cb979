import { runToEnd } from '#lib/browser/slices.ts';

/** What somebody may mean by a name or an id. */
export type Named<T> =
  | { readonly kind: 'one'; readonly item: T }
  /** Intune allows any number of things of one name. */
  | { readonly kind: 'several'; readonly candidates: readonly T[] }
  | { readonly kind: 'none' };

export interface NameIndex<T> {
  /**
   * By id, or by the whole name; case and outer spaces do not count. An id wins over a name that
   * looks like one.
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
    const id = normal(item.id);
    // The same thing twice is no second one of its name.
    if (byId.has(id)) continue;
    byId.set(id, item);
    if (byId.size % STEP === 0) yield byId.size;
    const name = normal(item.displayName);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [item]);
    else known.push(item);
  }
  return {
    find(text) {
      const key = normal(text);
      const found = byId.get(key);
      if (found !== undefined) return { kind: 'one', item: found };
      const candidates = byName.get(key) ?? [];
      if (candidates.length === 0) return { kind: 'none' };
      return candidates.length === 1
        ? { kind: 'one', item: candidates[0]! }
        : { kind: 'several', candidates };
    },
  };
}

/**
 * What is pasted from a web page has no-break spaces and doubled ones; a name differs by more than
 * that.
 */
function normal(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
}

export interface PastedNames<T> {
  readonly found: readonly T[];
  readonly several: readonly { readonly text: string; readonly candidates: readonly T[] }[];
  readonly none: readonly string[];
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
  const none = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cell = (line.split('\t')[0] ?? '').trim().replace(/^"(.*)"$/, '$1');
    if (cell === '') continue;
    const named = index.find(cell);
    if (named.kind === 'one') found.set(named.item.id, named.item);
    else if (named.kind === 'several') several.set(cell, named.candidates);
    else none.add(cell);
  }
  return {
    found: [...found.values()],
    several: [...several].map(([name, candidates]) => ({ text: name, candidates })),
    none: [...none],
  };
}
