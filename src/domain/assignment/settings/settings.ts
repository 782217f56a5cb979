import type { JsonObject } from '#lib/json.ts';

/**
 * What a row of an app says of installing it: Graph's `settings`. An admin sets it for each
 * assignment.
 * https://learn.microsoft.com/graph/api/resources/intune-apps-mobileappassignmentsettings?view=graph-rest-beta
 */
export interface SettingsValues {
  /** A moment as {@link MOMENT} has it, of the clock that `clock` names. */
  readonly availableFrom?: string | undefined;
  readonly deadline?: string | undefined;
  /** Whose clock `availableFrom` and `deadline` mean. */
  readonly clock?: Clock | undefined;
  readonly notifications?: Notifications | undefined;
  /** Minutes from the installation to the restart. */
  readonly restartGrace?: number | undefined;
  /** Minutes before the restart at which the countdown is shown. */
  readonly restartCountdown?: number | undefined;
  /** Minutes for which a person may put off the reminder; undefined where they may not. */
  readonly restartSnooze?: number | undefined;
  readonly deliveryPriority?: DeliveryPriority | undefined;
  /** Is the app updated on devices that have an app which it supersedes? */
  readonly supersededUpdate?: boolean | undefined;
  readonly deviceLicensing?: boolean | undefined;
  readonly uninstallOnRemoval?: boolean | undefined;
  readonly removable?: boolean | undefined;
  readonly preventBackup?: boolean | undefined;
  readonly preventAutoUpdate?: boolean | undefined;
  readonly updateMode?: UpdateMode | undefined;
  readonly trackIds?: readonly string[] | undefined;
  /** The id of a VPN configuration. */
  readonly vpnId?: string | undefined;
  readonly deviceContext?: boolean | undefined;
}

export type SettingsField = keyof SettingsValues;

export const CLOCKS = ['device', 'utc'] as const;
export type Clock = (typeof CLOCKS)[number];

export const NOTIFICATIONS = ['showAll', 'showReboot', 'hideAll'] as const;
export type Notifications = (typeof NOTIFICATIONS)[number];

export const DELIVERY_PRIORITIES = ['notConfigured', 'foreground'] as const;
export type DeliveryPriority = (typeof DELIVERY_PRIORITIES)[number];

export const UPDATE_MODES = ['default', 'postponed', 'priority'] as const;
export type UpdateMode = (typeof UPDATE_MODES)[number];

/** `YYYY-MM-DDTHH:MM`, and the seconds where there are any. */
export const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** The settings that a row has. */
export interface Settings {
  /** Graph's name for the type without `AssignmentSettings`, as `win32LobApp`. */
  readonly type: string;
  /** As far as the app understands what Graph sent. */
  readonly values: SettingsValues;
  /** Names of fields, as Graph has them, that say something the app does not know. */
  readonly notKnown: readonly string[];
  /** Exactly as Graph sent them. */
  readonly raw: JsonObject;
}

/** What is to be otherwise: `null` for as usual. What is not named stays. */
export type SettingsChanges = {
  readonly [F in SettingsField]?: NonNullable<SettingsValues[F]> | null | undefined;
};

/**
 * What is wanted of the settings of a row:
 * - `usual`: none are said, so that what Microsoft does by itself holds.
 * - `copied`: those that another row has, or this one once had, as they came.
 * - `set`: what is named is so; what is not stays as the row has it, and is as usual in a new one.
 * - `leftOut`: some that a file of a plan does not hold, since the app does not know all of them.
 *   Nothing is done for such a wish.
 */
export type SettingsWish =
  | { readonly kind: 'usual' }
  | { readonly kind: 'copied'; readonly settings: Settings }
  | { readonly kind: 'set'; readonly type: SettingsType; readonly changes: SettingsChanges }
  | { readonly kind: 'leftOut'; readonly type: string };

const RESTART = ['restartGrace', 'restartCountdown', 'restartSnooze'] as const;
const WIN32 = [
  'availableFrom',
  'deadline',
  'clock',
  'notifications',
  ...RESTART,
  'deliveryPriority',
  'supersededUpdate',
] as const;
const IOS = ['vpnId', 'uninstallOnRemoval', 'removable', 'preventBackup'] as const;

/**
 * The types of settings that can be edited, with what each holds: Graph beta metadata of 2026-07
 * (docs/reference/app-settings.md). Every other type is shown, handed back and copied as it came.
 */
const FIELDS = {
  win32LobApp: WIN32,
  win32CatalogApp: WIN32,
  winGetApp: ['deadline', 'clock', 'notifications', ...RESTART],
  windowsAppXApp: ['deviceContext'],
  windowsUniversalAppXApp: ['deviceContext'],
  iosLobApp: IOS,
  iosStoreApp: IOS,
  iosVppApp: ['deviceLicensing', ...IOS, 'preventAutoUpdate'],
  macOsLobApp: ['uninstallOnRemoval'],
  macOsVppApp: ['deviceLicensing', 'uninstallOnRemoval', 'preventBackup', 'preventAutoUpdate'],
  androidManagedStoreApp: ['updateMode', 'trackIds'],
} as const satisfies Record<string, readonly SettingsField[]>;

export type SettingsType = keyof typeof FIELDS;

export const SETTINGS_TYPES = Object.keys(FIELDS) as readonly SettingsType[];

export function isSettingsType(type: string): type is SettingsType {
  return type in FIELDS;
}

/** What settings of a type hold, in the order in which a form asks. */
export function fieldsOf(type: SettingsType): readonly SettingsField[] {
  return FIELDS[type];
}

/** Apps whose settings are not called after them. */
const OF_APP: Readonly<Record<string, SettingsType>> = {
  windowsAppX: 'windowsAppXApp',
  windowsUniversalAppX: 'windowsUniversalAppXApp',
  macOSLobApp: 'macOsLobApp',
};

/**
 * The type of settings that a new assignment of an app takes; undefined where it takes none, or
 * none that this app knows.
 * @param app Graph's name for the type of the app, as `win32LobApp`
 */
export function settingsTypeOfApp(app: string): SettingsType | undefined {
  return OF_APP[app] ?? (isSettingsType(app) ? app : undefined);
}

/**
 * The type that an editor works on; undefined where there is none. What a row has decides, since
 * one app may be managed in two ways.
 * @param ofNew the type that a new row takes
 */
export function editableType(
  row: Settings | null | undefined,
  ofNew: SettingsType | undefined,
): SettingsType | undefined {
  if (row == null) return ofNew;
  return isSettingsType(row.type) ? row.type : undefined;
}

/** What a row says once a wish is carried out. */
export function valuesAfter(row: Settings | undefined, wish: SettingsWish): SettingsValues {
  if (wish.kind === 'usual') return {};
  if (wish.kind === 'leftOut') return row?.values ?? {};
  if (wish.kind === 'copied') return wish.settings.values;
  const kept = row?.type === wish.type ? row.values : {};
  const said = Object.entries(wish.changes).filter(([, value]) => value !== undefined);
  const all = Object.entries({ ...kept, ...Object.fromEntries(said) });
  return Object.fromEntries(all.filter(([, value]) => value != null));
}

/**
 * A wish as a file or a link may hold it. Whoever opens one sees all that it does: what the app does
 * not know stays in this browser, and so does what the app cannot show.
 */
export function wishInFile(wish: SettingsWish): SettingsWish {
  if (wish.kind !== 'copied') return wish;
  const { type, values, notKnown } = wish.settings;
  if (!isSettingsType(type) || notKnown.length > 0) return { kind: 'leftOut', type };
  const { availableFrom, deadline, clock = 'utc' } = values;
  // Where there is no time, nobody says whose it is.
  const said = { ...values, clock: (availableFrom ?? deadline) === undefined ? undefined : clock };
  const fields = fieldsOf(type).filter((field) => field !== 'clock' || said.clock !== undefined);
  const changes = Object.fromEntries(fields.map((field) => [field, said[field] ?? null]));
  return { kind: 'set', type, changes };
}

/**
 * What is wanted of a new row that stands for one that was there, so that nothing of it is lost.
 * @param row what that row has: `null` for none, undefined where rows hold none
 * @param wish what is to be otherwise
 */
export function wishOver(
  row: Settings | null | undefined,
  wish: SettingsWish | undefined,
): SettingsWish | undefined {
  if (row === undefined) return wish;
  if (wish === undefined)
    return row === null ? { kind: 'usual' } : { kind: 'copied', settings: row };
  if (wish.kind !== 'set' || row === null || row.type !== wish.type) return wish;
  const whole = wishInFile({ kind: 'copied', settings: { ...row, notKnown: [] } });
  return whole.kind === 'set' ? { ...wish, changes: { ...whole.changes, ...wish.changes } } : wish;
}
