import { describe, expect, it } from 'vitest';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { groupInRole } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { compareLenses } from '#domain/lens/compare.ts';
import { giveTo, groupsThatBring } from '#domain/lens/give.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { groupsListed, type Subject } from '#domain/lens/subject.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { rowOf } from '#domain/testing/testRows.ts';

const row = (groupId: string, more: Partial<Assignment> = {}): Assignment => ({
  ...rowOf({ target: groupInRole(groupId, 'includes') }),
  ...more,
});

const excluded = (groupId: string) => row(groupId, { target: groupInRole(groupId, 'excludes') });
const everyone = row('all', { target: { kind: 'allLicensedUsers' } });
const only = (filterId: string): { filter: FilterUse } => ({
  filter: { mode: 'include', filterId },
});

const configuration = (assignments: readonly Assignment[], id = 'x'): Configuration => ({
  id: keyOf(id),
  displayName: id,
  description: undefined,
  type: { name: 'x', platform: 'windows', kind: 'other' },
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments,
});

const group = (id: string, holders: readonly string[] = []): Subject => ({
  kind: 'group',
  id,
  holders: groupsListed(holders),
  members: 'user',
});
const user = (...groups: readonly string[]): Subject => ({
  kind: 'user',
  id: 'u',
  groups: groupsListed(groups),
});

function compare(one: Subject, other: Subject, configurations: readonly Configuration[]) {
  const side = (subject: Subject) => ({
    kind: subject.kind,
    rows: lensOf(subject, configurations).rows,
  });
  return compareLenses(side(one), side(other));
}

interface Given {
  readonly taker: Subject;
  readonly giver: Subject;
  readonly groupId: string;
}

function given({ taker, giver, groupId }: Given, rows: readonly Assignment[], id?: string) {
  const compared = compare(taker, giver, [configuration(rows, id)]);
  const to = { taker, groupId, giverId: giver.kind === 'group' ? giver.id : '' };
  const { items, notGiven } = giveTo(compared, to);
  return [
    ...items.flatMap(({ wishes }) =>
      wishes.map((wish) => {
        if (wish.kind === 'remove') return `remove ${wish.intent}`;
        if (wish.kind !== 'add') return wish.kind;
        const { filter, intent } = wish.row;
        return ['add', filter.mode === 'none' ? '' : filter.filterId, intent]
          .filter(Boolean)
          .join(' ');
      }),
    ),
    ...notGiven.map(({ reason }) => `not: ${reason.kind}`),
  ];
}

const GROUPS: Given = { taker: group('a'), giver: group('b'), groupId: 'a' };

describe('one group is given what the other has', () => {
  it('with the same filter and intent', () => {
    expect(given(GROUPS, [row('b')])).toEqual(['add apply']);
    expect(given(GROUPS, [row('b', only('f'))])).toEqual(['add f apply']);
    expect(given(GROUPS, [row('a'), row('b', only('f'))])).toEqual(['add f apply']);
  });

  it('and the row with another intent makes room', () => {
    const rows = [row('a', { intent: 'available' }), row('b', { intent: 'required' })];
    expect(given(GROUPS, rows, 'app:x')).toEqual(['add required', 'remove available']);
  });

  it('also what a group brings that holds the other, after what names it itself', () => {
    const giver = group('b', ['parent']);
    expect(given({ ...GROUPS, giver }, [row('parent', only('f'))])).toEqual(['add f apply']);
    expect(given({ ...GROUPS, giver }, [row('parent'), row('b', only('f'))])).toEqual([
      'not: notSame',
    ]);
  });
});

describe('what cannot be given is named with the reason', () => {
  it.each([
    ['both have it', [row('a'), row('b')], 'hasIt'],
    [
      'it is removed from the other',
      [row('a', { intent: 'required' }), row('b', { intent: 'uninstall' })],
      'removed',
    ],
    ['the other has it not', [row('a')], 'notThere'],
    ['it comes with everybody', [everyone, excluded('a')], 'everyone'],
    ['the one is excluded', [row('b'), excluded('a')], 'refused'],
    [
      'a policy set has a row in its place',
      [row('b', only('f')), row('a', { source: 'policySets' })],
      'refused',
    ],
    ['the rows say different things', [row('p', only('f')), row('q', only('g'))], 'severalRows'],
  ])('%s', (_, rows, reason) => {
    const giver = group('b', ['p', 'q']);
    expect(given({ ...GROUPS, giver }, rows)).toEqual([`not: ${reason}`]);
  });

  it('the app only shows the family', () => {
    expect(given(GROUPS, [row('b')], 'policySet:x')).toEqual(['not: shownOnly']);
  });

  it('another group keeps the one away, or brings it without the filter', () => {
    const taker = group('a', ['parent']);
    expect(given({ ...GROUPS, taker }, [row('b'), excluded('parent')])).toEqual(['not: notSame']);
    expect(given({ ...GROUPS, taker }, [row('b', only('f')), row('parent')])).toEqual([
      'not: notSame',
    ]);
  });

  it('nobody knows the groups of the one', () => {
    const taker: Subject = {
      kind: 'group',
      id: 'a',
      holders: { kind: 'notRead' },
      members: 'user',
    };
    expect(given({ ...GROUPS, taker }, [row('b'), excluded('c')])).toEqual(['not: notSame']);
  });
});

describe('a user', () => {
  const users: Given = { taker: user('mine'), giver: user('theirs'), groupId: 'mine' };

  it('is given it through a group they are in', () => {
    expect(given(users, [row('theirs')])).toEqual(['add apply']);
    expect(given({ ...users, groupId: 'foreign' }, [row('theirs')])).toEqual(['not: notSame']);
  });

  it('or could be made a member of the groups that bring it', () => {
    const configurations = [
      configuration([row('theirs'), row('mine')], 'x'),
      configuration([row('theirs')], 'y'),
      configuration([row('other')], 'z'),
    ];
    const rows = compare(user('mine'), user('theirs', 'other'), configurations);
    expect(groupsThatBring(rows, ({ groupId }) => groupId === 'mine')).toEqual([
      { groupId: 'theirs', through: 'user', count: 2 },
      { groupId: 'other', through: 'user', count: 1 },
    ]);
  });
});
