import { expect, it } from 'vitest';
import { readChosenFile, textOf } from '#lib/browser/chosenFile.ts';

const broken = (name: string) => ({
  name: 'plan.csv',
  size: 3,
  arrayBuffer: () => Promise.reject(new DOMException('', name)),
});

it.each([
  ['NotFoundError', /“plan\.csv” could not be read.*deleted.*Choose it again/],
  ['NotReadableError', /“plan\.csv” could not be read.*another program/],
  ['SecurityError', /“plan\.csv” could not be read/],
])('a file that the browser refuses with %s is said to be unreadable', async (name, words) => {
  expect(await readChosenFile(broken(name), 10)).toEqual({
    ok: false,
    words: expect.stringMatching(words),
  });
});

it('a file is its bytes, and one above the limit is not read', async () => {
  const file = new File(['\uFEFFabc'], 'a.json');
  const chosen = await readChosenFile(file, 10);
  expect(chosen.ok && textOf(chosen.bytes)).toBe('abc');
  expect(await readChosenFile(file, 2)).toMatchObject({
    ok: false,
    words: expect.stringContaining('too large'),
  });
});
