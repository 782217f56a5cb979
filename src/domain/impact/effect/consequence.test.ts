import { expect, it } from 'vitest';
import { consequenceOf } from '#domain/impact/effect/consequence.ts';
import type { Reach } from '#domain/impact/impact.ts';

const exact = (count: number): Reach => ({ kind: 'exact', count });
const UNKNOWN: Reach = { kind: 'unknown', because: [] };

it.each([
  [exact(36), exact(2), '36 devices receive it, 2 lose it', true],
  [exact(36), exact(0), '36 devices receive it', false],
  [exact(1), exact(0), '1 device receives it', false],
  [exact(0), exact(12), '12 devices lose it', true],
  [exact(0), exact(0), 'The same devices are reached as before', false],
  [UNKNOWN, exact(0), 'How many devices receive or lose it is unknown', false],
  [
    exact(0),
    { kind: 'bounds', least: 2, most: 5, because: [] } satisfies Reach,
    '2–5 devices lose it',
    true,
  ],
  [
    { kind: 'bounds', least: 0, most: 16, because: [] } satisfies Reach,
    exact(0),
    'At most 16 devices receive it',
    false,
  ],
])('says beside the button what happens to devices', (gained, lost, words, takesAway) => {
  expect(consequenceOf({ now: exact(0), gained, lost })).toEqual({ words, takesAway });
});

it('says how many more where others have it already', () => {
  const words = (gained: Reach, lost: Reach) =>
    consequenceOf({ now: exact(44), gained, lost }).words;
  expect(words(exact(16), exact(0))).toBe('16 more devices receive it');
  expect(words(exact(1), exact(3))).toBe('1 more device receives it, 3 lose it');
});
