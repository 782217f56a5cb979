import { expect, it } from 'vitest';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import { intentsOfAll } from '#domain/family/familyIntents.ts';
import { nextRow, noNextRowWords } from '#domain/plan/draft/nextRow.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { included } from '#domain/testing/testRows.ts';

/** What one sees when a target is picked so many times. */
function picked(target: KnownTarget, times: number, ...keys: string[]): string[] {
  const rows: WantedRow[] = [];
  for (let time = 0; time < times; time += 1) {
    const row = nextRow(target, rows, intentsOfAll(keys.map(keyOf)));
    if (row !== undefined) rows.push(row);
  }
  return rows.map((row) => `${row.target.kind} ${row.intent}`);
}

it('a target of apps is picked once for each intent: a group is included with the first alone', () => {
  expect(picked(included(), 5, 'app:a')).toEqual([
    'group required',
    'exclusionGroup available',
    'exclusionGroup availableWithoutEnrollment',
    'exclusionGroup uninstall',
  ]);
  expect(picked({ kind: 'allLicensedUsers' }, 2, 'app:a')).toEqual([
    'allLicensedUsers required',
    'allLicensedUsers available',
  ]);
});

it('any other target is picked once, and so is one of apps beside other configurations', () => {
  expect(picked(included(), 2, 'c')).toEqual(['group apply']);
  expect(picked(included(), 2, 'c', 'app:a')).toEqual(['group apply']);
});

it.each([
  [['c'], /^In the plan already\. Change it in the list above\.$/],
  [['app:a'], /every intent/],
  [['c', 'app:a'], /^In the plan already\. Beside configurations, all apps get the one intent/],
])('says of %j why a target picked again is no further row', (keys, words) => {
  expect(noNextRowWords(intentsOfAll(keys.map(keyOf)))).toMatch(words);
});
