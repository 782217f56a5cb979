import type { SettingsField } from '#domain/assignment/settings/settings.ts';

/** What the fields are called in the admin center. */
export const SETTING_LABELS: Record<SettingsField, string> = {
  availableFrom: 'App availability',
  deadline: 'App installation deadline',
  clock: 'Time zone',
  notifications: 'End user notifications',
  restartGrace: 'Device restart grace period (minutes)',
  restartCountdown: 'Countdown before the restart (minutes)',
  restartSnooze: 'Snooze duration (minutes)',
  deliveryPriority: 'Delivery Optimization priority',
  supersededUpdate: 'Auto-update superseded apps',
  deviceLicensing: 'License type',
  uninstallOnRemoval: 'Uninstall on device removal',
  removable: 'Install as removable',
  preventBackup: 'Prevent iCloud app backup',
  preventAutoUpdate: 'Prevent automatic app updates',
  updateMode: 'Update priority',
  trackIds: 'Track ids, separated by commas',
  vpnId: 'VPN',
  deviceContext: 'Install context',
};

/** What it means where nothing is said, for flags that may say nothing. */
export const USUAL_FLAG = 'Not configured';

/** The words for yes and no where they are others. */
export const FLAG_WORDS: Partial<Record<SettingsField, readonly [yes: string, no: string]>> = {
  deviceLicensing: ['Device licensing', 'User licensing'],
  deviceContext: ['Device context', 'User context'],
  supersededUpdate: ['On', 'Off'],
};
