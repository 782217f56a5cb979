/** The words of the form of settings, but for the labels of its fields. */
export const TEXTS = {
  // RestartSettings
  restartGrace: 'Restart grace period',
  noSnooze: 'Empty: no snooze',

  // SettingsFields
  trackHint: 'Empty: production. Managed Google Play shows the tracks of an app.',

  // SettingsSection
  settings: 'Settings',
  loading: 'Loading the settings…',
  notLoaded: 'The form of the settings could not be loaded. Check the connection.',

  // TimeSettings
  atOnce: 'Empty: as soon as possible',

  // VpnSetting
  readingName: 'Reading name…',
  readingVpn: 'Reading VPN configurations…',
  noVpn: 'No VPN configuration for iOS',
  notInRead: 'Not in what was read',
  none: 'None',
  vpnGone: 'This VPN configuration is deleted or not visible to you.',
  vpnNotRead: 'VPN configurations could not be read.',
} as const;
