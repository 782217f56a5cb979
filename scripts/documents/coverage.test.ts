import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notLookedAt } from '#domain/family/notLookedAt.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { coverageInReadme, coverageOnLanding, withCoverage } from './coverage.ts';

it.each([
  ['README.md', coverageInReadme()],
  ['index.html', coverageOnLanding()],
])('%s names the families that are there; `npm run docs` writes it anew', async (file, words) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(text).toContain('<!-- coverage: ');
  await expect(withCoverage(text, words)).toMatchFileSnapshot(`../../${file}`);
});

it('the README counts them where it begins', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, , ...lines] = text.split('\n');
  const shown = FAMILY_KEYS.filter((key) => familyFacts(key).writes === 'shown').length;
  const begin = lines.slice(0, lines.indexOf('')).join(' ');
  expect(begin).toContain(`[${FAMILY_KEYS.length - shown} kinds](#what-it-covers)`);
  expect(begin).toContain(`${shown} more are shown only`);
  expect(begin).toContain(`${notLookedAt().length} are not covered yet`);
});
