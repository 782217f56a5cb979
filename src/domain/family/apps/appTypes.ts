import type { Platform } from '#domain/configuration/platform.ts';

/** What the type of an app decides. */
export interface AppType {
  /** As the admin center names it. */
  readonly label: string;
  /** What people call it who search, beside its label and Graph's word for it ("winGetApp"). */
  readonly alsoCalled?: string;
  readonly platform: Platform;
  /**
   * Takes no filters, which of links is so for these alone:
   * https://learn.microsoft.com/intune/fundamentals/filters/ref-supported-workloads (read 2026-11)
   */
  readonly takesNoFilter?: true;
  /** Can be offered to people whose devices are not enrolled; of links nobody documents it. */
  readonly withoutEnrollment?: true | 'notDocumented';
  /** Every tenant has it; the list leaves out those that nobody has assigned. */
  readonly isBuiltIn?: true;
  /** Of several that a device is assigned, the last one wins. */
  readonly isOfficeSuite?: true;
  /**
   * An app that a device group is offered as well: documented for these alone, and of some for
   * devices of the company that have a user.
   */
  readonly isOfferedToDevices?: true | 'corporate';
}

/**
 * The types of apps, by `@odata.type` without namespace; a further one is a row here. A type that
 * is not among them is shown by its own name. Labels and what is offered without enrollment:
 * https://learn.microsoft.com/intune/app-management/deployment/add and
 * https://learn.microsoft.com/intune/app-management/deployment/assign-groups (read 2026-11).
 */
export const APP_TYPES = {
  win32LobApp: {
    label: 'Windows app (Win32)',
    alsoCalled: 'intunewin exe',
    platform: 'windows',
    isOfferedToDevices: true,
  },
  win32CatalogApp: {
    label: 'Windows catalog app (Win32)',
    platform: 'windows',
    isOfferedToDevices: true,
  },
  windowsAutoUpdateCatalogApp: {
    label: 'Windows catalog app (auto update)',
    platform: 'windows',
    isOfferedToDevices: true,
  },
  winGetApp: {
    label: 'Microsoft Store app (new)',
    alsoCalled: 'winget windows package manager',
    platform: 'windows',
  },
  windowsStoreApp: { label: 'Microsoft Store app (link)', platform: 'windows' },
  microsoftStoreForBusinessApp: { label: 'Microsoft Store app (legacy)', platform: 'windows' },
  windowsMobileMSI: {
    label: 'Windows MSI line-of-business app',
    alsoCalled: 'lob',
    platform: 'windows',
  },
  windowsAppX: {
    label: 'Windows AppX line-of-business app',
    alsoCalled: 'msix lob',
    platform: 'windows',
  },
  windowsUniversalAppX: {
    label: 'Windows Universal AppX line-of-business app',
    alsoCalled: 'msix lob',
    platform: 'windows',
  },
  officeSuiteApp: {
    label: 'Microsoft 365 Apps (Windows)',
    alsoCalled: 'office 365',
    platform: 'windows',
    isOfficeSuite: true,
  },
  windowsMicrosoftEdgeApp: { label: 'Microsoft Edge (Windows)', platform: 'windows' },
  windowsWebApp: { label: 'Windows web link', alsoCalled: 'url shortcut', platform: 'windows' },
  webApp: {
    label: 'Web link',
    alsoCalled: 'url shortcut',
    platform: 'several',
    takesNoFilter: true,
    withoutEnrollment: 'notDocumented',
  },
  iosStoreApp: { label: 'iOS store app', platform: 'iOS', withoutEnrollment: true },
  iosLobApp: {
    label: 'iOS line-of-business app',
    alsoCalled: 'ipa',
    platform: 'iOS',
    withoutEnrollment: true,
  },
  iosVppApp: {
    label: 'iOS volume purchase program app',
    alsoCalled: 'abm apple business manager apps and books',
    platform: 'iOS',
  },
  iosiPadOSWebClip: {
    label: 'iOS/iPadOS web clip',
    platform: 'iOS',
    withoutEnrollment: 'notDocumented',
  },
  managedIOSStoreApp: {
    label: 'Built-in iOS app',
    platform: 'iOS',
    isBuiltIn: true,
    withoutEnrollment: true,
  },
  managedIOSLobApp: {
    label: 'Managed iOS line-of-business app',
    platform: 'iOS',
    withoutEnrollment: true,
  },
  macOSLobApp: { label: 'macOS line-of-business app', platform: 'macOS' },
  macOSPkgApp: { label: 'macOS app (PKG)', platform: 'macOS' },
  macOSDmgApp: { label: 'macOS app (DMG)', platform: 'macOS' },
  macOsVppApp: {
    label: 'macOS volume purchase program app',
    alsoCalled: 'abm apple business manager apps and books',
    platform: 'macOS',
  },
  macOSOfficeSuiteApp: {
    label: 'Microsoft 365 Apps (macOS)',
    alsoCalled: 'office 365',
    platform: 'macOS',
    isOfficeSuite: true,
  },
  macOSMicrosoftEdgeApp: { label: 'Microsoft Edge (macOS)', platform: 'macOS' },
  macOSMicrosoftDefenderApp: {
    label: 'Microsoft Defender for Endpoint (macOS)',
    platform: 'macOS',
  },
  macOSWebClip: { label: 'macOS web clip', platform: 'macOS', takesNoFilter: true },
  androidManagedStoreApp: {
    label: 'Managed Google Play store app',
    alsoCalled: 'mgp android enterprise',
    platform: 'androidEnterprise',
    isOfferedToDevices: 'corporate',
    withoutEnrollment: true,
  },
  androidManagedStoreWebApp: {
    label: 'Managed Google Play web link',
    platform: 'androidEnterprise',
    withoutEnrollment: 'notDocumented',
  },
  androidLobApp: {
    label: 'Android line-of-business app',
    alsoCalled: 'apk',
    platform: 'android',
    withoutEnrollment: true,
  },
  androidStoreApp: { label: 'Android store app', platform: 'android', withoutEnrollment: true },
  managedAndroidStoreApp: {
    label: 'Built-in Android app',
    platform: 'android',
    isBuiltIn: true,
    withoutEnrollment: true,
  },
  managedAndroidLobApp: {
    label: 'Managed Android line-of-business app',
    platform: 'android',
    withoutEnrollment: true,
  },
} as const satisfies Record<string, AppType>;

/** Undefined for a type that the app does not know. */
export function appTypeOf(name: string): AppType | undefined {
  return Object.hasOwn(APP_TYPES, name) ? APP_TYPES[name as keyof typeof APP_TYPES] : undefined;
}
