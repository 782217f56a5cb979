import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  certificateNavigationLabel,
  certificateNavigationsOf,
  isCollectionNavigation,
} from '#domain/configuration/certificateNavigation.ts';
import {
  allTypes,
  configurationKinds,
  configurationTypeOf,
  kindLabel,
} from '#domain/configuration/configurationType.ts';
import type { Platform } from '#domain/configuration/platform.ts';

interface Navigation {
  readonly target: string;
  readonly collection: boolean;
}

interface ReferenceType {
  readonly odataType: string;
  readonly platform: string;
  readonly abstract: boolean;
  readonly certNavigation: Readonly<Record<string, Navigation>>;
  readonly inheritedCertNavigation: Readonly<Record<string, Navigation>>;
}

/** The reference's words for platforms, in ours. A new word there is undefined here, and fails. */
const PLATFORM_OF_REFERENCE: Readonly<Record<string, Platform>> = {
  androidAOSP: 'androidAOSP',
  androidDeviceAdministrator: 'android',
  androidEnterpriseDeviceOwner: 'androidEnterprise',
  androidEnterpriseWorkProfile: 'androidEnterprise',
  androidForWork: 'androidEnterprise',
  iOS: 'iOS',
  macOS: 'macOS',
  unknown: 'unknown',
  windows10AndLater: 'windows',
  windows81AndLater: 'windows',
  windowsPhone: 'windowsPhone',
  windowsPhone81: 'windowsPhone',
};

const file = new URL('../../../../shared/graph/device-configuration-types.json', import.meta.url);

describe.skipIf(!existsSync(file))("against Microsoft's metadata", () => {
  const all = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { types: ReferenceType[] }).types
    : [];
  const concrete = all.filter((type) => !type.abstract);
  const nameOf = ({ odataType }: ReferenceType) => odataType.replace('#microsoft.graph.', '');

  it('knows every concrete type, and no other', () => {
    expect(concrete).toHaveLength(119);
    expect(
      allTypes()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(concrete.map(nameOf).toSorted());
  });

  it.each(concrete.map((type) => [type.odataType, type] as const))(
    '%s: platform and certificates',
    (odataType, reference) => {
      const type = configurationTypeOf(odataType);
      expect(type.platform).toBe(PLATFORM_OF_REFERENCE[reference.platform]);
      const navigations = { ...reference.inheritedCertNavigation, ...reference.certNavigation };
      const known = certificateNavigationsOf(type.name);
      expect(known.toSorted()).toEqual(Object.keys(navigations).toSorted());
      expect(known.map(isCollectionNavigation)).toEqual(
        known.map((name) => navigations[name]!.collection),
      );
    },
  );

  it('gives abstract bases no routes: no configuration is one', () => {
    const bases = all.filter((type) => type.abstract).map(nameOf);
    expect(bases).toHaveLength(20);
    expect(bases.flatMap(certificateNavigationsOf)).toEqual([]);
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
    const labels = configurationKinds().map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('every type has a kind with a label', () => {
    expect(allTypes().filter(({ kind }) => kindLabel(kind).trim() === '')).toEqual([]);
  });

  it('no certificate navigation shows its Graph name', () => {
    const names = new Set(allTypes().flatMap(({ name }) => certificateNavigationsOf(name)));
    expect(names.size).toBe(12);
    for (const name of names)
      expect(certificateNavigationLabel(name)).toMatch(/^[A-Z].*certificate/);
  });
});
