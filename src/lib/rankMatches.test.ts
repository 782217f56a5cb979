import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findable, rankMatches } from '#lib/rankMatches.ts';

const NAMES = ['Update', 'Update ring 2', 'WIN - Update ring 1', 'WIN - Autoupdate', 'WIN - Wi-Fi'];
const all = NAMES.map((name) =>
  findable(name, name, name === 'WIN - Wi-Fi' ? 'update wireless' : ''),
);

describe('what was typed', () => {
  it('finds the whole name first, then its beginning, a word, a part of a word, and other words for it', () => {
    expect(rankMatches(all, 'update', 10).items).toEqual(NAMES);
  });

  it('is words in any order, all of which must be there', () => {
    expect(rankMatches(all, 'ring win', 10).items).toEqual(['WIN - Update ring 1']);
    expect(rankMatches(all, 'ring nothing', 10)).toEqual({ items: [], total: 0, best: Infinity });
  });

  it('is one word in two halves, not two words that begin so', () => {
    const names = ['WIN - Firewall', 'WIN - Wi-Fi'].map((name) => findable(name, name));
    expect(rankMatches(names, 'wi fi', 10)).toMatchObject({ items: ['WIN - Wi-Fi'], total: 1 });
  });

  it('is found in any case and white space, in names written on a Turkish keyboard, too', () => {
    const names = ['KİOSK WIN', 'Pilot\u00A0ring'].map((name) => findable(name, name));
    expect(rankMatches(names, 'kiosk win', 10)).toMatchObject({ items: ['KİOSK WIN'], best: 0 });
    expect(rankMatches(names, ' Pilot  ring', 10)).toMatchObject({ total: 1, best: 0 });
  });

  it('finds nothing when it is no words', () => {
    expect(rankMatches(all, '  ', 10).total).toBe(0);
  });
});

const isFavoured = (name: string): boolean => name === 'WIN - Autoupdate' || name === 'WIN - Wi-Fi';

it('puts what is favoured before equals, never before what matches better', () => {
  expect(rankMatches(all, 'win', 10, isFavoured).items).toEqual([
    'WIN - Autoupdate',
    'WIN - Wi-Fi',
    'WIN - Update ring 1',
  ]);
  expect(rankMatches(all, 'update', 10, isFavoured).items).toEqual(NAMES);
});

it('finds just what holds every word, cuts at the limit and says how many there are', () => {
  const word = fc.constantFrom('win', 'ios', 'wi-fi', 'ring', 'ü', '1');
  const names = fc.array(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      names,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 10 }),
      (listed, words, limit) => {
        const found = rankMatches(
          listed.map((name, index) => findable({ name, index }, name)),
          words.join(' '),
          limit,
        );
        const matching = listed.filter((name) => words.every((each) => name.includes(each)));
        expect(found.total).toBe(matching.length);
        expect(found.items).toHaveLength(Math.min(limit, matching.length));
        for (const { name } of found.items) expect(matching).toContain(name);
        expect(new Set(found.items).size).toBe(found.items.length);
      },
    ),
  );
});

it('looks through ten thousand faster than a keystroke may take', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    findable(
      index,
      `WIN - Device restrictions - Site ${index}`,
      `windows device restrictions ${index}`,
    ),
  );
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    expect(rankMatches(many, 'restr site 99', 8).total).toBeGreaterThan(100);
    return performance.now() - start;
  });
  // The fastest of several: others use this machine too.
  expect(Math.min(...times)).toBeLessThan(25);
});
