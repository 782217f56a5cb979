import { array, assert, integer, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { createRowHeights, type RowRange } from '#ui/rows/drawn/rowHeights.ts';

const KEYS = (index: number) => `row ${index}`;

/** The same by looking at each row. */
function seenIn(heights: readonly number[], top: number, height: number): RowRange | undefined {
  const all = heights.reduce((sum, each) => sum + each, 0);
  const from = Math.min(top, Math.max(all - height, 0));
  let start = 0;
  let first = 0;
  let last = 0;
  for (const [index, each] of heights.entries()) {
    if (start <= from) first = index;
    if (index === first || start < from + height) last = index;
    start += each;
  }
  return heights.length === 0 || height <= 0 ? undefined : { first, last };
}

it('places rows as they were measured, the others as guessed', () => {
  const heights = createRowHeights();
  heights.lay(4, 40, KEYS);
  heights.note(1, 100);
  heights.lay(4, 40, KEYS);
  expect([0, 1, 2, 3, 4].map(heights.startOf)).toEqual([0, 40, 140, 180, 220]);
  expect([heights.heightOf(1), heights.isMeasured(1)]).toEqual([100, true]);
  expect([heights.heightOf(2), heights.isMeasured(2)]).toEqual([40, false]);
});

it('leaves rows where they are drawn until they are placed again', () => {
  const heights = createRowHeights();
  heights.lay(3, 40, KEYS);
  heights.note(0, 10);
  expect([1, 3].map(heights.startOf)).toEqual([40, 120]);
  heights.lay(3, 40, KEYS);
  expect([1, 3].map(heights.startOf)).toEqual([10, 90]);
});

it('knows a row again where others stand before it now', () => {
  const heights = createRowHeights();
  heights.lay(2, 40, KEYS);
  heights.note(0, 100);
  heights.lay(3, 40, (index) => (index === 0 ? 'another' : `row ${index - 1}`));
  expect([1, 2, 3].map(heights.startOf)).toEqual([40, 140, 180]);
});

it('places all rows again where they are of another height', () => {
  const heights = createRowHeights();
  heights.lay(3, 40, KEYS);
  heights.lay(3, 32, KEYS);
  expect(heights.startOf(3)).toBe(96);
});

it('sees nothing where there are no rows, or no room for them', () => {
  const heights = createRowHeights();
  heights.lay(0, 40, KEYS);
  expect(heights.rangeIn(0, 500)).toBeUndefined();
  heights.lay(5, 40, KEYS);
  expect(heights.rangeIn(0, 0)).toBeUndefined();
});

it('sees the first rows above all of them, and the last ones below', () => {
  const heights = createRowHeights();
  heights.lay(100, 40, KEYS);
  expect(heights.rangeIn(-300, 400)).toEqual({ first: 0, last: 2 });
  expect(heights.rangeIn(9000, 400)).toEqual({ first: 90, last: 99 });
});

it('sees what one finds by looking at each row, whatever was measured in which order', () => {
  assert(
    property(
      record({
        guess: integer({ min: 1, max: 60 }),
        count: integer({ min: 0, max: 40 }),
        measured: array(record({ index: nat(39), height: integer({ min: 0, max: 200 }) })),
        top: integer({ min: -500, max: 4000 }),
        height: integer({ min: 0, max: 900 }),
      }),
      ({ guess, count, measured, top, height }) => {
        const heights = createRowHeights();
        const plain = Array.from({ length: count }, () => guess);
        heights.lay(count, guess, KEYS);
        for (const each of measured.filter(({ index }) => index < count)) {
          heights.note(each.index, each.height);
          plain[each.index] = each.height;
          if (each.height % 2 === 0) heights.lay(count, guess, KEYS);
        }
        heights.lay(count, guess, KEYS);
        expect(heights.startOf(count)).toBe(plain.reduce((sum, each) => sum + each, 0));
        expect(heights.rangeIn(top, height)).toEqual(seenIn(plain, top, height));
      },
    ),
  );
});
