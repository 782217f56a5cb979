import { expect, it } from 'vitest';
import type { Target } from '#domain/assignment/target.ts';
import { groupLens } from '#domain/directory/groupLens.ts';
import { groupMentions } from '#domain/directory/groupMentions.ts';
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
  list(),
  { assignments: undefined },
];

it('counts configurations that name a group, and those that everybody gets besides', () => {
  const mentions = groupMentions(LISTS);
  expect(mentions.of('Me')).toEqual({ includedIn: 2, excludedFrom: 1, withEverybody: 1 });
  expect(mentions.of('nobody')).toEqual({ includedIn: 0, excludedFrom: 0, withEverybody: 2 });
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
  const { rows, naming, notRead } = groupLens('me', [], configurations);
  const { includedIn, excludedFrom, withEverybody } = groupMentions(LISTS).of('me');
  expect(naming).toHaveLength(includedIn + excludedFrom);
  expect(rows).toHaveLength(naming.length + withEverybody);
  expect(notRead).toBe(groupMentions(LISTS).notRead);
});
