import { describe, expect, it } from 'vitest';
import {
  ALL_PLATFORMS,
  filterFits,
  type Platform,
  platformLabel,
  platformOfFilter,
} from '#domain/configuration/platform.ts';

/** Graph's `devicePlatformType`, each with the one platform whose configurations it fits. */
const FITS: readonly (readonly [filterPlatform: string, platform: Platform])[] = [
  ['android', 'android'],
  ['androidForWork', 'androidEnterprise'],
  ['androidWorkProfile', 'androidEnterprise'],
  ['androidAOSP', 'androidAOSP'],
  ['iOS', 'iOS'],
  ['macOS', 'macOS'],
  ['windowsPhone81', 'windowsPhone'],
  ['windows81AndLater', 'windows'],
  ['windows10AndLater', 'windows'],
];

const APPS = [
  'androidMobileApplicationManagement',
  'iOSMobileApplicationManagement',
  'windowsMobileApplicationManagement',
];
const KNOWN_PLATFORMS = ALL_PLATFORMS.filter((platform) => platform !== 'unknown');

describe('filterFits', () => {
  it.each(FITS)('a filter for %s fits %s and nothing else', (filterPlatform, platform) => {
    expect(
      KNOWN_PLATFORMS.filter((candidate) => filterFits([candidate], filterPlatform) === 'yes'),
    ).toEqual([platform]);
    expect(
      KNOWN_PLATFORMS.filter((candidate) => filterFits([candidate], filterPlatform) === 'no'),
    ).toHaveLength(KNOWN_PLATFORMS.length - 1);
    expect(platformOfFilter(filterPlatform)).toBe(platform);
  });

  it.each(APPS)('a filter for %s fits no configuration', (filterPlatform) => {
    expect(KNOWN_PLATFORMS.map((platform) => filterFits([platform], filterPlatform))).toEqual(
      KNOWN_PLATFORMS.map(() => 'no'),
    );
  });

  it.each(['unknown', 'unknownFutureValue', 'visionOS', ''])(
    'cannot tell for the filter platform "%s", so it does not say no',
    (filterPlatform) => {
      for (const platform of ALL_PLATFORMS)
        expect(filterFits([platform], filterPlatform)).toBe('unknown');
    },
  );

  it('cannot tell for a configuration of an unknown platform', () => {
    for (const [filterPlatform] of FITS)
      expect(filterFits(['unknown'], filterPlatform)).toBe('unknown');
  });
});

/** Platforms of the admin center's filters, in Graph's words (docs/reference/filter-rules.md). */
const OF_DEVICES: readonly (readonly [Platform, string])[] = [
  ['android', 'android'],
  ['androidEnterprise', 'androidForWork'],
  ['androidAOSP', 'androidAOSP'],
  ['iOS', 'iOS'],
  ['macOS', 'macOS'],
  ['windows', 'windows10AndLater'],
];

describe('the platforms of the admin center', () => {
  it.each(OF_DEVICES)('%s takes filters for %s', (platform, filterPlatform) => {
    expect(filterFits([platform], filterPlatform)).toBe('yes');
  });
});

describe('labels', () => {
  it('are different for every platform', () => {
    expect(new Set(ALL_PLATFORMS.map(platformLabel)).size).toBe(ALL_PLATFORMS.length);
  });
});
