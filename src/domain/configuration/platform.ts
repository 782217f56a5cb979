/** Platforms as admins name them, and the filter platforms (`devicePlatformType`) that fit each. */
export type Platform =
  | 'windows'
  | 'windowsPhone'
  | 'iOS'
  | 'macOS'
  | 'android'
  | 'androidEnterprise'
  | 'androidAOSP'
  | 'androidAny'
  | 'linux'
  | 'visionOS'
  | 'tvOS'
  | 'several'
  | 'unknown';

/** What a configuration is for: one platform, or several of them. */
export type Platforms = Platform | readonly Platform[];

/**
 * A filter's platform must match the profile's:
 * https://learn.microsoft.com/intune/fundamentals/filters/overview (read 2026-11). `windows81*`
 * certificate types are what the admin center creates for Windows 10 and later too, so Windows is
 * one platform here and takes both filter platforms.
 */
const PLATFORMS: Record<
  Platform,
  {
    readonly label: string;
    /** Of filters for managed devices. */
    readonly filterPlatforms: readonly string[];
    /** Of filters for managed apps. */
    readonly appsPlatform?: string;
  }
> = {
  windows: {
    label: 'Windows',
    filterPlatforms: ['windows10AndLater', 'windows81AndLater'],
    appsPlatform: 'windowsMobileApplicationManagement',
  },
  windowsPhone: { label: 'Windows Phone', filterPlatforms: ['windowsPhone81'] },
  iOS: {
    label: 'iOS/iPadOS',
    filterPlatforms: ['iOS'],
    appsPlatform: 'iOSMobileApplicationManagement',
  },
  macOS: { label: 'macOS', filterPlatforms: ['macOS'] },
  android: { label: 'Android device admin', filterPlatforms: ['android'] },
  androidEnterprise: {
    label: 'Android Enterprise',
    filterPlatforms: ['androidForWork', 'androidWorkProfile'],
  },
  androidAOSP: { label: 'Android (AOSP)', filterPlatforms: ['androidAOSP'] },
  /** What is for apps on any Android device. */
  androidAny: {
    label: 'Android',
    filterPlatforms: [],
    appsPlatform: 'androidMobileApplicationManagement',
  },
  linux: { label: 'Linux', filterPlatforms: [] },
  visionOS: { label: 'visionOS', filterPlatforms: [] },
  tvOS: { label: 'tvOS', filterPlatforms: [] },
  several: { label: 'Several platforms', filterPlatforms: [] },
  unknown: { label: 'Unknown platform', filterPlatforms: [] },
};

export const ALL_PLATFORMS = Object.keys(PLATFORMS) as readonly Platform[];

export function platformLabel(platform: Platform): string {
  return PLATFORMS[platform].label;
}

/** All platforms of a configuration in words: "Windows, macOS". */
export function platformWords(platforms: readonly Platform[]): string {
  return platforms.map(platformLabel).join(', ');
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The devices that a configuration is for: "Windows and macOS devices". */
export function deviceWords(platforms: Platforms): string {
  const all = typeof platforms === 'string' ? [platforms] : platforms;
  return all.some((platform) => platform === 'unknown' || platform === 'several')
    ? 'managed devices'
    : `${AND.format(all.map(platformLabel))} devices`;
}

/**
 * Does a filter for `filterPlatform` fit a configuration for one of these platforms? `unknown` when
 * the app cannot tell: the configuration's type is new to it, or the filter's platform is (Graph
 * did not say, or Microsoft added one).
 * @param managed what the filters of the configuration's family are for
 */
export function filterFits(
  platforms: readonly Platform[],
  filterPlatform: string,
  managed: 'devices' | 'apps' = 'devices',
): 'yes' | 'no' | 'unknown' {
  if (platforms.includes('unknown')) return 'unknown';
  if (platforms.some((platform) => filterPlatformsOf(platform, managed).includes(filterPlatform)))
    return 'yes';
  const isKnown = platformOfFilter(filterPlatform) !== 'unknown';
  return isKnown || (managed === 'devices' && isAppsPlatform(filterPlatform)) ? 'no' : 'unknown';
}

function filterPlatformsOf(platform: Platform, managed: 'devices' | 'apps'): readonly string[] {
  const { filterPlatforms, appsPlatform } = PLATFORMS[platform];
  if (managed === 'devices') return filterPlatforms;
  return appsPlatform === undefined ? [] : [appsPlatform];
}

/** The platforms of filters for managed apps. */
export function isAppsPlatform(filterPlatform: string): boolean {
  return filterPlatform.endsWith('MobileApplicationManagement');
}

/** The platform a filter is for, in the words used for configurations. */
export function platformOfFilter(filterPlatform: string): Platform {
  return (
    ALL_PLATFORMS.find(
      (platform) =>
        PLATFORMS[platform].filterPlatforms.includes(filterPlatform) ||
        PLATFORMS[platform].appsPlatform === filterPlatform,
    ) ?? 'unknown'
  );
}
