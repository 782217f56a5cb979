import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coverageInReadme, coverageOnLanding, withCoverage } from './coverage.ts';

it.each([
  ['README.md', coverageInReadme()],
  ['index.html', coverageOnLanding()],
])('%s names the families that are there; `npm run docs` writes it anew', async (file, words) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(text).toContain('<!-- coverage: ');
  await expect(withCoverage(text, words)).toMatchFileSnapshot(`../../${file}`);
});
