/**
 * Rows as JSON texts of `size` rows each, step by step: text goes into the browser's store in no
 * time, where thousands of objects are copied in one go and hold up the page meanwhile. Yields how
 * many rows are done.
 */
export function* toPiecesStepwise<Row>(
  rows: readonly Row[],
  size: number,
  kept: (row: Row) => unknown = (row) => row,
): Generator<number, string[]> {
  const pieces: string[] = [];
  for (let start = 0; start < rows.length; start += size) {
    yield start;
    pieces.push(JSON.stringify(rows.slice(start, start + size).map(kept)));
  }
  return pieces;
}

/**
 * @param rowsIn the rows of one piece; where it gives undefined, all of it is: half a list is no
 * list
 */
export function* fromPiecesStepwise<Row>(
  pieces: readonly string[],
  rowsIn: (piece: string) => readonly Row[] | undefined,
): Generator<number, Row[] | undefined> {
  const rows: Row[] = [];
  for (const piece of pieces) {
    yield rows.length;
    const some = rowsIn(piece);
    if (some === undefined) return undefined;
    rows.push(...some);
  }
  return rows;
}
