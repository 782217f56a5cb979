import { describe, expect, it } from 'vitest';

import { placeOf } from '#ui/rows/rowPlace.ts';

const place = (rows: string, index: number, key: string, isIn = true) =>
  placeOf({ index, key, isIn }, rows.length, (at) => rows[at]!);

describe('where the focus is after the rows were read anew', () => {
  it.each([
    ['nothing changed', 'abc', 1, 'b', true, 1],
    ['rows came before it', 'xyabc', 1, 'b', true, 3],
    ['rows before it are gone', 'bc', 1, 'b', true, 0],
    ['it is gone: the one in its place', 'acd', 1, 'b', true, 1],
    ['it was the last, and is gone', 'a', 1, 'b', true, 0],
    ['the focus is elsewhere, and the rows are sorted anew', 'cba', 0, 'a', false, 0],
    ['the focus is elsewhere, and fewer are left', 'a', 2, 'c', false, undefined],
    ['none is left', '', 1, 'b', true, undefined],
  ] as const)('%s', (_, rows, index, key, isIn, expected) => {
    expect(place(rows, index, key, isIn)).toBe(expected);
  });
});
