import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepListSearch, keptListSearch } from '#parts/configuration/ListCrumb.tsx';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

describe('the way back to the list', () => {
  const ada = { tenantId: 't', oid: 'ada' };

  it('has the search and filters it was left with, for whoever left it', () => {
    keepListSearch(ada, { q: 'wi-fi', platform: 'iOS', type: undefined });
    expect(keptListSearch(ada)).toEqual({ q: 'wi-fi', platform: 'iOS' });
    expect(keptListSearch({ ...ada, oid: 'rui' })).toEqual({});
    keepListSearch(ada, { q: 'sales' }, 'groups');
    expect(keptListSearch(ada, 'groups')).toEqual({ q: 'sales' });
    expect(keptListSearch(ada)).toEqual({ q: 'wi-fi', platform: 'iOS' });
  });

  it('is the whole list where nothing was kept, or nothing that can be read', () => {
    expect(keptListSearch(ada)).toEqual({});
    keepListSearch(ada, { q: 'wi-fi' });
    for (const key of kept.keys()) kept.set(key, '{"q":1');
    expect(keptListSearch(ada)).toEqual({});
  });
});
