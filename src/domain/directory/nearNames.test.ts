import { expect, it } from 'vitest';
import { beginningsOf, nearNames } from '#domain/directory/nearNames.ts';

const THINGS = ['WIN - Kiosks', 'WIN - Kiosk', 'Sales', 'WIN - Wi-Fi - Corp'].map(
  (displayName) => ({ displayName }),
);
const near = (text: string) => nearNames(text, THINGS).map(({ displayName }) => displayName);

it.each([
  ['WIN - Kioks', ['WIN - Kiosks', 'WIN - Kiosk']],
  ['win -  kisoks', ['WIN - Kiosks', 'WIN - Kiosk']],
  ['Slaes', ['Sales']],
  ['WIN - WiFi - Corp', ['WIN - Wi-Fi - Corp']],
  ['Marketing', []],
  ['abc', []],
])('%s may be %j', (text, names) => {
  expect(near(text)).toEqual(names);
});

it.each([
  ['Marketing Berlin', ['mar', 'ber']],
  ['WIN - Wi-Fi - Corp', ['win', 'cor']],
  ['Slaes', ['sla']],
  [' - ', []],
])('%s is searched for by %j', (text, beginnings) => {
  expect(beginningsOf(text)).toEqual(beginnings);
});
