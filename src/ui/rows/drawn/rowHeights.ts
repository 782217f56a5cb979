/** Pixels: of all rows the same, or of a row that is measured once it is drawn, a guess. */
export type RowHeight = number | ((index: number) => number);

/** The rows from one to the other, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface RowHeights {
  /**
   * Places all rows. Those before the first that was measured since are where they were, unless
   * there are more or fewer rows, or `keyAt` is another function.
   */
  lay(count: number, height: RowHeight, keyAt: (index: number) => string): void;
  /** Where a row was placed, in pixels below the first; of `count`, where the last one ends. */
  startOf(index: number): number;
  heightOf(index: number): number;
  isMeasured(index: number): boolean;
  /** A row is as high as this; the rows after it move when they are placed the next time. */
  note(index: number, height: number): void;
  /** Which rows are to be seen in a window of this height; none where there is nothing to see. */
  rangeIn(top: number, height: number): RowRange | undefined;
}

/**
 * Where the rows of a list begin that are as high as their content: the measured ones as they are,
 * the others as guessed. What was measured of a row is kept by its key, wherever it moves.
 */
export function createRowHeights(): RowHeights {
  const measured = new Map<string, number>();
  let rows = 0;
  let guess: RowHeight = 0;
  let keyOf: (index: number) => string = String;
  let starts = new Float64Array(1);
  /** So many rows are placed as they are known to be. */
  let placed = 0;

  const guessOf = (index: number) => (isGuess(guess) ? guess(index) : guess);
  const measuredOf = (index: number) =>
    measured.size === 0 ? undefined : measured.get(keyOf(index));
  const heightOf = (index: number) => measuredOf(index) ?? guessOf(index);
  const startOf = (index: number) => starts[index] ?? 0;

  return {
    lay(count, height, keyAt) {
      // A guess is a function of its own each time; what it says is the same.
      const isOther = height !== guess && !(isGuess(height) && isGuess(guess));
      guess = height;
      if (isOther || count !== rows || keyAt !== keyOf) placed = 0;
      keyOf = keyAt;
      if (count !== rows) starts = new Float64Array(count + 1);
      rows = count;
      for (; placed < rows; placed += 1) starts[placed + 1] = startOf(placed) + heightOf(placed);
    },
    startOf,
    heightOf,
    isMeasured: (index) => measuredOf(index) !== undefined,
    note(index, height) {
      measured.set(keyOf(index), height);
      placed = Math.min(placed, index);
    },
    rangeIn(top, height) {
      if (rows === 0 || height <= 0) return undefined;
      const from = Math.min(top, Math.max(startOf(rows) - height, 0));
      const first = lastStartingBy(from, starts, rows);
      let last = first;
      while (last < rows - 1 && startOf(last + 1) < from + height) last += 1;
      return { first, last };
    },
  };
}

/** The last row that starts no further down than this; the first one where none does. */
function lastStartingBy(top: number, starts: Float64Array, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isGuess = (height: RowHeight) => typeof height === 'function';
