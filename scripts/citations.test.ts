import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);

/** The files of a public clone that people read and change. */
const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs|md|json|html)$/.test(path))
  .filter((path) => path !== 'scripts/citations.test.ts' && existsSync(new URL(path, ROOT)));

describe('what the files cite', () => {
  it.each([
    ['pages of docs/ that are there', /\bdocs\/[\w/.-]+\.md\b/g, (cited: string) => cited],
    [
      'nothing that a public clone lacks',
      /\bFACTS\b|\bRULES\.md\b|\bDESIGN\.md\b/g,
      () => undefined,
    ],
  ])('is %s', (_, pattern, fileOf) => {
    const broken = FILES.flatMap((path) =>
      [...readFileSync(new URL(path, ROOT), 'utf8').matchAll(pattern)]
        .map(([cited]) => cited)
        .filter((cited) => {
          const file = fileOf(cited);
          return file === undefined || !existsSync(new URL(file, ROOT));
        })
        .map((cited) => `${path}: ${cited}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('decision records', () => {
  const records = FILES.filter((path) => /^docs\/decisions\/\d/.test(path));

  it.each(records)('%s has context, decision, what was weighed, and consequences', (path) => {
    const parts = readFileSync(new URL(path, ROOT), 'utf8').matchAll(/^\*\*(\w+)\.\*\*/gm);
    expect([...parts].map(([, part]) => part)).toEqual([
      'Context',
      'Decision',
      'Weighed',
      'Consequences',
    ]);
  });
});
