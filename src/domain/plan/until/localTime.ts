/** A moment as a field for date and time has it, where this computer is: `2026-12-31T17:00`. */
export function localInput(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const [year, ...rest] = [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  ].map((part) => String(part).padStart(2, '0'));
  const [month, day, hours, minutes] = rest;
  return `${year!.padStart(4, '0')}-${month}-${day}T${hours}:${minutes}`;
}

/** What such a field says, as ISO 8601; undefined for what is no moment. */
export function isoOfInput(text: string): string | undefined {
  const date = new Date(text);
  return /^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(date.getTime())
    ? date.toISOString()
    : undefined;
}
