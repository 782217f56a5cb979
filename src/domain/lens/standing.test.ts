import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import { groupInRole } from '#domain/assignment/target.ts';
import { evaluatorOf } from '#domain/lens/standing.ts';
import { groupsListed, type Subject } from '#domain/lens/subject.ts';
import { device } from '#domain/testing/fakeTenant.ts';
import { NONE, rowOf, withFilter } from '#domain/testing/testRows.ts';

/** A device in `devices` whose user is in `users`; filter `yes` matches it, `no` does not. */
const SUBJECT: Subject = {
  kind: 'device',
  device: device('d0', 'u1'),
  groups: groupsListed(['devices', 'both']),
  userGroups: groupsListed(['users', 'both']),
  filters: new Map([
    ['yes', 'y'],
    ['no', 'n'],
  ]),
};

function row(intent: Intent, groupId: string, filterId?: string): Assignment {
  const target = groupInRole(
    groupId.replace('not ', ''),
    groupId.startsWith('not ') ? 'excludes' : 'includes',
  );
  return rowOf({ target, intent, filter: filterId === undefined ? NONE : withFilter(filterId) });
}

const HIDING = new Map([
  ['hidden', 'members'],
  ['holding', 'nested'],
] as const);

function said(rows: readonly Assignment[], isForPeople = false): string {
  const { verdict, asked, reasons } = evaluatorOf(SUBJECT, HIDING)(rows, {
    platform: 'windows',
    isForPeople,
  });
  const intents = asked.map(({ intent, tri }) => (tri === 'y' ? intent : `${intent}?`));
  return [verdict, ...intents, ...reasons.map(({ kind }) => `(${kind})`)].join(' ');
}

describe('an excluded group of the other kind is not applied', () => {
  it.each([
    [['users', 'not devices'], 'gets apply (notApplied)'],
    [['devices', 'not users'], 'gets apply (notApplied)'],
    [['devices', 'not devices', 'not users'], 'keptFrom (excluded)'],
    [['devices', 'not both'], 'keptFrom (excluded)'],
    [['both', 'not devices'], 'gets apply (notApplied)'],
  ])('%j: %s', (groups, words) => {
    expect(said(groups.map((group) => row('apply', group)))).toBe(words);
  });
});

describe('two intents of an app that meet', () => {
  it.each<[string, Assignment[]]>([
    ['gets required (outdone)', [row('required', 'users'), row('uninstall', 'devices')]],
    ['gets uninstall (outdone)', [row('available', 'users'), row('uninstall', 'users')]],
    [
      'gets available uninstall? (meeting)',
      [row('available', 'users'), row('uninstall', 'devices')],
    ],
    [
      'depends available? uninstall? (meeting)',
      [row('available', 'devices'), row('uninstall', 'users')],
    ],
    [
      'gets required available (outdone)',
      [row('required', 'users'), row('available', 'users'), row('uninstall', 'users')],
    ],
    [
      // Decided before the filter, which then holds the winner back.
      'depends available? (meeting)',
      [row('available', 'users'), row('uninstall', 'users', 'no')],
    ],
    ['gets uninstall (outdone)', [row('available', 'users'), row('uninstall', 'users', 'yes')]],
    ['depends apply? remove? (removal)', [row('apply', 'users'), row('remove', 'devices')]],
    ['gets remove', [row('remove', 'devices')]],
  ])('%s', (words, rows) => {
    expect(said(rows)).toBe(words);
  });
});

it('of what comes to people, a group that hides its members may exclude them', () => {
  const rows = [row('apply', 'users'), row('apply', 'not hidden')];
  expect(said(rows, true)).toBe('depends apply? (groupOpen)');
});

it.each(['members', 'nested'] as const)('says that a group hides who is in it: %s', (hides) => {
  const groupId = hides === 'members' ? 'hidden' : 'holding';
  const { reasons } = evaluatorOf(SUBJECT, HIDING)([row('apply', groupId)], {
    platform: 'windows',
  });
  expect(reasons).toContainEqual({ kind: 'groupOpen', groupId, hides });
});
