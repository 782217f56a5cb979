import { expect, it } from 'vitest';
import { goTo, readKey, SECOND_KEY_MS, type KeyMeaning } from '#features/palette/shortcuts.ts';

const PLACES = [
  goTo('c', '/configurations', 'Go to Configurations'),
  goTo('p', '/plan', 'Go to Plan'),
  goTo('h', '/history', 'Go to History'),
];

/** What the last of these keys means; each comes so many milliseconds after the one before. */
function typed(keys: readonly string[], pause = 100): KeyMeaning {
  let state: Parameters<typeof readKey>[0] = { since: undefined };
  let meaning: KeyMeaning;
  keys.forEach((key, at) => ({ state, meaning } = readKey(state, key, at * pause, PLACES)));
  return meaning;
}

it.each<[keys: string[], meaning: KeyMeaning]>([
  [['g', 'c'], { kind: 'go', href: '/configurations' }],
  [['g', 'g', 'h'], { kind: 'go', href: '/history' }],
  [['x', 'g', 'p'], { kind: 'go', href: '/plan' }],
  [['g', 'x', 'c'], undefined],
  [['g', 'c', 'c'], undefined],
  [['c'], undefined],
  [['?'], { kind: 'help' }],
  [['g', '?'], { kind: 'help' }],
])('%j means %j', (keys, meaning) => {
  expect(typed(keys)).toEqual(meaning);
});

it('means nothing when the second key comes late', () => {
  expect(typed(['g', 'c'], SECOND_KEY_MS + 1)).toBeUndefined();
});
