import { expect, test } from 'vitest';

import { MORE_KEY, narrowOptions } from '#ui/form/comboOption.ts';

const options = [
  { key: '1', label: 'Corporate Wi-Fi', detail: 'iOS/iPadOS' },
  { key: '2', label: 'Corporate VPN', detail: 'Windows' },
  { key: '3', label: 'Kiosk', detail: 'Windows' },
];
const keys = (text: string, limit = 10) =>
  narrowOptions(options, text, limit).map((option) => option.key);

test('every word must be found, in name or detail, whatever the case', () => {
  expect(keys('')).toEqual(['1', '2', '3']);
  expect(keys('corp WIN')).toEqual(['2']);
  expect(keys('nothing')).toEqual([]);
});

test('a cut list says how much was cut', () => {
  expect(keys('', 2)).toEqual(['1', '2', MORE_KEY]);
  expect(narrowOptions(options, '', 2).at(-1)?.label).toBe('1 more');
  expect(keys('', 3)).toEqual(['1', '2', '3']);
});

test('finds an option by its id, as it was pasted', () => {
  const id = 'b440cf89-81e1-405e-acf8-a085f65f33ae';
  const two = [
    { key: id, label: 'Finance' },
    { key: 'x', label: 'Sales' },
  ];
  for (const typed of [id, id.toUpperCase(), ` {${id}} `])
    expect(narrowOptions(two, typed, 10).map(({ label }) => label)).toEqual(['Finance']);
});
