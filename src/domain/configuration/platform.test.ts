import { existsSync, readFileSync } from 'node:fs';
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
      KNOWN_PLATFORMS.filter((candidate) => filterFits(candidate, filterPlatform) === 'yes'),
    ).toEqual([platform]);
    expect(
      KNOWN_PLATFORMS.filter((candidate) => filterFits(candidate, filterPlatform) === 'no'),
    ).toHaveLength(KNOWN_PLATFORMS.length - 1);
    expect(platformOfFilter(filterPlatform)).toBe(platform);
  });

  it.each(APPS)('a filter for %s fits no configuration', (filterPlatform) => {
    expect(KNOWN_PLATFORMS.map((platform) => filterFits(platform, filterPlatform))).toEqual(
      KNOWN_PLATFORMS.map(() => 'no'),
    );
  });

  it.each(['unknown', 'unknownFutureValue', 'visionOS', ''])(
    'cannot tell for the filter platform "%s", so it does not say no',
    (filterPlatform) => {
      for (const platform of ALL_PLATFORMS)
        expect(filterFits(platform, filterPlatform)).toBe('unknown');
    },
  );

  it('cannot tell for a configuration of an unknown platform', () => {
    for (const [filterPlatform] of FITS)
      expect(filterFits('unknown', filterPlatform)).toBe('unknown');
  });
});

const file = new URL('../../../../shared/graph/assignment-filter-reference.json', import.meta.url);

describe.skipIf(!existsSync(file))('against the filter reference', () => {
  const reference = existsSync(file)
    ? (
        JSON.parse(readFileSync(file, 'utf8')) as {
          platformToDevicePlatformType: Record<string, string>;
        }
      ).platformToDevicePlatformType
    : {};
  /** The reference's names, where they differ from ours. */
  const OURS: Readonly<Record<string, Platform>> = { androidDeviceAdministrator: 'android' };
  const entries = Object.entries(reference).filter(([name]) => !name.startsWith('_'));
  const devices = entries.filter(([name]) => !name.startsWith('apps:'));
  const apps = entries.filter(([name]) => name.startsWith('apps:'));

  it('holds device and apps platforms, or the tests below would prove nothing', () => {
    expect([devices.length, apps.length]).toEqual([6, 3]);
  });

  it.each(devices)('%s takes filters for %s', (name, filterPlatform) => {
    expect(filterFits(OURS[name] ?? (name as Platform), filterPlatform)).toBe('yes');
  });

  it.each(apps)('%s: %s is none of a configuration', (_, filterPlatform) => {
    expect(APPS).toContain(filterPlatform);
  });
});

describe('labels', () => {
  it('are different for every platform', () => {
    expect(new Set(ALL_PLATFORMS.map(platformLabel)).size).toBe(ALL_PLATFORMS.length);
  });
});
