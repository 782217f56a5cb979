/** What the type of an app decides (docs/reference/families.md). */
export interface AppType {
  /** `devicePlatformType` of the filters that fit; none for links that take no filter */
  readonly filters: readonly string[];
  /** the settings that a row may hold, without `AppAssignmentSettings`; none but null, if empty */
  readonly settings: readonly string[];
  /** can be offered to people whose devices are not enrolled; of links that is our guess */
  readonly withoutEnrollment?: true;
  /** the types that it is too, besides `mobileApp` */
  readonly bases?: readonly string[];
}

const WINDOWS = ['windows10AndLater'];
const IOS = ['iOS'];
const MACOS = ['macOS'];
const ANDROID_ENTERPRISE = ['androidForWork', 'androidWorkProfile'];
const ANDROID = ['android'];
const LOB = ['mobileLobApp'];
const MANAGED = ['managedApp'];
const MANAGED_LOB = ['managedMobileLobApp', 'managedApp'];

const TYPES: Readonly<Record<string, AppType>> = {
  win32LobApp: { filters: WINDOWS, settings: ['win32Lob'], bases: LOB },
  win32CatalogApp: {
    filters: WINDOWS,
    settings: ['win32Catalog', 'win32Lob'],
    bases: ['win32LobApp', ...LOB],
  },
  windowsAutoUpdateCatalogApp: { filters: WINDOWS, settings: ['windowsAutoUpdateCatalog'] },
  winGetApp: { filters: WINDOWS, settings: ['winGet'] },
  windowsAppX: { filters: WINDOWS, settings: ['windowsAppX'], bases: LOB },
  windowsUniversalAppX: { filters: WINDOWS, settings: ['windowsUniversalAppX'], bases: LOB },
  microsoftStoreForBusinessApp: { filters: WINDOWS, settings: ['microsoftStoreForBusiness'] },
  windowsMobileMSI: { filters: WINDOWS, settings: [], bases: LOB },
  officeSuiteApp: { filters: WINDOWS, settings: [] },
  windowsMicrosoftEdgeApp: { filters: WINDOWS, settings: [] },
  windowsWebApp: { filters: WINDOWS, settings: [] },
  webApp: { filters: [], settings: [], withoutEnrollment: true },
  iosStoreApp: { filters: IOS, settings: ['iosStore', 'iosDdmStore'], withoutEnrollment: true },
  iosLobApp: {
    filters: IOS,
    settings: ['iosLob', 'iosDdmLob'],
    withoutEnrollment: true,
    bases: LOB,
  },
  iosVppApp: { filters: IOS, settings: ['iosVpp', 'iosDdmVpp'] },
  iosiPadOSWebClip: { filters: IOS, settings: [], withoutEnrollment: true },
  managedIOSStoreApp: { filters: IOS, settings: [], withoutEnrollment: true, bases: MANAGED },
  managedIOSLobApp: { filters: IOS, settings: [], withoutEnrollment: true, bases: MANAGED_LOB },
  macOSLobApp: { filters: MACOS, settings: ['macOsLob'], bases: LOB },
  macOSPkgApp: { filters: MACOS, settings: [], bases: LOB },
  macOSDmgApp: { filters: MACOS, settings: [], bases: LOB },
  macOsVppApp: { filters: MACOS, settings: ['macOsVpp', 'macOsDdmVpp'] },
  macOSOfficeSuiteApp: { filters: MACOS, settings: [] },
  macOSMicrosoftEdgeApp: { filters: MACOS, settings: [] },
  macOSMicrosoftDefenderApp: { filters: MACOS, settings: [] },
  macOSWebClip: { filters: [], settings: [] },
  androidManagedStoreApp: {
    filters: ANDROID_ENTERPRISE,
    settings: ['androidManagedStore'],
    withoutEnrollment: true,
  },
  androidManagedStoreWebApp: {
    filters: ANDROID_ENTERPRISE,
    settings: [],
    withoutEnrollment: true,
  },
  androidLobApp: { filters: ANDROID, settings: [], withoutEnrollment: true, bases: LOB },
  androidStoreApp: { filters: ANDROID, settings: [], withoutEnrollment: true },
  managedAndroidStoreApp: {
    filters: ANDROID,
    settings: [],
    withoutEnrollment: true,
    bases: MANAGED,
  },
  managedAndroidLobApp: {
    filters: ANDROID,
    settings: [],
    withoutEnrollment: true,
    bases: MANAGED_LOB,
  },
};

/** Throws for a type that no app of the sandbox has. */
export function appType(name: string): AppType {
  const found = TYPES[name];
  if (found === undefined) throw new Error(`sandbox: there is no app type '${name}'`);
  return found;
}
