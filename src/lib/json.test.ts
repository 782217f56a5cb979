import { expect, it } from 'vitest';
import { isJsonObject } from '#lib/json.ts';

it.each<[unknown, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['{}', false],
  [0, false],
])('%o is a JSON object: %s', (value, is) => {
  expect(isJsonObject(value)).toBe(is);
});
