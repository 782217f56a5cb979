import { expect, test } from 'vitest';

import { relativeTime } from '#ui/time/relativeTime.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:30Z', 'just now'],
  ['2026-11-23T12:00:20Z', 'just now'],
  ['2026-11-23T11:58:00Z', '2 minutes ago'],
  ['2026-11-23T14:30:00Z', 'in 2 hours'],
  ['2026-11-22T11:00:00Z', 'yesterday'],
  ['2026-11-19T12:00:00Z', '4 days ago'],
  ['2026-11-09T12:00:00Z', '2 weeks ago'],
  ['2026-08-01T12:00:00Z', '3 months ago'],
  ['2021-11-01T12:00:00Z', '5 years ago'],
])('%s is %s', (iso, words) => {
  expect(relativeTime(Date.parse(iso), now)).toBe(words);
});
