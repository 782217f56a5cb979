import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarFile } from '#domain/plan/until/calendar.ts';
import { isoOfInput, localInput } from '#domain/plan/until/localTime.ts';

const MADE = '2026-11-28T12:00:00.000Z';
const event = (title: string) => ({
  id: 'run 1',
  at: '2026-12-31T17:00:00.000Z',
  title,
  text: 'Why;\nso, then\\',
  url: 'https://desk.test/plan/runs',
});

it('a calendar file has one entry, with its moment in UTC and its text escaped', () => {
  const lines = calendarFile([event('Remove, at last')], MADE).split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain('DTSTART:20261231T170000Z');
  expect(lines).toContain('DTSTAMP:20261128T120000Z');
  expect(lines).toContain(String.raw`SUMMARY:Remove\, at last`);
  expect(lines).toContain(String.raw`DESCRIPTION:Why\;\nso\, then\\`);
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

it('no line is longer than 75 octets, and unfolded it says what was put in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const file = calendarFile([event(title)], MADE);
      for (const line of file.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const [, summary] = /\r\nSUMMARY:([^\r]*)\r\n/.exec(file.replaceAll('\r\n ', '')) ?? [];
      // oxlint-disable-next-line no-control-regex -- what the file may not hold
      const said = title.replaceAll(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
      const back = summary!.replaceAll(/\\(.)/g, (_, letter: string) =>
        letter === 'n' ? '\n' : letter,
      );
      expect(back).toBe(said.replaceAll(/\r\n|\r/g, '\n'));
    }),
  );
});

it('a moment comes back from a field for date and time, to the minute', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (date) => {
        date.setSeconds(0, 0);
        const back = isoOfInput(localInput(date.toISOString()))!;
        // An hour that the clock is put back over is told in two ways by one text.
        expect(Math.abs(Date.parse(back) - date.getTime()) % 1_800_000).toBe(0);
      },
    ),
  );
  expect(isoOfInput('')).toBeUndefined();
  expect(isoOfInput('2026-13-01T00:00')).toBeUndefined();
});
