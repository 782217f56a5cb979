import type { JsonRecord } from '../../../json.ts';
import { holding } from '../seedRows.ts';
import type { SeedRow } from '../family.ts';
import { settingsOf } from './appSettings.ts';

const NO_SETTINGS = null;

const as =
  (intent: string) =>
  (row: SeedRow, settings: JsonRecord | null = NO_SETTINGS): SeedRow =>
    holding(row, { intent, settings });

/** A row of an app, by what it asks for; an exclusion holds no settings. */
export const required = as('required');
export const available = as('available');
export const anywhere = as('availableWithoutEnrollment');
export const uninstall = as('uninstall');

export const WIN32: JsonRecord = {
  notifications: 'showAll',
  restartSettings: null,
  installTimeSettings: null,
  deliveryOptimizationPriority: 'notConfigured',
  autoUpdateSettings: null,
};

/** Settings of a win32 app as the portal makes them, with what differs. */
export const win32 = (more: JsonRecord = {}): JsonRecord =>
  settingsOf('win32Lob', { ...WIN32, ...more });

/** When it becomes available, and by when it is installed. */
export const times = (
  startDateTime: string | null,
  deadlineDateTime: string | null,
  useLocalTime = true,
): JsonRecord => ({ useLocalTime, startDateTime, deadlineDateTime });

/** Minutes of grace before a restart, of its countdown, and of a snooze. */
export const restart = (grace: number, countdown: number, snooze: number | null): JsonRecord => ({
  gracePeriodInMinutes: grace,
  countdownDisplayBeforeRestartInMinutes: countdown,
  restartNotificationSnoozeDurationInMinutes: snooze,
});

export const winGet = (more: JsonRecord = {}): JsonRecord =>
  settingsOf('winGet', {
    notifications: 'showAll',
    installTimeSettings: null,
    restartSettings: null,
    ...more,
  });

export const vpp = (useDeviceLicensing: boolean, more: JsonRecord = {}): JsonRecord =>
  settingsOf('iosVpp', {
    useDeviceLicensing,
    vpnConfigurationId: null,
    uninstallOnDeviceRemoval: true,
    isRemovable: null,
    preventManagedAppBackup: null,
    preventAutoAppUpdate: null,
    ...more,
  });

/** Settings of an app of the App Store, or of the company's own. */
export const ios = (type: 'iosStore' | 'iosLob', more: JsonRecord = {}): JsonRecord =>
  settingsOf(type, {
    vpnConfigurationId: null,
    uninstallOnDeviceRemoval: true,
    isRemovable: null,
    preventManagedAppBackup: null,
    ...more,
  });

export const macVpp = (useDeviceLicensing: boolean): JsonRecord =>
  settingsOf('macOsVpp', {
    useDeviceLicensing,
    uninstallOnDeviceRemoval: true,
    preventManagedAppBackup: null,
    preventAutoAppUpdate: false,
  });

export const play = (autoUpdateMode: string, tracks: readonly string[] = []): JsonRecord =>
  settingsOf('androidManagedStore', {
    androidManagedStoreAppTrackIds: tracks,
    autoUpdateMode,
  });
