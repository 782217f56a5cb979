import { expect, it } from 'vitest';
import type { Change } from '#domain/change/change.ts';
import { mayFail } from '#domain/delivery/mayFail.ts';
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
