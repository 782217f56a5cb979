import { nameKey } from '#lib/text/comparable.ts';

interface Thing {
  readonly displayName: string;
}

/** What a person may mean: more of them would have to be read through. */
const MOST = 3;

/**
 * Things whose names are close to a text that is no name: letters left out, doubled, swapped or
 * mistyped, at most one in four. The closest come first.
 */
export function nearNames<T extends Thing>(text: string, things: Iterable<T>): T[] {
  const wanted = nameKey(text);
  const limit = Math.floor(wanted.length / 4);
  if (limit === 0) return [];
  const near: { readonly thing: T; readonly distance: number }[] = [];
  for (const thing of things) {
    const distance = distanceWithin(wanted, nameKey(thing.displayName), limit);
    if (distance !== undefined) near.push({ thing, distance });
  }
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ thing }) => thing);
}

/** Letters that a search begins with: a slip is seldom among the first ones of all words. */
const BEGINNING = 3;

/**
 * What to search for, so that things with nearly this name are found by the beginnings of their
 * words: of the first word, and of the two longest others. A slip hides one of them, not all.
 */
export function beginningsOf(text: string): readonly string[] {
  const [first, ...others] = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (first === undefined) return [];
  const longest = others
    .filter((word) => word.length >= BEGINNING)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2);
  return [...new Set([first, ...longest].map((word) => word.slice(0, BEGINNING).toLowerCase()))];
}

/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour (optimal
 * string alignment); undefined where it is more than the limit.
 */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length]!;
  return distance <= limit ? distance : undefined;
}
