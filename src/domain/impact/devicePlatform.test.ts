import { describe, expect, it } from 'vitest';
import { deviceWords, type Platforms } from '#domain/configuration/platform.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { fitsDevice } from '#domain/impact/devicePlatform.ts';
import { impactOf } from '#domain/testing/impactOf.ts';
import { reachWords } from '#domain/impact/words.ts';

const device = (id: string, operatingSystem: string): ManagedDevice => ({
  id,
  operatingSystem,
  name: id,
  userId: undefined,
  entraDeviceId: undefined,
  deviceType: undefined,
  enrollmentType: undefined,
  userPrincipalName: undefined,
  userDisplayName: undefined,
});
const DEVICES = [
  device('w', 'Windows'),
  device('m', 'macOS'),
  device('l', 'Linux (ubuntu)'),
  device('v', 'visionOS'),
  device('t', 'tvOS'),
  device('a', 'Android'),
];

describe('a configuration for several platforms', () => {
  it.each<[Platforms, string]>([
    [['windows', 'macOS'], 'yynnnn'],
    ['linux', 'nnynnn'],
    [['visionOS', 'tvOS'], 'nnnyyn'],
    // Graph reports every kind of Android as one system.
    [['windows', 'androidEnterprise'], 'ynnnnm'],
    [['androidEnterprise', 'unknown'], 'mmmmmm'],
    ['several', 'mmmmmm'],
  ])('%j applies to just the devices of one of them', (platforms, answers) => {
    expect(DEVICES.map((each) => fitsDevice(platforms, each)).join('')).toBe(answers);
  });

  it('counts exactly, where each device is told', () => {
    const everybody = [
      { target: { kind: 'allDevices' }, filter: { mode: 'none' }, intent: 'apply' },
    ] as const;
    const inventory = { kind: 'listed', devices: DEVICES } as const;
    const facts = { groups: new Map(), filters: new Map(), inventory };
    const countOf = (platform: Platforms) =>
      reachWords(impactOf({ platform, before: [], after: everybody, facts }).devices.after);
    expect(countOf(['windows', 'macOS'])).toBe('2');
    expect(countOf('several')).toBe('at most 6');
  });

  it('is named by all of them', () => {
    expect(deviceWords(['windows', 'macOS'])).toBe('Windows and macOS devices');
    expect(deviceWords('linux')).toBe('Linux devices');
    expect(deviceWords('several')).toBe('managed devices');
  });
});
