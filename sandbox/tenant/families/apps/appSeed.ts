import type { JsonRecord } from '../../../json.ts';
import { guid } from '../../../random.ts';
import type { ItemSeed, SeedRow } from '../family.ts';

/**
 * One app that is written down by hand.
 * @param properties those of its type, its version included
 */
export function app(
  type: string,
  name: string,
  publisher: string,
  properties: JsonRecord = {},
  rows: readonly SeedRow[] = [],
): ItemSeed {
  return { type, name, properties: { publisher, ...properties }, rows };
}

/** The id that an app of this name has. */
const appId = (name: string): string => guid(`app:${name}`);

const SUPERSEDENCE = {
  '@odata.type': '#microsoft.graph.mobileAppSupersedence',
  supersededAppCount: 0,
  supersedingAppCount: 0,
};

const DEPENDENCY = {
  '@odata.type': '#microsoft.graph.mobileAppDependency',
  dependentAppCount: 0,
  dependsOnAppCount: 0,
};

/** What one app says of its relationship with another one. */
const relation = (
  of: ItemSeed,
  other: ItemSeed,
  targetType: 'parent' | 'child',
  more: JsonRecord,
): JsonRecord => ({
  id: `${appId(of.name)}_${appId(other.name)}`,
  sourceId: appId(of.name),
  targetId: appId(other.name),
  targetDisplayName: other.name,
  targetDisplayVersion: other.properties?.['displayVersion'] ?? null,
  targetPublisher: other.properties?.['publisher'] ?? null,
  targetType,
  ...more,
});

const added = (seed: ItemSeed, properties: JsonRecord, related: JsonRecord): ItemSeed => ({
  ...seed,
  properties: { ...seed.properties, ...properties },
  navigations: { relationships: [...(seed.navigations?.['relationships'] ?? []), related] },
});

/** The newer of two apps, and the one that it replaces. */
export const superseding = (
  newer: ItemSeed,
  older: ItemSeed,
  supersedenceType: 'update' | 'replace' = 'replace',
): readonly [ItemSeed, ItemSeed] => {
  const more = { ...SUPERSEDENCE, supersedenceType };
  return [
    added(newer, { supersedingAppCount: 1 }, relation(newer, older, 'child', more)),
    added(older, { supersededAppCount: 1 }, relation(older, newer, 'parent', more)),
  ];
};

/** An app that needs another one, which Intune installs along, and that other one. */
export const depending = (seed: ItemSeed, on: ItemSeed): readonly [ItemSeed, ItemSeed] => {
  const more = { ...DEPENDENCY, dependencyType: 'autoInstall' };
  return [
    added(seed, { dependentAppCount: 1 }, relation(seed, on, 'child', more)),
    added(on, {}, relation(on, seed, 'parent', more)),
  ];
};

/** A win32 app, its commands made of its name. */
export function win32App(
  name: string,
  publisher: string,
  displayVersion: string,
  rows: readonly SeedRow[] = [],
  more: JsonRecord = {},
): ItemSeed {
  const file = name.replaceAll(/[^\dA-Za-z]+/g, '');
  return app(
    'win32LobApp',
    name,
    publisher,
    {
      displayVersion,
      fileName: `${file}.intunewin`,
      size: 48_000_000,
      installCommandLine: `${file}.exe /S`,
      uninstallCommandLine: `${file}.exe /S /uninstall`,
      applicableArchitectures: 'x64',
      ...more,
    },
    rows,
  );
}

/** An app of the App Store that the company bought, and how many licences of it are in use. */
export function vppApp(
  type: 'iosVppApp' | 'macOsVppApp',
  name: string,
  publisher: string,
  bundleId: string,
  [usedLicenseCount, totalLicenseCount]: readonly [number, number],
  rows: readonly SeedRow[] = [],
): ItemSeed {
  return app(
    type,
    name,
    publisher,
    {
      bundleId,
      usedLicenseCount,
      totalLicenseCount,
      vppTokenOrganizationName: 'Contoso',
      vppTokenAccountType: 'business',
      vppTokenAppleId: 'apps@contoso.example',
      licensingType: { supportsUserLicensing: true, supportsDeviceLicensing: true },
    },
    rows,
  );
}
