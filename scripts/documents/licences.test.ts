import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isPermissive,
  licencesDocument,
  type LockedPackage,
  productionPackages,
} from './licences.ts';

const { packages } = JSON.parse(read('../../package-lock.json')) as {
  packages: Record<string, LockedPackage>;
};

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

describe('licences of what ships', () => {
  it('are listed in docs/licences.md', async () => {
    await expect(licencesDocument(packages)).toMatchFileSnapshot('../../docs/licences.md');
  });

  it('all are permissive', () => {
    expect(productionPackages(packages).filter(({ licence }) => !isPermissive(licence))).toEqual(
      [],
    );
    expect(
      productionPackages({
        'node_modules/a/node_modules/@x/b': { version: '1.0.0', license: 'GPL-3.0' },
        'node_modules/c': { dev: true },
      }),
    ).toEqual([{ name: '@x/b', version: '1.0.0', licence: 'GPL-3.0' }]);
  });
});
