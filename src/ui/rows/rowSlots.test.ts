import { array, assert, constantFrom, option, property, record, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import { nextSlots, type RowSlots } from '#ui/rows/rowSlots.ts';

const drawn = (rows: string, first = 0): RowSlots =>
  new Map([...rows].map((key, index) => [key, first + index]));
const slotsOf = (slots: RowSlots) => [...slots].map(([key, slot]) => `${key}${slot}`).join(' ');

it.each([
  ['all new: the elements stay where they are', 'abcd', 'wxyz', undefined, 'w0 x1 y2 z3'],
  ['fewer', 'abcd', 'xy', undefined, 'x0 y1'],
  ['more', 'ab', 'wxyz', undefined, 'w0 x1 y2 z3'],
  ['a jump that leaves one', 'abcd', 'dxyz', undefined, 'd0 x1 y2 z3'],
  ['a step: each keeps its own', 'abcd', 'bcdx', undefined, 'b1 c2 d3 x4'],
  ['the focus goes along', 'abcd', 'bwxyz', 'b', 'b1 w0 x2 y3 z4'],
  ['the focus was on one that is gone', 'abcd', 'wxyz', 'b', 'w0 x2 y3 z4'],
  ['nothing before', '', 'ab', undefined, 'a0 b1'],
] as const)('%s', (_, before, after, held, expected) => {
  expect(slotsOf(nextSlots(drawn(before), [...after], held))).toBe(expected);
});

it('no two rows share an element, and that of the focus is never another row’s', () => {
  const keys = uniqueArray(constantFrom(...'abcdefghij'), { maxLength: 8 });
  const step = record({ keys, held: option(constantFrom(...'abcdefghij'), { nil: undefined }) });
  assert(
    property(array(step, { maxLength: 8 }), (steps) => {
      let before: RowSlots = new Map();
      for (const { keys: next, held } of steps) {
        const slots = nextSlots(before, next, held);
        expect([...slots.keys()]).toEqual(next);
        expect(new Set(slots.values()).size).toBe(next.length);
        const ofFocus = held === undefined ? undefined : before.get(held);
        for (const [key, slot] of slots) if (slot === ofFocus) expect(key).toBe(held);
        before = slots;
      }
    }),
    { numRuns: 1000 },
  );
});
