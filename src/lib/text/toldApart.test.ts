import { expect, it } from 'vitest';
import { shortId, toldApart } from '#lib/text/toldApart.ts';

const BLANK = { id: '11111111-0000-4000-8000-00000000aaaa', name: '  ' };
const EMPTY = { id: '22222222-0000-4000-8000-00000000bbbb', name: '\u200B' };
const NAMED = { id: '33333333-0000-4000-8000-00000000cccc', name: 'Wi-Fi' };

it('gives a part of the id to things that read the same, and to no others', () => {
  const nameOf = toldApart([BLANK, EMPTY, NAMED, { ...NAMED, id: NAMED.id.toUpperCase() }]);
  expect([BLANK, EMPTY, NAMED].map(nameOf)).toEqual([
    '(no name) (11111111…aaaa)',
    '(no name) (22222222…bbbb)',
    'Wi-Fi',
  ]);
  expect(toldApart([BLANK, NAMED])(BLANK)).toBe('  ');
});

it('shows a short id whole', () => {
  expect(shortId('1234567890123')).toBe('1234567890123');
  expect(shortId('12345678901234')).toBe('12345678…1234');
});
