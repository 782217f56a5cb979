import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { changesBetween } from '#domain/change/changesBetween.ts';
import type { Change } from '#domain/change/change.ts';
import { changeSets, unknownRow } from '#domain/testing/testRows.ts';

const texts = (changes: readonly Change[]) =>
  changes.map((change) => JSON.stringify(change)).toSorted();

it('tells from the lists before and after which changes were made', () => {
  fc.assert(
    fc.property(changeSets, ({ list, changes }) => {
      const made = changesBetween(list, rowsAfter(list, changes));
      expect(texts(made.map(({ change }) => change))).toEqual(texts(changes));
      for (const { change, row } of made) expect(row === undefined).toBe(change.kind === 'remove');
    }),
  );
});

it('a list that stays, or holds what the app does not understand, has no changes', () => {
  const list = [unknownRow()];
  expect(changesBetween(list, list)).toEqual([]);
  expect(changesBetween([], list)).toEqual([]);
});
