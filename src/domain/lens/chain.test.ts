import { expect, it } from 'vitest';
import type { Group } from '#domain/directory/directory.ts';
import { searchChain } from '#domain/lens/chain.ts';

const group = (id: string) => ({ id: id.toUpperCase(), displayName: id }) as Group;
const within = (lists: Readonly<Record<string, string | null>>) =>
  new Map(
    Object.entries(lists).map(([id, inIt]) => [id, inIt === null ? null : [...inIt].map(group)]),
  );
const held = (all: string, direct: string) => ({ all: new Set(all), direct: new Set(direct) });

function search(all: string, direct: string, lists: Readonly<Record<string, string | null>>) {
  const found = searchChain('t', held(all, direct), within(lists));
  return found.kind === 'found' ? found.chain.map(({ displayName }) => displayName) : found;
}

it('finds the shortest way', () => {
  expect(search('tabc', 'bc', { t: 'ac', a: 'b' })).toEqual(['c']);
  expect(search('tab', 'b', { t: 'a', a: 'b' })).toEqual(['a', 'b']);
});

it('asks level by level, and only of groups that hold the member', () => {
  expect(search('tabc', 'c', {})).toEqual({ kind: 'asks', ids: ['t'] });
  expect(search('tabc', 'c', { t: 'abxy' })).toEqual({ kind: 'asks', ids: ['a', 'b'] });
  expect(search('tabc', 'c', { t: 'abxy', a: '' })).toEqual({ kind: 'asks', ids: ['b'] });
});

it('goes round what could not be read', () => {
  expect(search('tabc', 'c', { t: 'ab', a: null, b: 'c' })).toEqual(['b', 'c']);
  expect(search('tabc', 'c', { t: 'ab', a: null, b: '' })).toEqual({
    kind: 'none',
    notRead: ['a'],
  });
  expect(search('tc', 'c', { t: null })).toEqual({ kind: 'none', notRead: ['t'] });
});

it('ends in a circle, and where the last group of the way is not told', () => {
  expect(search('tab', '', { t: 'a', a: 'bt', b: 'a' })).toEqual({ kind: 'none', notRead: [] });
});
