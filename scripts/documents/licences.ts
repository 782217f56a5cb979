/** What a lock file says of a package. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Licences that ask for no more than that their text is kept, by SPDX identifier. */
const PERMISSIVE: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** Is each licence that is named so? A package may hold parts under several: "MIT and ISC". */
export function isPermissive(licence: string): boolean {
  return licence.split(/ and /i).every((each) => PERMISSIVE.includes(each));
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * Packages that may end up in the build, by name: all of `package-lock.json` that is not for
 * development alone.
 */
export function productionPackages(
  packages: Readonly<Record<string, LockedPackage>>,
): readonly Licensed[] {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = 'none' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** `docs/licences.md`. */
export function licencesDocument(packages: Readonly<Record<string, LockedPackage>>): string {
  const rows = productionPackages(packages).map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |\n`,
  );
  return `# Licences

What \`npm install --omit=dev\` installs, and so all that the build can contain. Made from the lock file by \`npm run docs\`; a test holds it to that.
The app itself: [MIT](../LICENSE).

| Package | Version | Licence |
|---|---|---|
${rows.join('')}`;
}
