import {
  type Clock,
  fieldsOf,
  MOMENT,
  NOTIFICATIONS,
  SETTINGS_TYPES,
  type SettingsChanges,
  type SettingsField,
  type SettingsType,
  type SettingsWish,
  UPDATE_MODES,
  DELIVERY_PRIORITIES,
  wishInFile,
} from '#domain/assignment/settings/settings.ts';
import {
  clockText,
  isMoment,
  momentText,
  type SettingNoun,
  settingNoun,
  unknownTypeText,
  valueText,
} from '#domain/assignment/settings/settingsWords.ts';
import { eitherText, pluralOf } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';

/** Settings as a line says them; of which type they are, its app says. */
export type CsvSettings =
  | { readonly kind: 'usual' }
  | { readonly kind: 'set'; readonly changes: SettingsChanges }
  /** Some that the app only shows and keeps. */
  | { readonly kind: 'kept'; readonly written: string };

/** The column about settings as a whole; the others have one setting each. */
const SETTINGS_COLUMN = 'settings';

/** Whose clock is meant stands behind each time, so that a file cut off says no other hour. */
const FIELDS = [...new Set(SETTINGS_TYPES.flatMap((type) => fieldsOf(type)))].filter(
  (field) => field !== 'clock',
);

/** The columns of settings as a whole and of single ones, as the screen calls them, in lower case. */
export const SETTING_COLUMNS: readonly SettingColumn[] = [SETTINGS_COLUMN, ...FIELDS.map(columnOf)];

export type SettingColumn = Lowercase<SettingNoun> | typeof SETTINGS_COLUMN;

function columnOf(field: SettingsField): SettingColumn {
  return settingNoun(field).toLowerCase() as Lowercase<SettingNoun>;
}

const USUAL = 'as usual';
const KEPT = 'kept, not editable';

type SettingCells = Readonly<Partial<Record<SettingColumn, string>>>;

/** What a row's settings come to, by column. */
export function settingsCells(wish: SettingsWish | undefined): SettingCells {
  const said = wish && wishInFile(wish);
  if (said === undefined || said.kind === 'copied') return {};
  if (said.kind === 'usual') return { [SETTINGS_COLUMN]: USUAL };
  if (said.kind === 'leftOut') return { [SETTINGS_COLUMN]: `${KEPT}: ${said.type}` };
  const { changes } = said;
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = changes[field];
      return value === undefined ? [] : [[columnOf(field), cellOf(field, changes)]];
    }),
  );
}

function cellOf(field: SettingsField, changes: SettingsChanges): string {
  const value = changes[field];
  if (value == null) return USUAL;
  if (typeof value === 'number') return spanOf(value);
  return isMoment(field)
    ? `${momentText(String(value))} ${clockText(changes.clock ?? undefined)}`
    : valueText(field, value);
}

/** As the screen has it, without a mark between thousands, which no file of another place reads. */
function spanOf(minutes: number): string {
  return minutes > 0 && minutes % 60 === 0
    ? `${minutes / 60} ${pluralOf(minutes / 60, 'hour', 'hours')}`
    : `${minutes} ${pluralOf(minutes, 'minute', 'minutes')}`;
}

/** What is wrong with a cell, as a sentence. */
interface CellProblem {
  readonly column: SettingColumn;
  readonly words: string;
}

type ReadSettings =
  | { readonly ok: true; readonly settings: CsvSettings | undefined }
  | { readonly ok: false; readonly problem: CellProblem };

/** @param cell what stands under a column, trimmed; empty where nothing does */
export function readSettings(cell: (column: SettingColumn) => string): ReadSettings {
  const changes: Record<string, SettingsChanges[SettingsField]> = {};
  const clocks = new Set<Clock>();
  for (const field of FIELDS) {
    const column = columnOf(field);
    const text = cell(column);
    if (text === '') continue;
    const read = readCell(field, text);
    if (!read.ok) return { ok: false, problem: { column, words: read.words } };
    changes[field] = read.value;
    if (read.clock !== undefined) clocks.add(read.clock);
    if (clocks.size > 1)
      return {
        ok: false,
        problem: { column, words: 'Both times of an assignment mean the same clock. Write one.' },
      };
  }
  const [clock] = clocks;
  const all = clock === undefined ? changes : { ...changes, clock };
  return withWhole(cell(SETTINGS_COLUMN), all);
}

function withWhole(text: string, changes: SettingsChanges): ReadSettings {
  const isSet = Object.keys(changes).length > 0;
  if (text === '') return { ok: true, settings: isSet ? { kind: 'set', changes } : undefined };
  if (isSet)
    return problem(
      SETTINGS_COLUMN,
      `Say the settings under their own columns, or ${quoted(text)} alone.`,
    );
  if (text.toLowerCase() === USUAL) return { ok: true, settings: { kind: 'usual' } };
  if (text.toLowerCase().startsWith(KEPT))
    return { ok: true, settings: { kind: 'kept', written: text } };
  return problem(
    SETTINGS_COLUMN,
    `${quoted(text)} says nothing of settings. Write ${quoted(USUAL)}, or clear this cell.`,
  );
}

function problem(column: SettingColumn, words: string) {
  return { ok: false, problem: { column, words } } as const;
}

/**
 * The wish for an app, or what keeps the line from being one.
 * @param type that the app takes; undefined where it takes none, or none that this app edits
 */
export function wishOfCsv(
  settings: CsvSettings,
  type: SettingsType | undefined,
):
  | { readonly ok: true; readonly wish: SettingsWish }
  | { readonly ok: false; readonly problem: CellProblem } {
  if (settings.kind === 'usual') return { ok: true, wish: settings };
  if (settings.kind === 'kept')
    return problem(
      SETTINGS_COLUMN,
      `${unknownTypeText(settings.written.slice(KEPT.length).replace(/^[:\s]+/, '') || 'not named')}. ` +
        'A file does not hold them. Leave this line out, or copy the assignment in this ' +
        'app.',
    );
  const [first] = FIELDS.filter(
    (field) => settings.changes[field] !== undefined && !takes(type, field),
  );
  if (first !== undefined)
    return problem(
      columnOf(first),
      `This app has no setting ${quoted(columnOf(first))}. Clear this cell.`,
    );
  return type === undefined
    ? problem(SETTINGS_COLUMN, 'This app takes no settings. Clear the cells.')
    : { ok: true, wish: { kind: 'set', type, changes: settings.changes } };
}

function takes(type: SettingsType | undefined, field: SettingsField): boolean {
  return type !== undefined && fieldsOf(type).includes(field);
}

type ReadCell =
  | {
      readonly ok: true;
      readonly value: SettingsChanges[SettingsField];
      readonly clock?: Clock;
    }
  | { readonly ok: false; readonly words: string };

function readCell(field: SettingsField, text: string): ReadCell {
  if (text.toLowerCase() === USUAL) return { ok: true, value: null };
  if (isMoment(field)) return readMoment(text);
  if (field.startsWith('restart')) return readMinutes(text);
  if (field === 'vpnId') return { ok: true, value: text };
  if (field === 'trackIds')
    return {
      ok: true,
      value: text.split(',').flatMap((id) => (id.trim() === '' ? [] : id.trim())),
    };
  const choices = choicesOf(field);
  const value = choices.find((each) => valueText(field, each) === text.toLowerCase());
  return value === undefined
    ? {
        ok: false,
        words:
          `${quoted(text)} is not known here. Write ` +
          `${eitherText([...choices.map((each) => valueText(field, each)), USUAL])}.`,
      }
    : { ok: true, value };
}

function choicesOf(field: SettingsField): readonly (string | boolean)[] {
  if (field === 'notifications') return NOTIFICATIONS;
  if (field === 'deliveryPriority') return DELIVERY_PRIORITIES;
  return field === 'updateMode' ? UPDATE_MODES : [true, false];
}

const WRITTEN = /^(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d)?),? +(device time|utc)$/i;

function readMoment(text: string): ReadCell {
  const [, day, time, zone] = WRITTEN.exec(text) ?? [];
  const value = `${day}T${time}`;
  if (zone === undefined || !MOMENT.test(value))
    return {
      ok: false,
      words:
        `${quoted(text)} is not a time. Write it as ` +
        `${quoted('2026-12-01 08:00 device time')} or ${quoted('2026-12-01 08:00 UTC')}.`,
    };
  return { ok: true, value, clock: zone.toLowerCase() === 'utc' ? 'utc' : 'device' };
}

const DURATION = /^(\d{1,5})(?: (hours?|minutes?))?$/i;

function readMinutes(text: string): ReadCell {
  const [, count, unit = 'minutes'] = DURATION.exec(text.replaceAll(/[,.\u00A0\u202F]/g, '')) ?? [];
  return count === undefined
    ? {
        ok: false,
        words: `${quoted(text)} is not a time span. Write it as ${quoted('90 minutes')} or ${quoted('24 hours')}.`,
      }
    : { ok: true, value: Number(count) * (unit.toLowerCase().startsWith('hour') ? 60 : 1) };
}

/** What may be meant by a cell that cannot be read. */
export function nearSetting(column: string, text: string): readonly string[] {
  if (column === SETTINGS_COLUMN) return [USUAL];
  const field = FIELDS.find((each) => columnOf(each) === column);
  if (field === undefined || field === 'vpnId' || field === 'trackIds') return [];
  if (isMoment(field)) {
    const [start] = /^\d{4}-\d\d-\d\d[T ]+\d\d:\d\d/.exec(text) ?? ['2026-12-01 08:00'];
    return [`${momentText(start)} device time`, `${momentText(start)} UTC`];
  }
  if (field.startsWith('restart')) return ['90 minutes', '24 hours'];
  return [...choicesOf(field).map((each) => valueText(field, each)), USUAL];
}
