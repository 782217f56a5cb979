import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';

import { jsonTokens } from '#ui/text/jsonTokens.ts';

test('tells keys from strings and words', () => {
  const kinds = jsonTokens('{ "a": "b: \\"c\\"", "n": -1.5e3, "t": null }')
    .filter((token) => token.kind !== 'plain')
    .map((token) => `${token.kind} ${token.text}`);
  expect(kinds).toEqual([
    'key "a"',
    'string "b: \\"c\\""',
    'key "n"',
    'literal -1.5e3',
    'key "t"',
    'literal null',
  ]);
});

test('loses no letter of any JSON', () => {
  assert(
    property(jsonValue(), (value) => {
      const json = JSON.stringify(value, null, 2);
      expect(
        jsonTokens(json)
          .map((token) => token.text)
          .join(''),
      ).toBe(json);
    }),
  );
});
