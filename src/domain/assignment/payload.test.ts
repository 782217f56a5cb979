import { calendarDayText } from '#lib/locale.ts';
import { describe, expect, it } from 'vitest';
import {
  describeSchedule,
  heldText,
  plainSchedule,
  type Schedule,
  scheduleProblem,
} from '#domain/assignment/payload.ts';

const at = { time: '08:30', isUtc: false };

describe('a schedule', () => {
  it.each([
    [{ kind: 'hourly', every: 1 }, 'every hour'],
    [{ kind: 'hourly', every: 23 }, 'every 23 hours'],
    [{ kind: 'daily', every: 1, ...at }, 'every day at 08:30, local time'],
    [{ kind: 'daily', every: 30, ...at, isUtc: true }, 'every 30 days at 08:30, UTC'],
    [
      { kind: 'once', date: '2027-02-28', ...at },
      `once on ${calendarDayText('2027-02-28')} at 08:30, local time`,
    ],
  ] satisfies [Schedule, string][])('%j is taken, and said', (schedule, words) => {
    expect(scheduleProblem(schedule)).toBeUndefined();
    expect(describeSchedule(schedule)).toBe(words);
  });

  it('says a day in a file alike everywhere, and one that is none as it was typed', () => {
    const once = { kind: 'once', date: '2027-02-28', ...at } as const;
    expect(plainSchedule(once)).toBe('once on 2027-02-28 at 08:30, local time');
    expect(describeSchedule({ ...once, date: '2027-02-30' })).toContain('once on 2027-02-30 at');
  });

  it.each([
    [{ kind: 'hourly', every: 24 }, 'Choose from 1 to 23 hours.'],
    [{ kind: 'hourly', every: 0 }, 'Choose from 1 to 23 hours.'],
    [{ kind: 'hourly', every: 1.5 }, 'Choose from 1 to 23 hours.'],
    [{ kind: 'daily', every: 31, ...at }, 'Choose from 1 to 30 days.'],
    [{ kind: 'daily', every: 1, ...at, time: '24:00' }, 'Choose the time at which it runs.'],
    [{ kind: 'once', date: '2027-02-30', ...at }, 'Choose the day on which it runs.'],
    [{ kind: 'once', date: '', ...at }, 'Choose the day on which it runs.'],
  ] satisfies [Schedule, string][])('%j is not taken', (schedule, words) => {
    expect(scheduleProblem(schedule)).toBe(words);
  });
});

it('settings read on as they do in a wish, so that what stays is worded alike', () => {
  const values = { deadline: '2026-12-01T08:00', clock: 'utc', notifications: 'hideAll' } as const;
  const type = 'win32LobApp';
  const words = `deadline ${calendarDayText('2026-12-01')} 08:00, UTC, notifications none`;
  expect(heldText({ settings: { type, values, notKnown: [], raw: {} } })).toBe(words);
  expect(heldText({ settings: { kind: 'set', type, changes: values } })).toBe(words);
});
