import { expect, it } from 'vitest';
import { effectOf, type Intent } from '#domain/assignment/intent.ts';
import { consequenceOf } from '#domain/impact/effect/consequence.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { intentsInQuestion, rowsInQuestion } from '#domain/impact/effect/rowsInQuestion.ts';
import { excluded, G, H, included, NONE } from '#domain/testing/testRows.ts';

const row = (intent: Intent, target = included(G)): ImpactAssignment => ({
  target,
  filter: NONE,
  intent,
});

it('counts the rows of the intents that change, and no others', () => {
  const before = [row('required'), row('available', excluded(H))];
  const added = row('available', included(H));
  expect(rowsInQuestion({ before, after: [...before, added] })).toEqual({
    before: [row('available', excluded(H))],
    after: [row('available', excluded(H)), added],
  });
  expect(intentsInQuestion({ before, after: [...before, added] })).toEqual(['available']);
  expect(rowsInQuestion({ before, after: before })).toEqual({ before, after: before });
});

it('counts whom Uninstall asks, where nothing else changes', () => {
  const before = [row('required')];
  const after = [...before, row('uninstall', included(H))];
  expect(rowsInQuestion({ before, after })).toEqual({
    before: [],
    after: [row('apply', included(H))],
  });
  // From required to uninstall: those that had to install it, and those that have to take it off.
  const moved = { before, after: [row('uninstall')] };
  expect(rowsInQuestion(moved)).toEqual(moved);
});

it('lists of one row for each target are counted whole', () => {
  const lists = { before: [row('apply')], after: [row('apply'), row('remove', included(H))] };
  expect(rowsInQuestion(lists)).toBe(lists);
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
  const [none, one, three] = [0, 1, 3].map((count) => ({ kind: 'exact', count }) as const);
  const effect = effectOf([intent]);
  expect(consequenceOf({ now: none!, gained: three!, lost: none! }, effect)).toEqual({
    words: gained,
    takesAway,
  });
  expect(consequenceOf({ now: none!, gained: none!, lost: one! }, effect).words).toBe(lost);
});
