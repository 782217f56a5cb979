import { dateText } from '#lib/locale.ts';

/** A time as one says it on that day: "10:42", "24 Nov, 10:42" on another, with its year in another. */
export function clockTime(then: Date, now: Date): string {
  if (then.toDateString() === now.toDateString()) return dateText(then, 'time');
  return dateText(then, then.getFullYear() === now.getFullYear() ? 'dayAndTime' : 'dateAndTime');
}
