import { expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import { mayFail, onlyTakesAway } from '#domain/delivery/mayFail.ts';
import {
  add,
  edit,
  excluded,
  included,
  remove,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';

const inGroup = rowOf({ target: included() });
const notInGroup = rowOf({ target: excluded() });

it.each<[string, Change, boolean]>([
  ['an addition', add(included()), true],
  ['another filter', edit(inGroup, withFilter()), true],
  ['a removal', remove(inGroup), false],
  ['an exclusion', add(excluded()), false],
  ['an exclusion that is taken away', remove(notInGroup), true],
])('of %s devices may or may not report errors', (_, change, may) => {
  expect(mayFail(change)).toBe(may);
});

it.each<[string, readonly Change[], number | undefined, boolean]>([
  ['removals', [remove(inGroup), add(excluded())], 23, true],
  ['removals, of which nobody knows who is left', [remove(inGroup)], undefined, true],
  ['a removal beside an addition', [remove(inGroup), add(included())], 23, false],
  ['a removal of all, exclusions too', [remove(inGroup), remove(notInGroup)], 0, true],
  ['nothing', [], 0, false],
])('%s take something away, or not only', (_, changes, expected, takes) => {
  expect(onlyTakesAway(changes, expected)).toBe(takes);
});
