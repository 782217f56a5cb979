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

const relation = (
  one: string,
  other: string,
  targetType: 'parent' | 'child',
  more: JsonRecord,
): JsonRecord => ({
  id: `${appId(one)}_${appId(other)}`,
  sourceId: appId(one),
  targetId: appId(other),
  targetDisplayName: other,
  targetType,
  ...more,
});

const SUPERSEDENCE: JsonRecord = {
  '@odata.type': '#microsoft.graph.mobileAppSupersedence',
  supersedenceType: 'replace',
};

/** The newer of two apps, and the one that it replaces. */
export const superseding = (newer: ItemSeed, older: ItemSeed): readonly [ItemSeed, ItemSeed] => [
  {
    ...newer,
    properties: { ...newer.properties, supersedingAppCount: 1 },
    navigations: { relationships: [relation(newer.name, older.name, 'child', SUPERSEDENCE)] },
  },
  {
    ...older,
    properties: { ...older.properties, supersededAppCount: 1 },
    navigations: { relationships: [relation(older.name, newer.name, 'parent', SUPERSEDENCE)] },
  },
];

/** An app that brings another one along. */
export const depending = (seed: ItemSeed, on: string): ItemSeed => ({
  ...seed,
  properties: { ...seed.properties, dependentAppCount: 1 },
  navigations: {
    relationships: [
      relation(seed.name, on, 'child', {
        '@odata.type': '#microsoft.graph.mobileAppDependency',
        dependencyType: 'autoInstall',
      }),
    ],
  },
});

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
