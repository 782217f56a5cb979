import { expect, it } from 'vitest';
import { assertNever } from '#lib/assertNever.ts';
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

it('assertNever names what the compiler could not foresee', () => {
  expect(() => assertNever({ kind: 'new' } as never)).toThrow('{"kind":"new"}');
});
