import { kindsOf } from '#domain/family/types.ts';
import { describe, expect, it } from 'vitest';
import {
  certificateNavigationLabel,
  certificateNavigationsOf,
  isCollectionNavigation,
} from '#domain/configuration/certificateNavigation.ts';
import {
  allTypes,
  DEVICE_CONFIGURATION_KINDS,
  configurationTypeOf,
} from '#domain/configuration/configurationType.ts';
import { REFERENCE_BASES, REFERENCE_TYPES } from '#domain/testing/referenceTypes.ts';

describe("against Microsoft's metadata", () => {
  const reference = Object.entries(REFERENCE_TYPES);

  it('knows every concrete type, and no other', () => {
    expect(reference).toHaveLength(119);
    expect(
      allTypes()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(reference.map(([name]) => name).toSorted());
  });

  it.each(reference)('%s: platform and certificates', (name, { platform, certificates }) => {
    const type = configurationTypeOf(`#microsoft.graph.${name}`);
    expect(type.platform).toBe(platform);
    const navigations = certificateNavigationsOf(type.name);
    expect(navigations.toSorted()).toEqual(Object.keys(certificates).toSorted());
    expect(navigations.map(isCollectionNavigation)).toEqual(
      navigations.map((navigation) => certificates[navigation]),
    );
  });

  it('gives abstract bases no routes: no configuration is one', () => {
    expect(REFERENCE_BASES).toHaveLength(20);
    expect(REFERENCE_BASES.flatMap(certificateNavigationsOf)).toEqual([]);
  });
});

describe('configurationTypeOf', () => {
  it.each([
    ['#microsoft.graph.iosScepCertificateProfile', 'iosScepCertificateProfile', 'iOS', 'scep'],
    ['microsoft.graph.windows10VpnConfiguration', 'windows10VpnConfiguration', 'windows', 'vpn'],
    ['macOSWiredNetworkConfiguration', 'macOSWiredNetworkConfiguration', 'macOS', 'wiredNetwork'],
    [
      '#microsoft.graph.WINDOWS81TRUSTEDROOTCERTIFICATE',
      'windows81TrustedRootCertificate',
      'windows',
      'trustedRoot',
    ],
    [
      '#microsoft.graph.androidDeviceOwnerWiFiConfiguration',
      'androidDeviceOwnerWiFiConfiguration',
      'androidEnterprise',
      'wiFi',
    ],
    [
      '#microsoft.graph.unsupportedDeviceConfiguration',
      'unsupportedDeviceConfiguration',
      'unknown',
      'unsupported',
    ],
    ['#microsoft.graph.visionOSConfiguration', 'visionOSConfiguration', 'unknown', 'other'],
    ['#microsoft.graph.constructor', 'constructor', 'unknown', 'other'],
    [undefined, '', 'unknown', 'other'],
  ])('%s', (odataType, name, platform, kind) => {
    expect(configurationTypeOf(odataType)).toEqual({ name, platform, kind });
  });

  it('holds each type once', () => {
    const names = allTypes().map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('labels', () => {
  it('kinds come in the order an admin reads, with no label twice', () => {
    const labels = kindsOf()
      .slice(0, -1)
      .map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('every type has a kind with a label', () => {
    expect(allTypes().filter(({ kind }) => !(kind in DEVICE_CONFIGURATION_KINDS))).toEqual([]);
  });

  it('no certificate navigation shows its Graph name', () => {
    const names = new Set(allTypes().flatMap(({ name }) => certificateNavigationsOf(name)));
    expect(names.size).toBe(12);
    for (const name of names)
      expect(certificateNavigationLabel(name)).toMatch(/^[A-Z].*certificate/);
  });
});
