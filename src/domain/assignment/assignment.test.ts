import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  type AssignmentDraft,
  type FilterUse,
  findMatch,
  sameFilter,
} from '#domain/assignment/assignment.ts';

const GROUP = '3f9c1c5e-0000-4000-8000-00000000abcd';
const FILTER = '77777777-0000-4000-8000-00000000beef';
const NONE: FilterUse = { mode: 'none' };
const INCLUDE: FilterUse = { mode: 'include', filterId: FILTER };

const draft: AssignmentDraft = {
  target: { kind: 'group', groupId: GROUP },
  filter: INCLUDE,
  intent: 'apply',
};

function row(change: Partial<Assignment> = {}): Assignment {
  return {
    id: 'row',
    target: draft.target,
    filter: INCLUDE,
    intent: 'apply',
    source: 'direct',
    sourceId: undefined,
    raw: {},
    ...change,
  };
}

describe('findMatch: the row that says what the draft says', () => {
  it.each<[story: string, row: Assignment, matches: boolean]>([
    ['said alike', row(), true],
    [
      'other letter case of both ids',
      row({
        target: { kind: 'group', groupId: GROUP.toUpperCase() },
        filter: { mode: 'include', filterId: FILTER.toUpperCase() },
      }),
      true,
    ],
    ['Graph left out the intent, which means apply', row({ intent: undefined }), true],
    ['it came from a policy set', row({ source: 'policySets' }), true],
    ['the group is excluded', row({ target: { kind: 'exclusionGroup', groupId: GROUP } }), false],
    ['another group', row({ target: { kind: 'group', groupId: FILTER } }), false],
    ['the filter excludes', row({ filter: { mode: 'exclude', filterId: FILTER } }), false],
    ['another filter', row({ filter: { mode: 'include', filterId: GROUP } }), false],
    ['no filter', row({ filter: NONE }), false],
    ['removes', row({ intent: 'remove' }), false],
    ['an intent the app does not know', row({ intent: 'audit' }), false],
  ])('%s', (_, candidate, matches) => {
    expect(findMatch([candidate], draft)).toBe(matches ? candidate : undefined);
  });

  it('a draft that removes is not settled by a row without an intent', () => {
    expect(findMatch([row({ intent: undefined })], { ...draft, intent: 'remove' })).toBeUndefined();
  });

  it('looks past rows for other targets', () => {
    const wanted = row({ id: 'second' });
    expect(findMatch([row({ target: { kind: 'allDevices' } }), wanted], draft)).toBe(wanted);
  });
});

describe('sameFilter', () => {
  it.each<[FilterUse, FilterUse, boolean]>([
    [NONE, NONE, true],
    [NONE, INCLUDE, false],
    [INCLUDE, INCLUDE, true],
    [INCLUDE, { mode: 'include', filterId: FILTER.toUpperCase() }, true],
    [INCLUDE, { mode: 'exclude', filterId: FILTER }, false],
    [INCLUDE, { mode: 'include', filterId: GROUP }, false],
  ])('%o and %o: %s', (a, b, same) => {
    expect([sameFilter(a, b), sameFilter(b, a)]).toEqual([same, same]);
  });
});
