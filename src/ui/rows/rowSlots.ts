/** In which element each drawn row is, in their order: keys of rows, numbers of elements. */
export type RowSlots = ReadonlyMap<string, number>;

/**
 * Gives rows the elements of those that went, instead of making new ones: where most of what is drawn
 * changes at once, as in a jump or a search, an element that is written anew costs a third of a new
 * one. Where few rows change, each stays in its own element: to bring elements into another order
 * costs as much as making them.
 * @param before as it was drawn last
 * @param keys of the rows to be drawn, from above
 * @param held of the row that has the focus: its element goes to no other row
 */
export function nextSlots(
  before: RowSlots,
  keys: readonly string[],
  held: string | undefined,
): RowSlots {
  const staying = keys.filter((key) => before.has(key)).length;
  const isKept = (key: string) => key === held || staying * 2 > keys.length;
  const free = [...before].flatMap(([key, slot]) => (isKept(key) ? [] : [slot]));
  let fresh = Math.max(-1, ...before.values()) + 1;
  return new Map(
    keys.map((key) => {
      const own = isKept(key) ? before.get(key) : undefined;
      return [key, own ?? free.shift() ?? fresh++];
    }),
  );
}
