import { expect, test } from 'vitest';

import { relativeTime } from '#ui/time/relativeTime.ts';

/** In the time zone of whoever runs it, as the app does. */
const at = (text: string): number => new Date(text).getTime();

test.each([
  ['2026-11-23T11:59:30', 'just now'],
  ['2026-11-23T12:00:20', 'just now'],
  ['2026-11-23T11:58:00', '2 minutes ago'],
  ['2026-11-23T14:30:00', 'in 2 hours'],
  ['2026-11-22T13:00:00', '23 hours ago'],
  ['2026-11-22T11:00:00', 'yesterday'],
  ['2026-11-21T23:59:00', '2 days ago'],
  ['2026-11-24T12:30:00', 'tomorrow'],
  ['2026-11-25T00:01:00', 'in 2 days'],
  ['2026-11-19T12:00:00', '4 days ago'],
  ['2026-11-16T13:00:00', '1 week ago'],
  ['2026-11-09T12:00:00', '2 weeks ago'],
  ['2026-10-23T12:00:00', 'last month'],
  ['2026-09-30T12:00:00', '1 month ago'],
  ['2026-08-01T12:00:00', '3 months ago'],
  ['2025-12-24T12:00:00', '10 months ago'],
  ['2025-11-01T12:00:00', 'last year'],
  ['2025-01-01T12:00:00', 'last year'],
  ['2024-12-31T12:00:00', '1 year ago'],
  ['2021-11-01T12:00:00', '5 years ago'],
])('on 23 November 2026 at noon %s is %s', (text, words) => {
  expect(relativeTime(at(text), at('2026-11-23T12:00:00'))).toBe(words);
});

test.each([
  ['2026-11-22T23:30:00', '2026-11-24T00:30:00', '2 days ago'],
  ['2026-01-01T00:00:00', '2026-01-31T12:00:00', '4 weeks ago'],
  ['2025-12-20T12:00:00', '2026-01-25T12:00:00', 'last month'],
])('what was at %s is at %s said to be %s', (then, now, words) => {
  expect(relativeTime(at(then), at(now))).toBe(words);
});
