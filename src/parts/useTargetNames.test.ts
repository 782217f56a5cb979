import { expect, it } from 'vitest';
import { asWritten } from '#parts/useTargetNames.ts';
import { fileNameOf } from '#lib/browser/download.ts';
import { nameInText } from '#lib/text/shownName.ts';

const NAME = 'קבוצה\u202E 3';

it('a file has a name letter by letter, and is named without what only a screen needs', () => {
  expect(asWritten({ label: 'קבוצה⟨U+202E⟩ 3', exact: NAME })).toBe(NAME);
  expect(asWritten({ label: 'Sales' })).toBe('Sales');
  expect(fileNameOf(nameInText('קבוצה 3'), 'plan', 'csv')).toBe('קבוצה 3.csv');
});
