import { describe, expect, it } from 'vitest';
import type { Assignment, WantedRow, FilterUse } from '#domain/assignment/assignment.ts';
import { fulfils, sameFilter } from '#domain/assignment/rowIdentity.ts';

const GROUP = '3f9c1c5e-0000-4000-8000-00000000abcd';
const FILTER = '77777777-0000-4000-8000-00000000beef';
const NONE: FilterUse = { mode: 'none' };
const INCLUDE: FilterUse = { mode: 'include', filterId: FILTER };

const draft: WantedRow = {
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

describe('fulfils: the row says what is wanted', () => {
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
    expect(fulfils(candidate, draft)).toBe(matches);
  });

  it('a draft that removes is not settled by a row without an intent', () => {
    expect(fulfils(row({ intent: undefined }), { ...draft, intent: 'remove' })).toBe(false);
  });
});

describe('fulfils: the whole row is wanted', () => {
  const former = {
    id: 'then',
    source: 'direct',
    intent: 'apply',
    ring: 1,
    target: { groupId: GROUP },
  };
  const whole: WantedRow = { ...draft, former, isWholeRow: true };
  it.each<[story: string, raw: Assignment['raw'], matches: boolean]>([
    ['what Graph writes itself may differ', { ...former, id: 'now', sourceId: 'x' }, true],
    ['a field without a value is none', { ...former, gone: null }, true],
    ['another letter case of an id', { ...former, target: { groupId: GROUP.toUpperCase() } }, true],
    ['a field that nobody knows has another value', { ...former, ring: 2 }, false],
    ['a field that nobody knows has come', { ...former, later: true }, false],
    ['one has gone', { ...former, ring: null }, false],
    ['one inside the target', { ...former, target: { groupId: GROUP, more: 1 } }, false],
  ])('%s', (_, raw, matches) => {
    expect(fulfils(row({ raw }), whole)).toBe(matches);
    expect(fulfils(row({ raw }), { ...whole, isWholeRow: undefined })).toBe(true);
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
