import type {
  DeliveryPriority,
  Notifications,
  Settings,
  SettingsField,
  SettingsValues,
  SettingsWish,
  UpdateMode,
} from '#domain/assignment/settings/settings.ts';
import { isSettingsType, valuesAfter } from '#domain/assignment/settings/settings.ts';
import { fulfilsWish, sameValue } from '#domain/assignment/settings/sameSettings.ts';
import { calendarDayText, counted } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';

/**
 * What a VPN configuration is called; `null` where the tenant does not show such a one, undefined
 * where that was not read.
 */
export type VpnName = (id: string) => string | null | undefined;

/** The labels are Microsoft's own, as the admin center has them. */
export const NOTIFICATION_LABELS: Record<Notifications, string> = {
  showAll: 'Show all toast notifications',
  showReboot: 'Show toast notifications for computer restarts',
  hideAll: 'Hide all toast notifications',
};

export const PRIORITY_LABELS: Record<DeliveryPriority, string> = {
  notConfigured: 'Content download in background',
  foreground: 'Content download in foreground',
};

export const UPDATE_LABELS: Record<UpdateMode, string> = {
  default: 'Default',
  priority: 'High priority',
  postponed: 'Postponed',
};

/** What a field is called within a sentence that says from what to what. */
const NOUNS = {
  availableFrom: 'available from',
  deadline: 'deadline',
  clock: 'times in',
  notifications: 'notifications',
  restartGrace: 'restart grace',
  restartCountdown: 'restart countdown',
  restartSnooze: 'restart snooze',
  deliveryPriority: 'Delivery Optimization',
  supersededUpdate: 'auto-update of superseded apps',
  deviceLicensing: 'license type',
  uninstallOnRemoval: 'uninstall on device removal',
  removable: 'removable by the user',
  preventBackup: 'backup to iCloud',
  preventAutoUpdate: 'automatic updates',
  updateMode: 'update priority',
  trackIds: 'tracks',
  vpnId: 'VPN',
  deviceContext: 'install context',
} as const satisfies Record<SettingsField, string>;

export type SettingNoun = (typeof NOUNS)[SettingsField];

export function settingNoun(field: SettingsField): SettingNoun {
  return NOUNS[field];
}

/** "24 hours", "90 minutes". */
export function minutesText(minutes: number): string {
  return minutes > 0 && minutes % 60 === 0
    ? counted(minutes / 60, 'hour')
    : counted(minutes, 'minute');
}

/** "2026-12-01 08:00", as files have it. */
export function momentText(moment: string): string {
  return moment.replace('T', ' ');
}

/** The same with the day as the person's browser writes it. */
function momentShown(moment: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(.+)$/.exec(moment) ?? [];
  return day === undefined ? momentText(moment) : `${calendarDayText(day)} ${time}`;
}

export function clockText(clock: SettingsValues['clock']): string {
  return clock === 'device' ? 'device time' : 'UTC';
}

type Said = NonNullable<SettingsValues[SettingsField]>;

const YES_NO = (value: Said): string => (value === true ? 'yes' : 'no');
const ALLOWED = (value: Said): string => (value === true ? 'prevented' : 'allowed');

/** A value in a word or two, to stand after its noun. */
const VALUE_WORDS: Partial<Record<SettingsField, (value: Said, vpnName?: VpnName) => string>> = {
  availableFrom: (value) => momentShown(String(value)),
  deadline: (value) => momentShown(String(value)),
  clock: (value) => clockText(value as SettingsValues['clock']),
  notifications: (value) =>
    ({ showAll: 'all', showReboot: 'restarts only', hideAll: 'none' })[value as Notifications],
  restartGrace: (value) => minutesText(Number(value)),
  restartCountdown: (value) => minutesText(Number(value)),
  restartSnooze: (value) => minutesText(Number(value)),
  deliveryPriority: (value) => (value === 'foreground' ? 'foreground' : 'background'),
  supersededUpdate: (value) => (value === true ? 'on' : 'off'),
  deviceLicensing: (value) => (value === true ? 'device' : 'user'),
  preventBackup: ALLOWED,
  preventAutoUpdate: ALLOWED,
  updateMode: (value) => UPDATE_LABELS[value as UpdateMode].toLowerCase(),
  trackIds: (value) => (value as readonly string[]).join(', '),
  vpnId: (value, vpnName) => {
    const name = vpnName?.(String(value));
    if (name === null) return `${String(value)} (deleted or not visible)`;
    return name === undefined ? String(value) : `“${nameInText(name)}”`;
  },
  deviceContext: (value) => (value === true ? 'device' : 'user'),
};

/** What stands for a field that says nothing. */
const USUAL_WORDS: Partial<Record<SettingsField, string>> = {
  availableFrom: 'as soon as possible',
  deadline: 'as soon as possible',
  clock: 'UTC',
  restartGrace: 'none',
  restartCountdown: 'none',
  restartSnooze: 'none',
  trackIds: 'none',
  vpnId: 'none',
};

/** A value in a word or two: "2026-12-01 08:00", "24 hours", "none". */
export function valueText(
  field: SettingsField,
  value: SettingsValues[SettingsField] | null,
  vpnName?: VpnName,
): string {
  if (value == null || (Array.isArray(value) && value.length === 0))
    return USUAL_WORDS[field] ?? 'as usual';
  return (VALUE_WORDS[field] ?? YES_NO)(value, vpnName);
}

/** Does the field hold a time, which is read by the row's clock? */
export function isMoment(field: SettingsField): boolean {
  return field === 'availableFrom' || field === 'deadline';
}

const ORDER = Object.keys(NOUNS) as SettingsField[];

/** Nothing is said by a value that is Microsoft's word for it. */
function isSaid(field: SettingsField, value: SettingsValues[SettingsField]): boolean {
  if (field === 'clock' || value === undefined || value === 'notConfigured') return false;
  return !(field === 'supersededUpdate' && value === false);
}

/** Each setting as a line of its own: "Deadline 2026-12-01 08:00, device time". */
export function settingLines(values: SettingsValues, vpnName?: VpnName): string[] {
  return ORDER.filter((field) => isSaid(field, values[field])).map((field) => {
    const words = valueText(field, values[field], vpnName);
    const zone = isMoment(field) ? `, ${clockText(values.clock)}` : '';
    return `${sentenceCase(settingNoun(field))} ${words}${zone}`;
  });
}

/** What a row has, line by line: all that is known first, then that there is more. */
export function settingsLines(settings: Settings, vpnName?: VpnName): string[] {
  const known = settingLines(settings.values, vpnName);
  const more = settings.notKnown.length;
  const lines =
    more === 0
      ? known
      : [
          ...known,
          `${counted(more, 'setting')} that this app does not know: ${settings.notKnown.join(', ')}`,
        ];
  if (!isSettingsType(settings.type)) return [unknownTypeText(settings.type), ...lines];
  return lines.length === 0 ? ['Settings as usual'] : lines;
}

/** Above settings that are shown, copied and handed back, and never built. */
export function unknownTypeText(type: string): string {
  return `Settings of a type this app does not know: ${type}`;
}

/** A wish within a sentence: what of it was said; empty where nothing was. */
export function wishText(wish: SettingsWish | undefined, vpnName?: VpnName): string {
  if (wish === undefined || wish.kind === 'usual') return '';
  if (wish.kind === 'leftOut') return uncapital(unknownTypeText(wish.type));
  const lines =
    wish.kind === 'copied'
      ? settingsLines(wish.settings, vpnName)
      : settingLines(valuesAfter(undefined, wish), vpnName);
  return lines.map((line) => uncapital(line)).join(', ');
}

/** What a wish makes otherwise in a row, each as "deadline from this to that". */
export function settingsEdits(
  row: Settings | undefined,
  wish: SettingsWish | undefined,
  vpnName?: VpnName,
): string[] {
  if (wish === undefined) return [];
  const [old, values] = [row?.values ?? {}, valuesAfter(row, wish)];
  const text = (said: SettingsValues, field: SettingsField) => {
    const clock = isMoment(field) && said[field] !== undefined ? ` (${clockText(said.clock)})` : '';
    return `${valueText(field, said[field], vpnName)}${clock}`;
  };
  const edits = ORDER.filter(
    (field) =>
      field !== 'clock' &&
      (!sameValue(field, old[field], values[field]) || text(old, field) !== text(values, field)),
  ).map((field) => `${settingNoun(field)} from ${text(old, field)} to ${text(values, field)}`);
  const type =
    wish.kind === 'copied' ? wish.settings.type : wish.kind === 'leftOut' ? wish.type : row?.type;
  const isOther = type !== undefined && type !== row?.type && !isSettingsType(type);
  if (isOther) return [uncapital(unknownTypeText(type)), ...edits];
  return edits.length === 0 && !fulfilsWish(row, wish)
    ? ['settings that this app does not know']
    : edits;
}

/** Only words, no names: "VPN" stays, and so does "Delivery Optimization". */
function uncapital(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^\w+ [A-Z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
