import { expect, it } from 'vitest';

const files = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!**/*.test.*', '!**/testing/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What follows the language of the browser, or is English only, and the one module that has it. */
const ONE_PLACE: readonly (readonly [pattern: RegExp, place: string])[] = [
  [/\.(toLocale(Lower|Upper)Case|localeCompare)\(|Intl\.Collator/, '/src/lib/text/comparable.ts'],
  [
    /\.toLocale(Date|Time)?String\(|Intl\.(Number|DateTime|RelativeTime)Format|\.to(Fixed|Precision)\(/,
    '/src/lib/locale.ts',
  ],
  [/Intl\.PluralRules|=== 1 \?\s*['`][^'`]+['`]\s*:/, '/src/lib/locale.ts'],
];

it.each(ONE_PLACE)('%s stands in %s alone', (pattern, place) => {
  const found = Object.entries(files).filter(([, text]) => pattern.test(text));
  expect(found.map(([path]) => path).filter((path) => path !== place)).toEqual([]);
  expect(Object.keys(files).length).toBeGreaterThan(300);
});
