import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const document = read('SECURITY.md');
const threats = /## Threats[^\n]*\n([^]*?)\n## /.exec(document)?.[1] ?? '';
const rows = [...threats.matchAll(/^\| (?!Threat |---)([^|]+) \|[^|]+\|([^|]+)\|$/gm)].map(
  ([, threat = '', tests = '']) => ({ threat, tests: testsOf(tests) }),
);

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

function testsOf(cell: string): readonly (readonly [file: string, name: string])[] {
  return [...cell.matchAll(/`([^`]+)`: “(.+?)”(?=;| *$)/g)].map(([, file = '', name = '']) => [
    file,
    name,
  ]);
}

const DATABASES = 'src/stores/database/';

it('SECURITY.md names every database that the browser keeps', () => {
  const names = readdirSync(new URL(`../../${DATABASES}`, import.meta.url))
    .filter((file) => file.endsWith('Database.ts'))
    .flatMap((file) => [...read(DATABASES + file).matchAll(/DATABASE_NAME = '([^']+)'/g)])
    .map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(document).toMatch(new RegExp(`\\| \`${name}\` +\\| IndexedDB`));
});

describe('the threats of SECURITY.md', () => {
  it('are all there that issue 5 names', () => {
    const named = rows.map(({ threat }) => threat.toLowerCase()).join('\n');
    for (const word of [
      'next link',
      'display name',
      'spreadsheet',
      'open redirect',
      'clickjacking',
      'plan file',
      'plan link',
      'config.json',
    ])
      expect(named).toContain(word);
  });

  it.each(rows)('$threat: its tests exist', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, name] of tests) {
      expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true);
      expect(read(file), `a test of ${file}`).toContain(`'${name}'`);
    }
  });
});
