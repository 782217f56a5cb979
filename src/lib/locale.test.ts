import { expect, it } from 'vitest';
import { calendarDayText, counted, dateText, numberText, pluralOf } from '#lib/locale.ts';

it.each([
  [0, '0 rows'],
  [1, '1 row'],
  [2, '2 rows'],
  [12_345, `${(12_345).toLocaleString()} rows`],
])('%d is counted as %j', (count, words) => {
  expect(counted(count, 'row')).toBe(words);
});

it('takes the plural of a word that has its own', () => {
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  expect([0, 1, 2].map((count) => pluralOf(count, 'is', 'are'))).toEqual(['are', 'is', 'are']);
});

it('writes numbers and dates as the browser is set, and never fails on a date that is none', () => {
  expect(numberText(1234.5)).toBe((1234.5).toLocaleString());
  const at = new Date(2026, 10, 24, 10, 42, 7);
  expect(dateText(at, 'time')).toMatch(/10:42/);
  expect(dateText(at.getTime(), 'dateAndTime')).toMatch(/2026/);
  expect(dateText(Number.NaN, 'exact')).toBe('not a date');
});

it('writes a day of the calendar as the browser is set, the same day in every zone', () => {
  const written = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  expect(calendarDayText('2026-12-31')).toBe(written.format(new Date(2026, 11, 31)));
  expect(calendarDayText('2026-02-31x')).toBe('not a date');
});
