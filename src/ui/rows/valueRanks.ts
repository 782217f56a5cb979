import { compareNames } from '#lib/text/comparable.ts';

export type SortValue = string | number;

/** As people sort: "Wi-Fi 2" before "Wi-Fi 10", case and accents apart. */
export function compareValues(a: SortValue, b: SortValue): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : compareNames(String(a), String(b));
}

export interface ValueRanks {
  /**
   * Where the value stands among all that were given so far; values that count as equal have the
   * same rank. Undefined for none.
   */
  of(value: SortValue | undefined): number | undefined;
  /** Makes the ranks of values known, those that come for the first time. */
  add(values: Iterable<SortValue | undefined>): void;
}

/**
 * Comparing two names as people do costs a hundred times as much as comparing two numbers. So each
 * value is placed once, and a list that grows page by page, is searched, or turned round is sorted
 * by numbers.
 */
export function valueRanks(): ValueRanks {
  let ordered: SortValue[] = [];
  let ranks = new Map<SortValue, number>();
  return {
    of: (value) => (value === undefined ? undefined : ranks.get(value)),
    add(values) {
      const fresh = new Set<SortValue>();
      for (const value of values) if (value !== undefined && !ranks.has(value)) fresh.add(value);
      if (fresh.size === 0) return;
      const before = ranks;
      ordered = merged(ordered, [...fresh].toSorted(compareValues));
      ranks = new Map();
      let rank = -1;
      let last: SortValue | undefined;
      for (const value of ordered) {
        if (last === undefined || !isSame(last, value, before)) rank += 1;
        ranks.set(value, rank);
        last = value;
      }
    },
  };
}

/** Neighbours that both had a rank already are not compared again. */
function isSame(a: SortValue, b: SortValue, before: ReadonlyMap<SortValue, number>): boolean {
  const [rankOfA, rankOfB] = [before.get(a), before.get(b)];
  return rankOfA === undefined || rankOfB === undefined
    ? compareValues(a, b) === 0
    : rankOfA === rankOfB;
}

/** Two sorted lists as one. */
function merged(a: readonly SortValue[], b: readonly SortValue[]): SortValue[] {
  if (a.length === 0) return [...b];
  const all: SortValue[] = [];
  let next = 0;
  for (const value of b) {
    const end = placeOf(value, a, next);
    while (next < end) all.push(a[next++]!);
    all.push(value);
  }
  while (next < a.length) all.push(a[next++]!);
  return all;
}

/** The first place from `from` on at which a larger value stands. */
function placeOf(value: SortValue, sorted: readonly SortValue[], from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareValues(sorted[middle]!, value) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
