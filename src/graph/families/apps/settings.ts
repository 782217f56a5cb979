import {
  CLOCKS,
  DELIVERY_PRIORITIES,
  NOTIFICATIONS,
  type Settings,
  type SettingsChanges,
  type SettingsField,
  type SettingsType,
  type SettingsValues,
  type SettingsWish,
  UPDATE_MODES,
} from '#domain/assignment/settings/settings.ts';
import { sameValue } from '#domain/assignment/settings/sameSettings.ts';
import { momentOf } from '#graph/wire/field.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

const NAMESPACE = '#microsoft.graph.';
const SUFFIX = 'AssignmentSettings';
const TYPE = '@odata.type';

type Value = NonNullable<SettingsValues[SettingsField]>;

/** Where Graph has a field: its name, and that of the object around it, where there is one. */
interface WireField {
  readonly name: string;
  readonly within?: Container;
  /** Undefined where it says nothing, or nothing that is understood. */
  readonly read: (json: Json) => Value | undefined;
  readonly write: (value: Value) => Json;
  /** What Graph has where nothing is said, if not `null`. */
  readonly unsaid?: Json;
}

type Container = 'installTimeSettings' | 'restartSettings' | 'autoUpdateSettings';

/** The types of the objects within settings, by the type of the settings. */
const CONTAINERS: Record<Container, (type: SettingsType) => string> = {
  installTimeSettings: (type) =>
    type === 'winGetApp' ? 'winGetAppInstallTimeSettings' : 'mobileAppInstallTimeSettings',
  restartSettings: (type) =>
    type === 'winGetApp' ? 'winGetAppRestartSettings' : 'win32LobAppRestartSettings',
  autoUpdateSettings: () => 'win32LobAppAutoUpdateSettings',
};

/** What is said in a new one, since nobody should have to know what a missing one means. */
const BEGINNING: Partial<Record<Container, JsonObject>> = {
  installTimeSettings: { useLocalTime: false },
};

const same = (value: Value): Json => value;

function flag(name: string): WireField {
  return { name, read: (json) => (typeof json === 'boolean' ? json : undefined), write: same };
}

function minutes(name: string): WireField {
  return {
    name,
    within: 'restartSettings',
    read: (json) => (typeof json === 'number' ? json : undefined),
    write: same,
  };
}

const OFFSET = /(?:z|[+-]\d\d:?\d\d)$/i;

/** A moment without an offset; what Graph gives in UTC is that of the device where it says so. */
function moment(name: string): WireField {
  return {
    name,
    within: 'installTimeSettings',
    read(json) {
      const text = typeof json === 'string' ? json : '';
      const at = momentOf(OFFSET.test(text) ? text : `${text}Z`);
      return at === undefined
        ? undefined
        : new Date(at).toISOString().slice(0, 19).replace(/:00$/, '');
    },
    write: (value) => `${String(value)}${String(value).length === 16 ? ':00' : ''}Z`,
  };
}

function choice(
  name: string,
  choices: readonly string[],
  more: Partial<WireField> = {},
): WireField {
  const read = (json: Json) => choices.find((each) => each === json) as Value | undefined;
  return { name, read, write: same, ...more };
}

/** Property names and types: Graph beta metadata of 2026-07 (docs/reference/app-settings.md). */
const WIRE: Record<SettingsField, WireField> = {
  availableFrom: moment('startDateTime'),
  deadline: moment('deadlineDateTime'),
  clock: {
    name: 'useLocalTime',
    within: 'installTimeSettings',
    read: (json) => (typeof json === 'boolean' ? CLOCKS[json ? 0 : 1] : undefined),
    write: (value) => value === 'device',
  },
  notifications: choice('notifications', NOTIFICATIONS, { unsaid: 'showAll' }),
  restartGrace: minutes('gracePeriodInMinutes'),
  restartCountdown: minutes('countdownDisplayBeforeRestartInMinutes'),
  restartSnooze: minutes('restartNotificationSnoozeDurationInMinutes'),
  deliveryPriority: choice('deliveryOptimizationPriority', DELIVERY_PRIORITIES, {
    unsaid: 'notConfigured',
  }),
  supersededUpdate: {
    name: 'autoUpdateSupersededAppsState',
    within: 'autoUpdateSettings',
    read: (json) => (json === 'enabled' ? true : json === 'notConfigured' ? false : undefined),
    write: (value) => (value === true ? 'enabled' : 'notConfigured'),
    unsaid: 'notConfigured',
  },
  deviceLicensing: { ...flag('useDeviceLicensing'), unsaid: false },
  uninstallOnRemoval: flag('uninstallOnDeviceRemoval'),
  removable: flag('isRemovable'),
  preventBackup: flag('preventManagedAppBackup'),
  preventAutoUpdate: flag('preventAutoAppUpdate'),
  updateMode: choice('autoUpdateMode', UPDATE_MODES, { unsaid: 'default' }),
  trackIds: {
    name: 'androidManagedStoreAppTrackIds',
    read: (json) =>
      Array.isArray(json) && json.length > 0 && json.every((id) => typeof id === 'string')
        ? json
        : undefined,
    write: same,
    unsaid: [],
  },
  vpnId: {
    name: 'vpnConfigurationId',
    read: (json) => (typeof json === 'string' && json !== '' ? json : undefined),
    write: same,
  },
  deviceContext: { ...flag('useDeviceContext'), unsaid: false },
};

const FIELDS = Object.keys(WIRE) as SettingsField[];

/** The settings of a row as Graph sent it; undefined where it has none. */
export function settingsOf(row: JsonObject): Settings | undefined {
  const raw = row['settings'];
  if (!isJsonObject(raw)) return undefined;
  const values: Partial<Record<SettingsField, Value>> = {};
  for (const field of FIELDS) {
    const value = WIRE[field].read(wireValue(raw, WIRE[field]));
    if (value !== undefined) values[field] = value;
  }
  return { type: typeNameOf(raw), values: values as SettingsValues, notKnown: notKnown(raw), raw };
}

function typeNameOf(raw: JsonObject): string {
  const type = raw[TYPE];
  return typeof type === 'string'
    ? type.replace(/^#?microsoft\.graph\./, '').replace(new RegExp(`${SUFFIX}$`), '')
    : '';
}

function wireValue(raw: JsonObject, { name, within }: WireField): Json {
  const holder = within === undefined ? raw : raw[within];
  return isJsonObject(holder) ? (holder[name] ?? null) : null;
}

/** Fields that say something and are not read. */
function notKnown(raw: JsonObject): string[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    if (name === TYPE) return [];
    const within = name in CONTAINERS ? name : undefined;
    if (within === undefined || !isJsonObject(value)) return isRead(value, name) ? [] : [name];
    return Object.entries(value).flatMap(([inner, each]) =>
      inner === TYPE || isRead(each, inner, within) ? [] : [`${name}.${inner}`],
    );
  });
}

/** Dates of the year 1 stand where a service has none. */
const NO_MOMENT = /^0001-/;

function isRead(value: Json, name: string, within?: string): boolean {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true;
  const field = FIELDS.find((each) => WIRE[each].name === name && WIRE[each].within === within);
  if (field === undefined) return false;
  return (
    WIRE[field].read(value) !== undefined || (typeof value === 'string' && NO_MOMENT.test(value))
  );
}

/**
 * A row with the settings that are wanted. What is not wanted otherwise stays as it is to the last
 * field, and so does all of settings whose type is another than the wished one.
 */
export function withSettings(row: JsonObject, wish: SettingsWish | undefined): JsonObject {
  if (wish === undefined) return row;
  if (wish.kind === 'leftOut') return row;
  if (wish.kind === 'usual') return row['settings'] == null ? row : { ...row, settings: null };
  if (wish.kind === 'copied') return { ...row, settings: wish.settings.raw };
  const old = settingsOf(row);
  if (old !== undefined && old.type !== wish.type) return row;
  const changed = FIELDS.filter(
    (field) =>
      wish.changes[field] !== undefined &&
      !sameValue(field, old?.values[field], wish.changes[field]),
  );
  if (changed.length === 0) return row;
  const begun = old?.raw ?? { [TYPE]: `${NAMESPACE}${wish.type}${SUFFIX}` };
  const settings = changed.reduce((raw, field) => withField(raw, field, wish), begun);
  const touched = new Set(changed.flatMap((field) => WIRE[field].within ?? []));
  return { ...row, settings: [...touched].reduce(withoutEmpty, settings) };
}

function withField(
  raw: JsonObject,
  field: SettingsField,
  { type, changes }: { readonly type: SettingsType; readonly changes: SettingsChanges },
): JsonObject {
  const { name, within, write, unsaid = null } = WIRE[field];
  const value = changes[field];
  const json = value == null ? unsaid : write(value);
  if (within === undefined) return { ...raw, [name]: json };
  const holder = raw[within];
  const begun = isJsonObject(holder)
    ? holder
    : { [TYPE]: `${NAMESPACE}${CONTAINERS[within](type)}`, ...BEGINNING[within] };
  return { ...raw, [within]: { ...begun, [name]: json } };
}

/** What an object within settings is about; without it the object says nothing. */
const SUBJECTS: Record<Container, readonly string[]> = {
  installTimeSettings: ['startDateTime', 'deadlineDateTime'],
  restartSettings: ['gracePeriodInMinutes'],
  autoUpdateSettings: ['autoUpdateSupersededAppsState'],
};

/** An object that came to say nothing is left out, as the admin center leaves it out. */
function withoutEmpty(settings: JsonObject, name: Container): JsonObject {
  const holder = settings[name];
  if (!isJsonObject(holder)) return settings;
  const isEmpty = SUBJECTS[name].every((each) => (holder[each] ?? null) === null);
  const hasOther = notKnown({ [name]: holder }).length > 0;
  return isEmpty && !hasOther ? { ...settings, [name]: null } : settings;
}
