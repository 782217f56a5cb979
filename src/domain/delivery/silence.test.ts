import { expect, it } from 'vitest';
import { isStillSilent } from '#domain/delivery/silence.ts';

const sentAt = '2026-11-27T12:00:00.000Z';
const after = (hours: number) => Date.parse(sentAt) + hours * 3_600_000;

it.each([
  ['a day without a word', 24, 5, 0, true],
  ['how many were expected is not known', 25, undefined, 0, true],
  ['within a day', 23.9, 5, 0, false],
  ['one has reported', 48, 5, 1, false],
  ['nobody was expected', 48, 0, 0, false],
])('%s', (_, hours, expected, reported, isSilent) => {
  expect(isStillSilent({ sentAt, expected, reported, now: after(hours) })).toBe(isSilent);
});
