import { describe, expect, it } from 'vitest';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import { groupInRole } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Tri } from '#domain/impact/condition.ts';
import { compareLenses } from '#domain/lens/compare.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { groupsListed, type Memberships, type Subject } from '#domain/lens/subject.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { rowOf } from '#domain/testing/testRows.ts';

const row = (groupId: string, more: Partial<Assignment> = {}): Assignment => ({
  ...rowOf({ target: groupInRole(groupId, 'includes') }),
  ...more,
});

const excluded = (groupId: string) => row(groupId, { target: groupInRole(groupId, 'excludes') });
const everyone = (more: Partial<Assignment> = {}) =>
  row('all', { target: { kind: 'allLicensedUsers' }, ...more });
const only = (filterId: string): { filter: FilterUse } => ({
  filter: { mode: 'include', filterId },
});

const run = (every: number) => ({ payload: { schedule: { kind: 'hourly', every } as const } });

const configuration = (assignments: readonly Assignment[] | undefined): Configuration => ({
  id: keyOf('x'),
  displayName: 'x',
  description: undefined,
  type: { name: 'x', platform: 'windows', kind: 'other' },
  createdAt: undefined,
  lastModifiedAt: undefined,
  version: undefined,
  roleScopeTagIds: [],
  assignments,
});

const user = (groups: Memberships): Subject => ({ kind: 'user', id: 'u', groups });
const group = (id: string): Subject => ({
  kind: 'group',
  id,
  holders: groupsListed([]),
  members: 'user',
});
const device = (
  groups: readonly string[],
  filters: readonly (readonly [string, Tri])[],
): Subject => ({
  kind: 'device',
  device: {
    id: 'd',
    name: 'd',
    entraDeviceId: 'e',
    userId: undefined,
    userPrincipalName: undefined,
    userDisplayName: undefined,
    operatingSystem: 'Windows',
    deviceType: undefined,
    enrollmentType: undefined,
  },
  groups: groupsListed(groups),
  userGroups: groupsListed([]),
  filters: new Map(filters),
});

function compared(one: Subject, other: Subject, rows: readonly Assignment[] | undefined) {
  const lens = (subject: Subject) => ({
    kind: subject.kind,
    rows: lensOf(subject, [configuration(rows)]).rows,
  });
  return compareLenses(lens(one), lens(other)).map(({ kind, differs }) =>
    [kind, ...differs].join(' '),
  );
}

const A = user(groupsListed(['a']));
const B = user(groupsListed(['b']));

describe('of two users', () => {
  it('one gets it, the other does not, or both do', () => {
    expect(compared(A, B, [row('a')])).toEqual(['onlyOne']);
    expect(compared(A, B, [row('b')])).toEqual(['onlyOther']);
    expect(compared(A, B, [row('a'), row('b')])).toEqual(['same']);
    expect(compared(A, B, [row('c')])).toEqual([]);
  });

  it('an exclusion keeps one of what everybody gets', () => {
    expect(compared(A, B, [everyone(), excluded('a')])).toEqual(['onlyOther']);
    expect(compared(A, B, [everyone(), excluded('a'), excluded('b')])).toEqual(['neither']);
    expect(compared(A, B, [excluded('a')])).toEqual(['neither']);
  });

  it('both get it with another filter, another intent, or with and without a filter', () => {
    expect(compared(A, B, [row('a', only('f')), row('b', only('g'))])).toEqual([
      'different filter',
    ]);
    expect(compared(A, B, [row('a', only('F')), row('b', only('f'))])).toEqual(['same']);
    expect(compared(A, B, [row('a'), row('b', only('g'))])).toEqual(['different filter']);
    expect(
      compared(A, B, [row('a', { intent: 'required' }), row('b', { intent: 'available' })]),
    ).toEqual(['different intent']);
  });

  it('who is only asked to remove it does not get it', () => {
    const removal = row('b', { intent: 'uninstall' });
    expect(compared(A, B, [removal])).toEqual(['neither']);
    expect(compared(A, B, [row('a', { intent: 'uninstall' }), removal])).toEqual(['same']);
    expect(compared(A, B, [row('a', { intent: 'required' }), removal])).toEqual([
      'different intent',
    ]);
  });

  it('what comes without a filter anyway is the same, whatever else may bring it', () => {
    expect(compared(A, B, [everyone(), row('b', only('g'))])).toEqual(['same']);
  });

  it('a schedule or settings of their own are a difference', () => {
    expect(compared(A, B, [row('a', run(1)), row('b', run(2))])).toEqual(['different held']);
    expect(compared(A, B, [row('a', run(1)), row('b', run(1))])).toEqual(['same']);
  });
});

describe('what is not known of a side', () => {
  it('is never "only" and never "same"', () => {
    const unread = user({ kind: 'notRead' });
    for (const rows of [[row('a')], [row('b')], [row('a'), row('b')], [everyone(), excluded('b')]])
      expect(compared(A, unread, rows)).toEqual(['depends']);
    expect(compared(A, unread, [everyone()])).toEqual(['same']);
  });

  it('is in no row where the assignments themselves were not read', () => {
    expect(compared(A, B, undefined)).toEqual([]);
  });

  it('is the filter of a device, until Graph has evaluated it', () => {
    const rows = [row('a'), row('b', only('f'))];
    const one = device(['a'], []);
    expect(compared(one, device(['b'], []), rows)).toEqual(['depends']);
    expect(compared(one, device(['b'], [['f', 'y']]), rows)).toEqual(['same']);
    expect(compared(one, device(['b'], [['f', 'n']]), rows)).toEqual(['onlyOne']);
  });
});

describe('of two groups', () => {
  it('the filter of their rows is a part of what they have', () => {
    const [a, b] = [group('a'), group('b')];
    expect(compared(a, b, [row('a', only('f'))])).toEqual(['onlyOne']);
    expect(compared(a, b, [row('a', only('f')), row('b', only('f'))])).toEqual(['same']);
    expect(compared(a, b, [row('a', only('f')), row('b')])).toEqual(['different filter']);
  });
});
