import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { togetherAs } from './chunkGroups.ts';

const idOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': ['src/lib/first.ts'],
  'src/app/start.tsx': ['src/ui/table.ts', 'src/lib/first.ts'],
  'src/ui/table.ts': ['src/ui/row.ts'],
  // Two that import each other.
  'src/ui/row.ts': ['src/ui/table.ts'],
};

const modules = {
  getModuleInfo: (id: string) => {
    const imports = Object.entries(IMPORTS).find(([path]) => idOf(path) === id)?.[1];
    return imports === undefined
      ? null
      : { code: '', importedIds: imports.map(idOf), dynamicallyImportedIds: [] };
  },
};

it('what an entry always needs goes together, but for itself and for the first screen', () => {
  const group = togetherAs('app', ['src/app/start.tsx']);
  const named = [
    'src/app/start.tsx',
    'src/ui/table.ts',
    'src/ui/row.ts',
    'src/lib/first.ts',
    'src/ui/other.ts',
  ].map((path) => group.name(idOf(path), modules));
  expect(named).toEqual([null, 'app', 'app', null, null]);
});
