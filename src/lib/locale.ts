/**
 * Numbers, dates and plurals, in one place. Numbers and dates are written as the person's browser
 * is set; the words around them are English, and so are their plural forms. Formats are made when
 * they are first used: making one takes as long as using it a thousand times.
 */

/** Undefined: as the browser is set. */
const PERSON = undefined;
const LANGUAGE = 'en';

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const numberFormat = once(() => new Intl.NumberFormat(PERSON));
const tenthsFormat = once(
  () => new Intl.NumberFormat(PERSON, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const pluralRules = once(() => new Intl.PluralRules(LANGUAGE));
const listFormat = once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));
const eitherFormat = once(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));

/** "12,345", as the person's browser sets thousands apart. */
export function numberText(value: number): string {
  return numberFormat().format(value);
}

/** "8.6", with one decimal, as the person's browser writes it. */
export function tenthsText(value: number): string {
  return tenthsFormat().format(value);
}

/** The form of a word that goes with a count: `pluralOf(2, 'is', 'are')`. */
export function pluralOf(count: number, one: string, other: string): string {
  return pluralRules().select(count) === 'one' ? one : other;
}

/**
 * A count with its word: "1 row", "12,345 rows".
 * @param other needed where the plural is not made by an "s"
 */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${numberText(count)} ${pluralOf(count, one, other)}`;
}

/** "this, that and a third", within an English sentence. */
export function listText(words: Iterable<string>): string {
  return listFormat().format(words);
}

/** "this, that or a third", within an English sentence. */
export function eitherText(words: Iterable<string>): string {
  return eitherFormat().format(words);
}

const FORMATS = {
  /** "10:42" */
  time: once(() => new Intl.DateTimeFormat(PERSON, { hour: '2-digit', minute: '2-digit' })),
  /** "24 Nov, 10:42" */
  dayAndTime: once(
    () =>
      new Intl.DateTimeFormat(PERSON, {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
  ),
  /** "24 Nov 2026, 10:42" */
  dateAndTime: once(
    () => new Intl.DateTimeFormat(PERSON, { dateStyle: 'medium', timeStyle: 'short' }),
  ),
  /** "24 Nov 2026" */
  date: once(() => new Intl.DateTimeFormat(PERSON, { dateStyle: 'medium' })),
  /** "24 Nov 2026, 10:42 CET": a moment that people of several zones agree on. */
  withZone: once(
    () =>
      new Intl.DateTimeFormat(PERSON, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }),
  ),
  /** "Tuesday, 24 November 2026" */
  day: once(
    () =>
      new Intl.DateTimeFormat(PERSON, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
  ),
  /** With the seconds and the time zone. */
  exact: once(() => new Intl.DateTimeFormat(PERSON, { dateStyle: 'full', timeStyle: 'long' })),
};

/**
 * A moment as the person's browser writes it, in the person's time zone.
 * @param at milliseconds since 1970, or a date; one that is none is said to be so
 */
export function dateText(at: number | Date, format: keyof typeof FORMATS): string {
  return Number.isNaN(Number(at)) ? 'not a date' : FORMATS[format]().format(at);
}

/** A day of the calendar, `2026-11-24`, as the person's browser writes it: "24 Nov 2026". */
export function calendarDayText(day: string): string {
  // At noon, which every day has everywhere: at midnight some begin an hour late.
  return dateText(new Date(`${day}T12:00`), 'date');
}

const relativeFormat = once(() => new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'always' }));
const namedFormat = once(() => new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' }));

/** "3 days ago", "in 2 hours". */
export function agoText(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  return relativeFormat().format(count, unit);
}

/** The neighbour of a period by its name: "yesterday", "last year", "tomorrow". */
export function neighbourText(side: -1 | 1, unit: Intl.RelativeTimeFormatUnit): string {
  return namedFormat().format(side, unit);
}

/** The person's time zone by its name in the list of IANA, "Europe/Vienna". */
export function timeZoneName(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
