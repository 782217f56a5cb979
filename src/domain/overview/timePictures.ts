import type { Configuration } from '#domain/configuration/configuration.ts';
import type { AuditEvent } from '#domain/journal/auditEvent.ts';
import { type Picture, tally } from '#domain/overview/picture.ts';
import { dateText } from '#lib/locale.ts';

const DAY_MS = 86_400_000;

/** Ages in days, youngest first; the last has no end. */
const AGES: readonly { readonly label: string; readonly days: number }[] = [
  { label: 'Less than a month', days: 30 },
  { label: '1 to 3 months', days: 91 },
  { label: '3 to 6 months', days: 182 },
  { label: '6 to 12 months', days: 365 },
  { label: '1 to 2 years', days: 730 },
  { label: 'More than 2 years', days: Infinity },
];
const NOT_TOLD = 'Not told by Graph';

/** When configurations were changed last. @param now milliseconds since 1970 */
export function agePicture(configurations: readonly Configuration[], now: number): Picture {
  const counts = tally(1);
  for (const { lastModifiedAt } of configurations) {
    const at = lastModifiedAt === undefined ? Number.NaN : Date.parse(lastModifiedAt);
    const age = AGES.find(({ days }) => now - at < days * DAY_MS);
    counts.add(age?.label ?? NOT_TOLD, 0);
  }
  return {
    key: 'ages',
    title: 'Last change',
    about: 'Configurations and apps by the age of their last change, of whatever kind.',
    rowLabel: 'Age',
    series: ['Configurations and apps'],
    rows: [...AGES.map(({ label }) => label), NOT_TOLD].flatMap((label) => {
      const values = counts.of(label);
      return values === undefined ? [] : [{ key: label, label, values }];
    }),
  };
}

/** Weeks of the audit log that are drawn. */
export const WEEKS = 8;

/**
 * The stretch of the audit log that {@link changesPicture} draws, to the end of the day in UTC: who
 * comes back the same day reads nothing again.
 * @param now milliseconds since 1970
 */
export function changesWindow(now: number): { readonly from: string; readonly to: string } {
  const end = Math.ceil(now / DAY_MS) * DAY_MS;
  return {
    from: new Date(end - WEEKS * 7 * DAY_MS).toISOString(),
    to: new Date(end).toISOString(),
  };
}

/**
 * Changes by the week, the last one first. An event that assigns is told by the word in its
 * activity; Microsoft keeps no list of them.
 * @param to end of the last week, ISO 8601
 */
export function changesPicture(events: readonly AuditEvent[], to: string): Picture {
  const end = Date.parse(to);
  const counts = tally(2);
  for (const { at, activity } of events) {
    const week = Math.floor((end - Date.parse(at)) / (7 * DAY_MS));
    if (week >= 0 && week < WEEKS) counts.add(String(week), /assign/i.test(activity) ? 0 : 1);
  }
  return {
    key: 'changes',
    title: 'Changes',
    about:
      'Events of the audit log of Intune, by the week, named by its first day. ' +
      'Changes of others are among them.',
    rowLabel: 'Week from',
    series: ['Assignments', 'Other changes'],
    rows: Array.from({ length: WEEKS }, (_, week) => ({
      key: String(week),
      label: dateText(end - (week + 1) * 7 * DAY_MS, 'day'),
      values: counts.of(String(week)) ?? [0, 0],
    })),
  };
}
