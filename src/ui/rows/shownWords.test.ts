import { expect, it } from 'vitest';
import { shownWords } from '#ui/rows/shownWords.ts';

it.each([
  [92, 92, '', 'All 92 shown'],
  [3, 92, '', '3 of 92 shown'],
  [1, 1, '', '1 shown'],
  [0, 0, '', '0 shown'],
  [0, 1, '', '0 of 1 shown'],
  [2, 2, 'kept rows', 'All 2 kept rows shown'],
])('%i of %i %s: %s', (shown, all, what, words) => {
  expect(shownWords(shown, all, what)).toBe(words);
});
