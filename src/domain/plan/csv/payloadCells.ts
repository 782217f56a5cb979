import {
  plainSchedule,
  type Payload,
  type PayloadKey,
  runLabel,
  RUNS,
  type Schedule,
  scheduleProblem,
  USUAL_SCHEDULE,
} from '#domain/assignment/payload.ts';
import { eitherText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';

/** What a cell says of a payload, or why it says nothing, as a sentence. */
export type ReadCell =
  | { readonly ok: true; readonly value: Pick<Payload, PlainKey> }
  | { readonly ok: false; readonly words: string };

/** Parts of a {@link Payload} with one column each; settings have several: `settingsCells.ts`. */
export type PlainKey = Exclude<PayloadKey, 'settings'>;

/** One part of a {@link Payload} as a column of a CSV file, in the words of the screen. */
interface PayloadCell {
  /** Empty where the part is not said. */
  readonly write: (payload: Payload) => string;
  /** @param text trimmed and not empty; in any case */
  readonly read: (text: string) => ReadCell;
  /** Cells that may be meant by one that cannot be read, the closest first. */
  readonly near: (text: string) => readonly string[];
}

const run: PayloadCell = {
  write: ({ run: value }) => (value === undefined ? '' : runLabel(value)),
  read(text) {
    const value = RUNS.find((each) => runLabel(each).toLowerCase() === text.toLowerCase());
    return value === undefined
      ? {
          ok: false,
          words: `${quoted(text)} is not a run. Write ${eitherText(RUNS.map(runLabel))}.`,
        }
      : { ok: true, value: { run: value } };
  },
  near: () => RUNS.map(runLabel),
};

const EXAMPLES: readonly Schedule[] = [
  USUAL_SCHEDULE,
  { kind: 'hourly', every: 3 },
  { kind: 'once', date: '2027-01-31', time: '08:00', isUtc: true },
];

const schedule: PayloadCell = {
  write: ({ schedule: value }) => (value === undefined ? '' : plainSchedule(value)),
  read(text) {
    const read = scheduleIn(text);
    const problem = read === undefined ? undefined : scheduleProblem(read);
    if (read !== undefined && problem === undefined) return { ok: true, value: { schedule: read } };
    return {
      ok: false,
      words:
        problem === undefined
          ? `${quoted(text)} is not a schedule. Write it as ` +
            `${eitherText(EXAMPLES.map((each) => quoted(plainSchedule(each))))}.`
          : `${quoted(text)} is not a schedule that Intune takes. ${problem}`,
    };
  },
  near: nearSchedules,
};

/** A column for each part of a payload; what rows of a family hold, `Family.payload` says. */
const CELLS: Readonly<Record<PlainKey, PayloadCell>> = {
  run,
  schedule,
};

/** In the order of the columns. */
export const PAYLOAD_COLUMNS = Object.keys(CELLS) as readonly PlainKey[];

/** The cell for one part of a payload; empty where it is not said. */
export function payloadCell(payload: Payload | undefined, column: PlainKey): string {
  return payload === undefined ? '' : CELLS[column].write(payload);
}

/** Which cells a part may hold, of which one that cannot be read may mean one. */
export function nearPayload(column: PlainKey, text: string): readonly string[] {
  return CELLS[column].near(text);
}

/** @param text what stands in the cell, not empty */
export function readPayloadCell(column: PlainKey, text: string): ReadCell {
  return CELLS[column].read(text);
}

const COUNT = /^every (?:(\d{1,3}) )?(hours?|days?)\b(.*)$/;
const ONCE = /^once on (\d{4}-\d\d-\d\d)(.*)$/;
const AT = /^ at (\d\d?):(\d\d)(?::(\d\d))?(.*)$/;
/** Never without it: a file that is cut off would say another hour. */
const ZONES: ReadonlyMap<string, boolean> = new Map([
  ['local time', false],
  ['utc', true],
]);

/** As `plainSchedule` writes it, in any case, with one blank or several, with or without comma. */
function scheduleIn(text: string): Schedule | undefined {
  const plain = plainWords(text);
  const counted = COUNT.exec(plain);
  if (counted !== null) {
    const [, count = '1', unit = '', rest = ''] = counted;
    const every = Number(count);
    if (unit.startsWith('hour')) return rest === '' ? { kind: 'hourly', every } : undefined;
    const at = timeIn(rest);
    return at && { kind: 'daily', every, ...at };
  }
  const once = ONCE.exec(plain);
  if (once === null) return undefined;
  const [, date = '', rest = ''] = once;
  const at = timeIn(rest);
  return at && { kind: 'once', date, ...at };
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
    .trim();
}

function timeIn(text: string): { readonly time: string; readonly isUtc: boolean } | undefined {
  const read = AT.exec(text);
  if (read === null) return undefined;
  const [, hour = '', minute = '', second, zone = ''] = read;
  const isUtc = ZONES.get(zone.trim());
  const time = [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  return isUtc === undefined ? undefined : { time, isUtc };
}

/** What is left out of a schedule is filled in: the time, and whose time it is. */
function nearSchedules(text: string): readonly string[] {
  const plain = plainWords(text)
    .replace(/^hourly\b/, 'every hour')
    .replace(/^daily\b/, 'every day')
    .replace(/^(?=\d+ (?:hour|day))/, 'every ');
  const at = / at \d/.test(plain) ? '' : ' at 01:00';
  const known = [plain, `${plain}${at} local time`, `${plain}${at} utc`].flatMap((each) => {
    const read = scheduleIn(each);
    return read === undefined || scheduleProblem(read) !== undefined ? [] : [plainSchedule(read)];
  });
  return known.length > 0 ? [...new Set(known)] : EXAMPLES.map(plainSchedule);
}
