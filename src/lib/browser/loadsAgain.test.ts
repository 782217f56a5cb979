import { expect, it } from 'vitest';
import { loadsAgain } from '#lib/browser/loadsAgain.ts';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', false],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:155.0) Gecko/20100101 Firefox/155.0', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0', true],
  ['', true],
])('%s', (userAgent, isSo) => {
  expect(loadsAgain(userAgent)).toBe(isSo);
});
