import { expect, it } from 'vitest';
import type { Target } from '#domain/assignment/target.ts';
import { groupMentions } from '#domain/directory/groupMentions.ts';
import { resultOf } from '#domain/lens/result.ts';
import { lensOf } from '#domain/lens/lensRows.ts';
import { namingGroup } from '#domain/lens/namingGroup.ts';
import { NO_GROUPS } from '#domain/lens/subject.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { rowOf } from '#domain/testing/testRows.ts';

const list = (...targets: Target[]) => ({
  assignments: targets.map((target) => rowOf({ target })),
});
const me: Target = { kind: 'group', groupId: 'ME' };
const notMe: Target = { kind: 'exclusionGroup', groupId: 'me' };
const other: Target = { kind: 'group', groupId: 'other' };
const everybody: Target = { kind: 'allDevices' };
const LISTS = [
  list(me),
  list(me, other),
  list(notMe, everybody),
  list(everybody, { kind: 'allLicensedUsers' }),
  list(other),
  { assignments: [rowOf({ target: me, intent: 'uninstall' })] },
  {
    assignments: [
      rowOf({ target: everybody, intent: 'uninstall' }),
      rowOf({ target: other, intent: 'required' }),
    ],
  },
  list(),
  { assignments: undefined },
];

it('counts configurations that name a group, and those that everybody gets besides', () => {
  const mentions = groupMentions(LISTS);
  expect(mentions.of('Me')).toEqual({
    includedIn: 2,
    removedFrom: 1,
    excludedFrom: 1,
    withEverybody: 1,
  });
  expect(mentions.of('nobody')).toEqual({
    includedIn: 0,
    removedFrom: 0,
    excludedFrom: 0,
    withEverybody: 2,
  });
  expect(mentions.notRead).toBe(1);
});

it('agrees with the page of the group', () => {
  const type = { name: 'x', platform: 'windows', kind: 'other' } as const;
  const configurations = LISTS.map((each, at) => ({
    ...each,
    id: keyOf(`c-${at}`),
    displayName: '',
    description: undefined,
    type,
    createdAt: undefined,
    lastModifiedAt: undefined,
    version: undefined,
    roleScopeTagIds: [],
  }));
  const { naming } = namingGroup('me', configurations);
  const subject = { kind: 'group', id: 'me', holders: NO_GROUPS, members: undefined } as const;
  const { rows, notRead } = lensOf(subject, configurations);
  const { includedIn, removedFrom, excludedFrom, withEverybody } = groupMentions(LISTS).of('me');
  expect(naming).toHaveLength(includedIn + removedFrom + excludedFrom);
  const gained = rows.filter(({ standing }) => resultOf(standing) !== 'removed');
  expect(gained).toHaveLength(naming.length - removedFrom + withEverybody);
  expect(notRead).toBe(groupMentions(LISTS).notRead);
});
