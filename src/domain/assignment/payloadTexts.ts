import {
  type Payload,
  type Run,
  type Schedule,
  type ScheduleKind,
  USUAL_SCHEDULE,
} from '#domain/assignment/payload.ts';

/** A schedule as forms and addresses have it: every part as text, whatever kind it is of. */
export interface ScheduleTexts {
  readonly schedule: ScheduleKind;
  readonly every: string;
  readonly date: string;
  readonly time: string;
  readonly zone: Zone;
}

export const ZONES = ['local', 'utc'] as const;

export type Zone = (typeof ZONES)[number];

/**
 * What fields of numbers and days can hold, right or not: a year of six digits, "1.5", nothing. What
 * is wrong with it, `scheduleProblem` says; an address that did not hold it would show another value.
 */
export const TYPED_NUMBER = /^[\d.e+-]{0,20}$/i;
export const TYPED_DAY = /^(?:\d{4,6}-\d\d-\d\d)?$/;

const NOTHING: ScheduleTexts = {
  schedule: 'daily',
  every: '1',
  date: '',
  time: '01:00',
  zone: 'local',
};

export function textsOfSchedule(schedule: Schedule): ScheduleTexts {
  if (schedule.kind === 'hourly')
    return { ...NOTHING, schedule: 'hourly', every: String(schedule.every) };
  const { kind, time, isUtc } = schedule;
  const at = { schedule: kind, time, zone: isUtc ? 'utc' : 'local' } as const;
  return kind === 'once'
    ? { ...NOTHING, ...at, date: schedule.date }
    : { ...NOTHING, ...at, every: String(schedule.every) };
}

/** What a form begins with: {@link USUAL_SCHEDULE}. */
export const USUAL_TEXTS = textsOfSchedule(USUAL_SCHEDULE);

/** Complete or not: what is wrong with it, `scheduleProblem` says. */
export function scheduleOfTexts({ schedule, every, date, time, zone }: ScheduleTexts): Schedule {
  const at = { time, isUtc: zone === 'utc' };
  if (schedule === 'once') return { kind: 'once', date, ...at };
  const count = /^\d+$/.test(every) ? Number(every) : Number.NaN;
  return schedule === 'hourly'
    ? { kind: 'hourly', every: count }
    : { kind: 'daily', every: count, ...at };
}

/** The payload of a new row. */
export function payloadOfTexts(run: Run, texts: ScheduleTexts): Payload {
  return { run, schedule: scheduleOfTexts(texts) };
}
