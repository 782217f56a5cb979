/** The row that has the focus, or had it last. */
export interface FocusedRow {
  readonly index: number;
  readonly key: string;
  /** The focus is on it, or on something in it. */
  readonly isIn: boolean;
}

/**
 * Where the row is in a list that may have been read anew since. The focus goes with its row; where
 * that is gone, and where the focus is elsewhere by now, the place counts: Tab comes back to it, if
 * it is still there.
 */
export function placeOf(
  { index, key, isIn }: FocusedRow,
  count: number,
  getKey: (index: number) => string,
): number | undefined {
  if (count === 0 || (!isIn && index >= count)) return undefined;
  const place = Math.min(index, count - 1);
  if (!isIn || getKey(place) === key) return place;
  for (let other = 0; other < count; other += 1) if (getKey(other) === key) return other;
  return place;
}
