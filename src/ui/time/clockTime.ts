const sameDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const otherDay = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A time as one says it on that day: "10:42", or "24 Nov, 10:42" on any other. */
export function clockTime(then: Date, now: Date): string {
  return (then.toDateString() === now.toDateString() ? sameDay : otherDay).format(then);
}
