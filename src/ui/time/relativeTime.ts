import { agoText, neighbourText } from '#lib/locale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Below it weeks are said; a month may be over sooner, and is not called so. */
const THIRTY_DAYS = 30 * DAY;

/**
 * "3 days ago", "in 2 hours"; within a minute of now it is "just now", since a clock may be off by
 * more. Days, months and years are those of the calendar, in the person's time zone: "yesterday" is
 * the day before today, whatever the hour, and "last year" the year before this one.
 * @param then milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function relativeTime(then: number, now: number): string {
  const away = Math.abs(then - now);
  const side = then < now ? -1 : 1;
  if (away < MINUTE) return 'just now';
  if (away < HOUR) return agoText(side * Math.floor(away / MINUTE), 'minute');
  if (away < DAY) return agoText(side * Math.floor(away / HOUR), 'hour');
  const [from, to] = then < now ? [then, now] : [now, then];
  const days = daysBetween(new Date(from), new Date(to));
  if (days < 7) return days === 1 ? neighbourText(side, 'day') : agoText(side * days, 'day');
  if (away < THIRTY_DAYS) return agoText(side * Math.max(1, Math.floor(away / WEEK)), 'week');
  const { months, monthsOfCalendar, yearsOfCalendar } = monthsBetween(new Date(from), new Date(to));
  if (months >= 12) {
    const years = Math.floor(months / 12);
    return years === 1 && yearsOfCalendar === 1
      ? neighbourText(side, 'year')
      : agoText(side * years, 'year');
  }
  if (months === 0) return agoText(side * 4, 'week');
  return months === 1 && monthsOfCalendar === 1
    ? neighbourText(side, 'month')
    : agoText(side * months, 'month');
}

/** How often midnight came. Counted by dates, since a day may have 23 or 25 hours. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((dateAsUtc(to) - dateAsUtc(from)) / DAY);
}

function dateAsUtc(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Whole months, and how often a month and a year of the calendar began. */
function monthsBetween(from: Date, to: Date) {
  const yearsOfCalendar = to.getFullYear() - from.getFullYear();
  const monthsOfCalendar = 12 * yearsOfCalendar + to.getMonth() - from.getMonth();
  const isWhole = inMonth(to) >= inMonth(from);
  return { months: monthsOfCalendar - (isWhole ? 0 : 1), monthsOfCalendar, yearsOfCalendar };
}

/** How far into its month a moment is, in milliseconds. */
function inMonth(date: Date): number {
  return date.getTime() - new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}
