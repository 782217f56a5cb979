/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for the same entry: a calendar replaces it when the file is opened again. */
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/**
 * Entries as a calendar file (iCalendar, https://www.rfc-editor.org/rfc/rfc5545), each a quarter of
 * an hour long with an alarm at its start.
 * @param madeAt ISO 8601
 */
export function calendarFile(events: readonly CalendarEvent[], madeAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assignment Desk for Intune//Until//EN',
    ...events.flatMap(({ id, at, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${utc(madeAt)}`,
      `DTSTART:${utc(at)}`,
      'DURATION:PT15M',
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      `URL:${url}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0S',
      `DESCRIPTION:${escaped(title)}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "20261231T170000Z" (section 3.3.5). */
function utc(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Text as a value (section 3.3.11). Control characters may not be in it (section 3.1). */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // oxlint-disable-next-line no-control-regex -- control characters are what goes
      .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
  );
}

const LONGEST_LINE = 75;

/** Lines of 75 octets at most; what is too long goes on behind a space (section 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
