import { expect, it } from 'vitest';
import { effectOf } from '#domain/assignment/intent.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import {
  changeUnknown,
  deviceChangeWords,
  doubtWords,
  takenOutWords,
  usersNewlyTargetedWords,
  usersTargetedWords,
} from '#domain/impact/words.ts';

const exactly = (count: number): Reach => ({ kind: 'exact', count });
const atLeast = (least: number, most?: number): Reach => ({
  kind: 'bounds',
  least,
  most,
  because: [{ kind: 'allUsers' }],
});
const UNKNOWN: Reach = { kind: 'unknown', because: [{ kind: 'unknownTarget' }] };

it.each<[now: Reach, after: Reach, words: string]>([
  [exactly(0), exactly(25), '25 users targeted'],
  [exactly(0), exactly(1), '1 user targeted'],
  [exactly(25), exactly(25), '25 users targeted'],
  [exactly(10), exactly(25), '25 users targeted, 10 before'],
  [exactly(25), exactly(0), 'No users targeted, 25 before'],
  [exactly(0), exactly(0), 'No users targeted'],
  [exactly(0), atLeast(192), 'At least 192 users targeted'],
  [atLeast(8, 12), exactly(25), '25 users targeted, 8–12 before'],
  [exactly(0), UNKNOWN, 'How many users are targeted is unknown'],
  [exactly(0), atLeast(0), 'How many users are targeted is unknown'],
])('says how many users are targeted, as a fact beside the devices (%#)', (now, after, words) => {
  expect(usersTargetedWords({ now, after })).toBe(words);
});

it.each<[gained: Reach, lost: Reach, words: string]>([
  [exactly(25), exactly(3), 'Users: 25 newly targeted, 3 no longer targeted'],
  [exactly(25), exactly(0), 'Users: 25 newly targeted'],
  [exactly(0), exactly(3), 'Users: 3 no longer targeted'],
  [exactly(0), exactly(0), 'The same users are targeted as before'],
  [UNKNOWN, UNKNOWN, 'How many users are newly targeted, or no longer, is unknown'],
  [atLeast(4), exactly(0), 'Users: at least 4 newly targeted'],
  [
    atLeast(9),
    UNKNOWN,
    'Users: at least 9 newly targeted. How many are no longer targeted is unknown',
  ],
  [UNKNOWN, exactly(3), 'Users: 3 no longer targeted. How many are newly targeted is unknown'],
  [exactly(0), UNKNOWN, 'Users: how many are no longer targeted is unknown'],
])('says which users a plan changes (%#)', (gained, lost, words) => {
  expect(usersNewlyTargetedWords({ gained, lost })).toBe(words);
});

it('says that devices receive or lose a configuration', () => {
  expect(deviceChangeWords({ gained: exactly(1), lost: exactly(1) })).toBe(
    '1 receives it, 1 loses it',
  );
  expect(deviceChangeWords({ gained: atLeast(4), lost: exactly(0) })).toBe('At least 4 receive it');
  expect(deviceChangeWords({ gained: UNKNOWN, lost: exactly(0) })).toBe(
    'How many receive it is unknown',
  );
  expect(deviceChangeWords({ gained: UNKNOWN, lost: UNKNOWN })).toBe(
    'How many receive or lose it is unknown',
  );
});

it('says which side of a change is not known, of what a plan brings as well', () => {
  expect(changeUnknown(effectOf([]), ['lost'])).toBe('How many lose it is unknown');
  expect(changeUnknown(effectOf(['required']), ['gained'], 'an app')).toBe(
    'How many have to install an app is unknown',
  );
});

it('says of an app what becomes of devices by the intent that is counted', () => {
  const change = { gained: exactly(20), lost: exactly(0) };
  expect(deviceChangeWords(change, effectOf(['uninstall']))).toBe('20 are asked to uninstall it');
  expect(deviceChangeWords(change, effectOf(['available']))).toBe('20 are offered it');
});

it('says of an app that is uninstalled, too, why a number is not exact, without Apply and Remove', () => {
  const names = { group: String, filter: String };
  const words = doubtWords({ kind: 'uninstall' }, names);
  expect(words).toContain('asked to uninstall the app');
  expect(words).not.toMatch(/Apply|Remove/);
});

it.each<[Reach, string]>([
  [{ kind: 'exact', count: 12 }, '−12'],
  [{ kind: 'exact', count: 0 }, '0'],
  [{ kind: 'bounds', least: 0, most: 2, because: [] }, 'at most 2 fewer'],
  [{ kind: 'bounds', least: 2, most: 5, because: [] }, '2–5 fewer'],
  [{ kind: 'unknown', because: [] }, 'unknown'],
])('says what an exclusion takes out', (reach, words) => {
  expect(takenOutWords(reach)).toBe(words);
});
