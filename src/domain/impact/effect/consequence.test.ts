import { expect, it } from 'vitest';
import {
  type Consequence,
  consequenceOf,
  planConsequence,
} from '#domain/impact/effect/consequence.ts';
import { effectOf, type Intent } from '#domain/assignment/intent.ts';
import type { EffectReach } from '#domain/impact/effect/changeImpact.ts';
import type { Reach, ReachByView } from '#domain/impact/crowd/reach.ts';

const exact = (count: number): Reach => ({ kind: 'exact', count });
const one = (
  reach: Pick<ReachByView, 'now' | 'gained' | 'lost'>,
  effect = effectOf([]),
): Pick<EffectReach, 'effect' | 'devices'> => ({
  effect,
  devices: { after: UNKNOWN, kept: UNKNOWN, ...reach },
});
const UNKNOWN: Reach = { kind: 'unknown', because: [] };

it.each<[Reach, Reach, string, Consequence['takesAway']]>([
  [exact(36), exact(2), '36 devices receive it, 2 lose it', true],
  [exact(36), exact(0), '36 devices receive it', false],
  [exact(1), exact(0), '1 device receives it', false],
  [exact(0), exact(12), '12 devices lose it', true],
  [exact(0), exact(0), 'The same devices are reached as before', false],
  [UNKNOWN, exact(0), 'How many devices receive it is unknown', false],
  [exact(0), UNKNOWN, 'How many devices lose it is unknown', 'unknown'],
  [UNKNOWN, UNKNOWN, 'How many devices receive or lose it is unknown', 'unknown'],
  [UNKNOWN, exact(2), '2 devices lose it. How many receive it is unknown', true],
  [exact(3), UNKNOWN, '3 devices receive it. How many lose it is unknown', 'unknown'],
  [exact(0), { kind: 'bounds', least: 2, most: 5, because: [] }, '2–5 devices lose it', true],
  [
    { kind: 'bounds', least: 0, most: 16, because: [] },
    exact(0),
    'At most 16 devices receive it',
    false,
  ],
])('says beside the button what happens to devices', (gained, lost, words, takesAway) => {
  expect(consequenceOf([one({ now: exact(0), gained, lost })])).toEqual({ words, takesAway });
});

it('says how many more where others have it already', () => {
  const words = (gained: Reach, lost: Reach) =>
    consequenceOf([one({ now: exact(44), gained, lost })]).words;
  expect(words(exact(16), exact(0))).toBe('16 more devices receive it');
  expect(words(exact(1), exact(3))).toBe('1 more device receives it, 3 lose it');
});

it.each<[Intent, string, string, boolean]>([
  ['required', '3 devices have to install it', '1 device no longer has to install it', false],
  ['available', '3 devices are offered it', '1 device is no longer offered it', false],
  [
    'uninstall',
    '3 devices are asked to uninstall it',
    '1 device is no longer asked to uninstall it',
    true,
  ],
  ['apply', '3 devices receive it', '1 device loses it', false],
])('says of %s what becomes of devices', (intent, gained, lost, takesAway) => {
  const effect = effectOf([intent]);
  expect(consequenceOf([one({ now: exact(0), gained: exact(3), lost: exact(0) }, effect)])).toEqual(
    { words: gained, takesAway },
  );
  expect(
    consequenceOf([one({ now: exact(0), gained: exact(0), lost: exact(1) }, effect)]).words,
  ).toBe(lost);
});

it('says of several effects what each does, and nothing of one that does nothing', () => {
  const installed = one(
    { now: exact(0), gained: exact(2), lost: exact(0) },
    effectOf(['required']),
  );
  const offered = one({ now: exact(2), gained: exact(0), lost: exact(2) }, effectOf(['available']));
  const asked = one({ now: exact(0), gained: exact(0), lost: exact(0) }, effectOf(['uninstall']));
  expect(consequenceOf([installed, offered, asked])).toEqual({
    words: '2 devices have to install it. 2 devices are no longer offered it',
    takesAway: true,
  });
});

const plan = (gained: Reach, lost: Reach) =>
  planConsequence([{ effect: effectOf([]), devices: { gained, lost } }]);

it('says of a plan what its changes do together', () => {
  expect(plan(exact(36), exact(2))).toEqual({
    words: 'Devices: 36 receive a configuration, 2 lose a configuration',
    takesAway: true,
  });
  expect(plan(exact(0), exact(0))).toEqual({
    words: 'Devices: none is affected',
    takesAway: false,
  });
  expect(plan(exact(0), UNKNOWN).takesAway).toBe('unknown');
});
