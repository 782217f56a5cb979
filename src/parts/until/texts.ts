/** The words of ends of assignments, where they are set and where they are kept. */
export const TEXTS = {
  // CalendarButton
  calendar: 'Calendar file',
  fileName: 'until',
  calendarText: (url: string) =>
    `The assignment has come to its end. Open ${url} in the browser that assigned it and review ` +
    'the removal.',

  // UntilField
  past: 'This moment has passed.',
  zone: (zone: string) => `Time zone: ${zone}`,
} as const;
