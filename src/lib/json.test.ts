import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#lib/canonicalJson.ts';
import { isJsonObject, type Json, sameJson } from '#lib/json.ts';

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

it('two values are the same where their canonical texts are', () => {
  const value = fc
    .jsonValue({ maxDepth: 2 })
    .map((each) => JSON.parse(JSON.stringify(each)) as Json);
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(sameJson(a, structuredClone(a))).toBe(true);
      expect(sameJson({ x: a, y: b }, { y: b, x: a })).toBe(true);
      expect(sameJson([a], { 0: a })).toBe(false);
    }),
  );
});
