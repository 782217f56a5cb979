import { describe, expect, it } from 'vitest';
import { guidIn } from '#lib/guid.ts';
import { beginningOf, boundedSearch, MOST_SEARCHED, quoted } from '#lib/text/bounded.ts';
import {
  compareNames,
  containsWords,
  nameKey,
  searchText,
  searchWords,
} from '#lib/text/comparable.ts';
import { withInvisibleShown, withoutInvisible } from '#lib/text/invisible.ts';

describe('comparing what people write', () => {
  it.each([
    ['WIN - Wi-Fi', 'win'],
    ['KİOSK', 'kiosk'],
    ['kıosk', 'KIOSK'],
    ['İstanbul Ofis', 'istanbul'],
  ])('%j is found by %j, on a Turkish keyboard too', (name, typed) => {
    expect(containsWords(name, searchWords(typed))).toBe(true);
  });

  const SPELLINGS = ['Wi-Fi', 'WiFi', 'wi fi', 'wi_fi', 'Wi\u2011Fi'];
  it.each(SPELLINGS)('%j is found by every other way to write it, words in any order', (name) => {
    for (const typed of SPELLINGS)
      expect(containsWords(`Corporate ${name} (HQ)`, searchWords(`hq ${typed}`))).toBe(true);
  });

  it('does not make a word of the ends of two', () => {
    expect(containsWords('Corporate Wireless', searchWords('ewire'))).toBe(false);
    expect(containsWords('Windows Force', searchWords('sfo'))).toBe(false);
  });

  it('does not take the parts of a word for two words', () => {
    expect(containsWords('WIN - Firewall', searchWords('WIN - Wi-Fi'))).toBe(false);
    expect(containsWords('Windows configuration', searchWords('wi-fi'))).toBe(false);
    expect(containsWords('Windows configuration', searchWords('wi fi'))).toBe(false);
    expect(containsWords('WIN - Firewall', searchWords('wi fi'))).toBe(false);
    expect(containsWords('Cisco Secure Client Windows', searchWords('win - sc'))).toBe(false);
  });

  it.each([
    ['802.1x for printers', '802.1x'],
    ['0c9e2e6a-1111-4222-8333-abcdefabcdef', '{0C9E2E6A-1111-4222-8333-ABCDEFABCDEF}'],
    ['0c9e2e6a-1111-4222-8333-abcdefabcdef', '6a-1111'],
    ['E-mail on phones', 'email'],
    ['AE - HQ - Restrictions', 'ae re'],
    ['AE - HQ - Restrictions', 'hq ae'],
    ['Corporate Wi-Fi (HQ)', 'wi fi hq'],
    ['DE - IT', 'it de'],
    ['WIN - SC - Power & sleep', 'win - sc'],
    ['DE-HQ - Corporate', 'hq corp'],
    ['CFG_WIN_SC_Base', 'sc cfg'],
    ['macOS - FileVault', 'mac os'],
    ['macOS - FileVault', 'os mac'],
    ['iPad kiosk', 'i pad'],
    ['Cisco Secure Client', 'sc'],
  ])('%j is found by %j', (name, typed) => {
    expect(containsWords(name, searchWords(typed))).toBe(true);
  });

  it.each([
    ['Pilot ring ', 'pilot ring'],
    ['Pilot\u00A0ring', 'Pilot ring'],
    ['Pilot  ring', 'Pilot ring'],
    ['Cafe\u0301', 'Café'],
  ])('%j and %j are one name', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('letters that are others in a language stay others in a name', () => {
    expect(nameKey('kıosk')).not.toBe(nameKey('kiosk'));
    expect(searchText('kıosk')).toBe(searchText('kiosk'));
  });

  it('orders numbers by their value, in one order for everybody', () => {
    expect(['Ring 10', 'ring 2', 'Çift', 'Dene'].toSorted(compareNames)).toEqual([
      'Çift',
      'Dene',
      'ring 2',
      'Ring 10',
    ]);
  });
});

describe('letters that cannot be seen', () => {
  it.each([
    ['Pilot\u200B', 'Pilot⟨U+200B⟩', 'Pilot'],
    ['\u202EexE', '⟨U+202E⟩exE', 'exE'],
    ['soft\u00ADhyphen', 'soft⟨U+00AD⟩hyphen', 'softhyphen'],
    ['bell\u0007', 'bell⟨U+0007⟩', 'bell'],
    ['tag\u{E0041}', 'tag⟨U+E0041⟩', 'tag'],
  ])('of %j are shown by number, or left out', (text, shown, without) => {
    expect(withInvisibleShown(text)).toBe(shown);
    expect(withoutInvisible(text)).toBe(without);
  });

  it.each(['👩‍💻 Developers', '❤️ Charity', 'הגדרות', 'a\tb'])('%j shows as it is', (text) => {
    expect(withInvisibleShown(text)).toBe(text);
  });
});

describe('a text of twenty thousand letters', () => {
  const long = 'x'.repeat(20_000);
  it('is bounded in an address and in a sentence', () => {
    expect(boundedSearch(long)).toHaveLength(MOST_SEARCHED);
    expect(quoted(long).length).toBeLessThan(200);
    expect(quoted(long)).toMatch(/…”$/);
  });
  it('is not cut in the middle of a letter', () => {
    expect(beginningOf('ab😀', 3)).toBe('ab');
    expect(beginningOf('ab😀', 4)).toBe('ab😀');
  });
});

it.each([
  ['{0C9E2E6A-1111-4222-8333-ABCDEFABCDEF}', '0c9e2e6a-1111-4222-8333-abcdefabcdef'],
  [' 0c9e2e6a-1111-4222-8333-abcdefabcdef ', '0c9e2e6a-1111-4222-8333-abcdefabcdef'],
  ['{0c9e2e6a-1111-4222-8333-abcdefabcdef', undefined],
  ['Kiosk', undefined],
])('the object id in %j is %j', (text, id) => {
  expect(guidIn(text)).toBe(id);
});
