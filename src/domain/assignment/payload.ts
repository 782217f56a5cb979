import {
  type Settings,
  type SettingsWish,
  valuesAfter,
} from '#domain/assignment/settings/settings.ts';
import { sameWish } from '#domain/assignment/settings/sameSettings.ts';
import { type VpnName, wishText } from '#domain/assignment/settings/settingsWords.ts';
import { excludes, type Target } from '#domain/assignment/target.ts';
import { calendarDayText, counted, pluralOf } from '#lib/locale.ts';

/**
 * What a row may hold beside target, filter and intent, and an admin may set; which of it the rows
 * of a family have, its description says (`Family.payload`).
 */
export interface Payload {
  /** Whether the remediation script runs, or detection alone; undefined where nobody said. */
  readonly run?: Run | undefined;
  /** When it runs; undefined where nobody said, and always for an excluded group. */
  readonly schedule?: Schedule | undefined;
  /** Settings of an app; undefined where nobody said, and always for an excluded group. */
  readonly settings?: SettingsWish | undefined;
}

export type PayloadKey = keyof Payload;

const KEYS: Readonly<Record<PayloadKey, true>> = { run: true, schedule: true, settings: true };

/** All parts, in the order in which forms and files name them. */
export const PAYLOAD_KEYS = Object.keys(KEYS) as readonly PayloadKey[];

/** What of a payload rows that hold these parts can have; undefined where nothing of it is said. */
export function heldOf(
  payload: Payload | undefined,
  held: readonly PayloadKey[],
): Payload | undefined {
  const said = held.filter((key) => payload?.[key] !== undefined);
  if (payload === undefined || said.length === 0) return undefined;
  return said.reduce<Payload>((sum, key) => ({ ...sum, [key]: payload[key] }), {});
}

/** What a row that was read says of its {@link Payload}. */
export interface RowPayload extends Omit<Payload, 'settings'> {
  /** There is a schedule that this app does not know. */
  readonly scheduleNotUnderstood?: true | undefined;
  /** Does what is assigned have a remediation script? Undefined where that was not read. */
  readonly canRemediate?: boolean | undefined;
  /** `null` where a row that could have settings has none; undefined where rows hold none. */
  readonly settings?: Settings | null | undefined;
}

/** What a row that was read says of these parts, as a wish for a row alike. */
export function toldPayload(
  { target, payload }: { readonly target: Target; readonly payload?: RowPayload | undefined },
  held: readonly PayloadKey[],
): { readonly payload?: Payload } {
  // An excluded group has none, which is not worth a wish.
  const own = excludes(target.kind) && payload ? { ...payload, settings: undefined } : payload;
  const told = heldOf(copyOf(own), held);
  return told === undefined ? {} : { payload: told };
}

export const RUNS = ['remediate', 'detect'] as const;

export type Run = (typeof RUNS)[number];

/**
 * The kinds of schedules with the longest interval each has. Documented: hourly 1 to 23; for days
 * 30 is taken, the page names no figure.
 * https://learn.microsoft.com/intune/intune-service/fundamentals/remediations (read 2026-11)
 */
export const LONGEST_INTERVAL = { once: 1, hourly: 23, daily: 30 } as const;

export type ScheduleKind = keyof typeof LONGEST_INTERVAL;

export const SCHEDULE_KINDS = Object.keys(LONGEST_INTERVAL) as readonly ScheduleKind[];

interface TimeOfDay {
  /** `HH:MM`, or `HH:MM:SS` where seconds are said. */
  readonly time: string;
  /** Is the time UTC? Otherwise it is that of the device. */
  readonly isUtc: boolean;
}

/** When a script runs. `every` counts hours or days. */
export type Schedule =
  | ({ readonly kind: 'once'; readonly date: string } & TimeOfDay)
  | { readonly kind: 'hourly'; readonly every: number }
  | ({ readonly kind: 'daily'; readonly every: number } & TimeOfDay);

/** What a new row gets where nobody said otherwise: what Microsoft's form begins with is daily. */
export const USUAL_SCHEDULE: Schedule = { kind: 'daily', every: 1, time: '01:00', isUtc: false };

/** As above, where what is assigned has a remediation script. */
export const USUAL_RUN: Run = 'remediate';

/** What a new row gets where nobody said otherwise. */
export const USUAL_PAYLOAD = {
  run: USUAL_RUN,
  schedule: USUAL_SCHEDULE,
} as const satisfies Payload;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with a schedule, as a sentence; undefined where nothing is. */
export function scheduleProblem(schedule: Schedule): string | undefined {
  if (schedule.kind !== 'once') {
    const longest = LONGEST_INTERVAL[schedule.kind];
    const unit = schedule.kind === 'hourly' ? 'hours' : 'days';
    if (!Number.isInteger(schedule.every) || schedule.every < 1 || schedule.every > longest)
      return `Choose from 1 to ${longest} ${unit}.`;
  } else if (!isDate(schedule.date)) return 'Choose the day on which it runs.';
  if (schedule.kind !== 'hourly' && !TIME.test(schedule.time))
    return 'Choose the time at which it runs.';
  return undefined;
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Nobody's schedule is the same as nobody's. */
export function sameSchedule(a: Schedule | undefined, b: Schedule | undefined): boolean {
  return scheduleKey(a) === scheduleKey(b);
}

/** Whether two wishes for a row ask for the same {@link Payload}. */
export function samePayload(a: Payload | undefined, b: Payload | undefined): boolean {
  return (
    a?.run === b?.run &&
    sameSchedule(a?.schedule, b?.schedule) &&
    sameWish(a?.settings, b?.settings)
  );
}

function scheduleKey(schedule: Schedule | undefined): string {
  if (schedule === undefined) return '';
  if (schedule.kind === 'hourly') return `hourly ${schedule.every}`;
  const { kind, time, isUtc } = schedule;
  const day = kind === 'once' ? schedule.date : schedule.every;
  return [kind, day, time.length === 5 ? `${time}:00` : time, isUtc].join(' ');
}

const RUN_LABELS: Record<Run, string> = {
  remediate: 'Detect and remediate',
  detect: 'Detect only',
};

export function runLabel(run: Run): string {
  return RUN_LABELS[run];
}

/** What is known of a row: Graph tells it of none. */
export function runWord(run: Run | undefined): string {
  return run === undefined ? 'what Graph does not tell' : runLabel(run);
}

/** "every 2 days at 08:00, local time"; a day as the person's browser writes it. */
export function describeSchedule(schedule: Schedule): string {
  return scheduleText(schedule, (day) => (isDate(day) ? calendarDayText(day) : day));
}

/** The same in words that are alike everywhere: for files, which are read again, and for sorting. */
export function plainSchedule(schedule: Schedule): string {
  return scheduleText(schedule, (day) => day);
}

function scheduleText(schedule: Schedule, dayText: (day: string) => string): string {
  if (schedule.kind === 'hourly')
    return pluralOf(schedule.every, 'every hour', `every ${counted(schedule.every, 'hour')}`);
  const zone = schedule.isUtc ? 'UTC' : 'local time';
  if (schedule.kind === 'once')
    return `once on ${dayText(schedule.date)} at ${schedule.time}, ${zone}`;
  const days = pluralOf(schedule.every, 'every day', `every ${counted(schedule.every, 'day')}`);
  return `${days} at ${schedule.time}, ${zone}`;
}

/** A {@link Payload} within a sentence: what of it was said; empty where nothing was. */
export function describePayload({ run, schedule, settings }: Payload, vpnName?: VpnName): string {
  return [
    ...(run === undefined ? [] : [runLabel(run).toLowerCase()]),
    ...(schedule === undefined ? [] : [describeSchedule(schedule)]),
    wishText(settings, vpnName),
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** What a row that was read holds, or a wanted one shall hold, beside its target; may be empty. */
export function heldText({ settings, ...held }: Payload | RowPayload, vpnName?: VpnName): string {
  if (settings != null && 'kind' in settings)
    return describePayload({ ...held, settings }, vpnName);
  const words = settings == null ? '' : wishText({ kind: 'copied', settings }, vpnName);
  return [describePayload(held), words].filter((each) => each !== '').join(', ');
}

/** The VPN configurations that rows name, or shall name, each once. */
export function vpnIdsOf(payloads: readonly (Payload | RowPayload | undefined)[]): string[] {
  const ids = payloads.flatMap((payload) => {
    const settings = payload?.settings;
    if (settings == null) return [];
    const values = 'kind' in settings ? valuesAfter(undefined, settings) : settings.values;
    return values.vpnId?.toLowerCase() ?? [];
  });
  return [...new Set(ids)];
}

/** Does the row run a script? Only what runs one has a schedule too. */
export function holdsRun(payload: RowPayload | undefined): payload is RowPayload {
  return payload !== undefined && payload.settings === undefined;
}

/** What a row holds, as a wish that another row hold the same; undefined where it holds nothing. */
export function copyOf(payload: RowPayload | undefined): Payload | undefined {
  const { run, schedule, settings } = payload ?? {};
  const copy: Payload = {
    ...(run === undefined ? {} : { run }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(settings === undefined
      ? {}
      : { settings: settings === null ? { kind: 'usual' } : { kind: 'copied', settings } }),
  };
  return Object.keys(copy).length === 0 ? undefined : copy;
}
