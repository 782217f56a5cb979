import Button from '@mui/material/Button';
import { CalendarPlus } from 'lucide-react';
import { calendarFile } from '#domain/plan/until/calendar.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { TEXTS } from '#parts/until/texts.ts';

interface CalendarButtonProps {
  /** What the file is called by; empty where there is no name. */
  readonly name: string;
  readonly ends: readonly {
    readonly id: string;
    /** ISO 8601 */
    readonly at: string;
    readonly what: string;
  }[];
}

/** Ends of assignments as a file that a calendar opens. */
export function CalendarButton({ name, ends }: CalendarButtonProps) {
  const save = () => {
    const url = new URL('/plan/runs', window.location.href).href;
    const events = ends.map(({ id, at, what }) => ({
      id: `${id}@assignment-desk`,
      at,
      title: what,
      text: TEXTS.calendarText(url),
      url,
    }));
    download(
      fileNameOf(name, TEXTS.fileName, 'ics'),
      'text/calendar;charset=utf-8',
      calendarFile(events, new Date().toISOString()),
    );
  };
  return (
    <Button size="small" startIcon={<CalendarPlus size={15} aria-hidden />} onClick={save}>
      {TEXTS.calendar}
    </Button>
  );
}
