import { expect, it } from 'vitest';
import { clockTime } from '#ui/time/clockTime.ts';

it('says the day only where it is another, and the year where that is', () => {
  const then = new Date(2026, 10, 24, 10, 42);
  expect(clockTime(then, new Date(2026, 10, 24, 23, 0))).toMatch(/^10:42/);
  expect(clockTime(then, new Date(2026, 10, 25, 0, 5))).toMatch(/24.*10:42|Nov.*24.*10:42/);
  expect(clockTime(then, new Date(2027, 0, 5))).toMatch(/2026.*10:42/);
});
