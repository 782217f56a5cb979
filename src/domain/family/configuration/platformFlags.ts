import type { ConfigurationType } from '#domain/configuration/configurationType.ts';
import type { Platform } from '#domain/configuration/platform.ts';

/** `deviceManagementConfigurationPlatforms`, Graph beta metadata of 2026-07. */
const PLATFORMS: Readonly<Record<string, Platform>> = {
  android: 'android',
  androidEnterprise: 'androidEnterprise',
  aosp: 'androidAOSP',
  iOS: 'iOS',
  linux: 'linux',
  macOS: 'macOS',
  tvOS: 'tvOS',
  visionOS: 'visionOS',
  windows10: 'windows',
  windows10X: 'windows',
};

/**
 * What Graph's flags say, as `windows10,macOS`. A flag that this app does not know is a platform
 * that is not known, and none at all is as well.
 */
export function platformsOfFlags(flags: string): Pick<ConfigurationType, 'platform' | 'platforms'> {
  const named = flags.split(',').flatMap((flag) => {
    const name = flag.trim();
    return name === '' || name === 'none' ? [] : [PLATFORMS[name] ?? 'unknown'];
  });
  const platforms = [...new Set(named)];
  return platforms.length > 1
    ? { platform: 'several', platforms }
    : { platform: platforms[0] ?? 'unknown' };
}
