import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnTo } from './returnTo.ts';

const ORIGIN = 'https://desk.example';

describe('safeReturnTo', () => {
  it.each([
    '/',
    '/configurations',
    '/configurations?q=wi-fi&platform=ios#top',
    '/configurations/0a1b/assign?via=&target=group&filterMode=include',
    '/configurations?q=https://elsewhere.example/',
    '/configurations?q=a%2Fb%20c+d',
  ])('keeps %s as it is', (path) => {
    expect(safeReturnTo(path, ORIGIN)).toBe(path);
  });

  it.each([
    '',
    'configurations',
    'https://elsewhere.example/',
    'https://desk.example.elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/\n/elsewhere.example/',
    '/.//elsewhere.example/',
    '/x/..//elsewhere.example/',
    'javascript:alert(1)',
    '\u0000//elsewhere.example',
    '/redirect.html?code=1',
  ])('turns %j into the start page', (path) => {
    expect(safeReturnTo(path, ORIGIN)).toBe('/');
  });

  it('never leads to another origin, however it is followed', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      'http:',
      'elsewhere.example',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
        const path = safeReturnTo(pieces.join(''), ORIGIN);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
        expect(safeReturnTo(path, ORIGIN)).toBe(path);
      }),
    );
  });
});
