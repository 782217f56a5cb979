import { isRecord, type JsonRecord } from '../../../json.ts';

const PREFIX = '#microsoft.graph.';
const SUFFIX = 'AppAssignmentSettings';

type Test = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Test>>;

const either =
  (...values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const flag: Test = (value) => typeof value === 'boolean';
const optionalFlag: Test = (value) => value === null || flag(value);
const text: Test = (value) => value === null || typeof value === 'string';
const texts: Test = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
const minutes: Test = (value) => Number.isInteger(value) && Number(value) >= 0;
const time: Test = (value) =>
  value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
/** null, or an object of these properties alone */
const within =
  (shape: Shape): Test =>
  (value) =>
    value === null || (isRecord(value) && misfit(value, shape) === undefined);

const NOTIFICATIONS = either('showAll', 'showReboot', 'hideAll');
const INSTALL_TIME: Shape = { useLocalTime: flag, startDateTime: time, deadlineDateTime: time };
const RESTART: Shape = {
  gracePeriodInMinutes: minutes,
  countdownDisplayBeforeRestartInMinutes: minutes,
  restartNotificationSnoozeDurationInMinutes: (value) => value === null || minutes(value),
};
const WIN32: Shape = {
  notifications: NOTIFICATIONS,
  installTimeSettings: within(INSTALL_TIME),
  restartSettings: within(RESTART),
  deliveryOptimizationPriority: either('notConfigured', 'foreground'),
  autoUpdateSettings: within({
    autoUpdateSupersededAppsState: either('notConfigured', 'enabled'),
  }),
};
const APPLE: Shape = {
  uninstallOnDeviceRemoval: optionalFlag,
  preventManagedAppBackup: optionalFlag,
};
const IOS: Shape = { ...APPLE, vpnConfigurationId: text, isRemovable: optionalFlag };
const VPP: Shape = { useDeviceLicensing: flag, preventAutoAppUpdate: optionalFlag };
const CONTEXT: Shape = { useDeviceContext: flag };
const DDM: Shape = {
  vpnConfigurationId: text,
  contentFilterConfigurationId: text,
  dnsProxyConfigurationId: text,
  relayConfigurationId: text,
  cellularSliceConfigurationId: text,
  associatedDomains: texts,
  associatedDomainsDirectDownloadAllowed: optionalFlag,
  preventManagedAppBackup: optionalFlag,
  tapToPayScreenLockEnabled: optionalFlag,
};
const DDM_STORE: Shape = {
  ...DDM,
  allowDownloadsOverCellular: text,
  automaticAppUpdates: text,
  version: () => true,
};

/** Every settings type that is in Microsoft's metadata, without prefix and suffix. */
const SHAPES: Readonly<Record<string, Shape>> = {
  win32Lob: WIN32,
  win32Catalog: WIN32,
  windowsAutoUpdateCatalog: {
    notificationType: NOTIFICATIONS,
    installTimeSettings: within(INSTALL_TIME),
    restartSettings: within(RESTART),
    deliveryOptimizationPriority: either('notConfigured', 'foreground'),
  },
  winGet: {
    notifications: NOTIFICATIONS,
    installTimeSettings: within({ useLocalTime: flag, deadlineDateTime: time }),
    restartSettings: within(RESTART),
  },
  windowsAppX: CONTEXT,
  windowsUniversalAppX: CONTEXT,
  microsoftStoreForBusiness: CONTEXT,
  iosStore: IOS,
  iosLob: IOS,
  iosVpp: { ...IOS, ...VPP },
  iosDdmStore: DDM_STORE,
  iosDdmVpp: { ...DDM_STORE, useDeviceLicensing: flag },
  iosDdmLob: DDM,
  macOsLob: { uninstallOnDeviceRemoval: optionalFlag },
  macOsVpp: { ...APPLE, ...VPP },
  macOsDdmVpp: {
    automaticAppUpdates: text,
    isIosApp: optionalFlag,
    useDeviceLicensing: flag,
    version: () => true,
  },
  androidManagedStore: {
    androidManagedStoreAppTrackIds: texts,
    autoUpdateMode: either('default', 'postponed', 'priority'),
  },
};

/** The first property that is unknown or has a value it cannot have. */
function misfit(value: JsonRecord, shape: Shape): string | undefined {
  return Object.entries(value).find(
    ([name, held]) => name !== '@odata.type' && shape[name]?.(held) !== true,
  )?.[0];
}

/** Settings of a type, as a row holds them. */
export function settingsOf(type: string, properties: JsonRecord): JsonRecord {
  return { '@odata.type': `${PREFIX}${type}${SUFFIX}`, ...properties };
}

/** The type of settings without prefix and suffix; the whole name, where it is another's. */
export function settingsType(settings: JsonRecord): string {
  return String(settings['@odata.type']).replace(PREFIX, '').replace(SUFFIX, '');
}

/** Rules on values, as public tools enforce them (docs/reference/families.md, observed). */
function valueRefusal(intent: string, settings: JsonRecord): string | undefined {
  const { installTimeSettings, restartSettings } = settings;
  if (intent.startsWith('available') && isRecord(installTimeSettings))
    return 'Install time settings are not supported for available assignments.';
  if (!isRecord(restartSettings)) return undefined;
  const [grace, countdown, snooze] = Object.keys(RESTART).map((name) =>
    Number(restartSettings[name] ?? 0),
  );
  if (grace === undefined || countdown === undefined || snooze === undefined) return undefined;
  if (countdown > grace)
    return 'The restart countdown must not be longer than the restart grace period.';
  return snooze > (grace - countdown) / 2
    ? 'The snooze duration must not be longer than half of what the countdown leaves of the grace period.'
    : undefined;
}

/**
 * Why settings of a row are not taken; undefined if they are.
 * @param taken the types that the app takes
 * @param held those that its rows have already, which come back whether they are known or not
 */
export function settingsRefusal(
  settings: unknown,
  intent: string,
  taken: readonly string[],
  held: readonly string[],
): string | undefined {
  if (settings === null) return undefined;
  if (!isRecord(settings)) return 'The settings of an assignment must be an object or null.';
  const type = settingsType(settings);
  const shape = SHAPES[type];
  if (shape === undefined && held.includes(type)) return undefined;
  if (shape === undefined)
    return `A type named '${String(settings['@odata.type'])}' could not be resolved by the model.`;
  if (!taken.includes(type) && !held.includes(type))
    return `The settings type '${String(settings['@odata.type'])}' is not supported for this app.`;
  const wrong = misfit(settings, shape);
  if (wrong !== undefined)
    return (
      `The property '${wrong}' of '${String(settings['@odata.type'])}' is not known or ` +
      'has a value it cannot have.'
    );
  return valueRefusal(intent, settings);
}
