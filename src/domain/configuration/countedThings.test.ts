import { expect, it } from 'vitest';
import { countedThings, namedThings } from '#domain/configuration/countedThings.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

it.each([
  [[], '0 configurations'],
  [['app:a'], '1 app'],
  [['app:a', 'app:b'], '2 apps'],
  [['app:a', 'c', 'compliance:d', 'app:b', 'app:e'], '2 configurations and 3 apps'],
])('%j are %s', (keys, words) => {
  expect(countedThings(keys.map((key) => keyOf(key)))).toBe(words);
});

it.each([
  [[], 'configurations'],
  [['a'], 'configurations'],
  [['app:a', 'app:b'], 'apps'],
  [['app:a', 'compliance:d'], 'configurations and apps'],
])('%j are called %s', (keys, words) => {
  expect(namedThings(keys.map((key) => keyOf(key)))).toBe(words);
});
