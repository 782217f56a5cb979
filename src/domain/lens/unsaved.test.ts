import { expect, it } from 'vitest';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import { groupInRole } from '#domain/assignment/target.ts';
import { groupsListed, type Subject, type UserSubject } from '#domain/lens/subject.ts';
import { prospectsOf, type Turn } from '#domain/lens/unsaved.ts';
import { device } from '#domain/testing/fakeTenant.ts';
import { keyOf } from '#domain/testing/keyOf.ts';

const ANN: UserSubject = { kind: 'user', id: 'ann', groups: groupsListed(['sales']) };

const row = (groupId: string, intent: Intent = 'apply'): WantedRow => ({
  target: groupInRole(groupId, 'includes'),
  filter: { mode: 'none' },
  intent,
});
const excluded = (groupId: string): WantedRow => ({
  ...row(groupId),
  target: groupInRole(groupId, 'excludes'),
});
const filtered: WantedRow = { ...row('sales'), filter: { mode: 'include', filterId: 'f' } };

it.each<[Turn, WantedRow[], WantedRow[]]>([
  ['gains', [], [row('sales')]],
  ['loses', [row('sales')], []],
  ['loses', [row('sales')], [row('sales'), excluded('sales')]],
  ['loses', [filtered], []],
  ['keeps', [row('sales')], [row('sales'), row('others')]],
  ['otherwise', [row('sales', 'required')], [row('sales', 'available')]],
  ['removed', [row('sales', 'required')], [row('sales', 'uninstall')]],
  ['without', [row('sales', 'uninstall')], []],
  ['depends', [row('sales')], [filtered]],
  ['without', [], [row('others')]],
  ['without', [], [row('sales'), excluded('sales')]],
])('says that one %s it', (turn, before, after) => {
  const configuration = {
    id: keyOf('c'),
    displayName: 'c',
    type: { name: 'x', platform: 'windows', kind: 'other' },
  } as const;
  const [prospect] = prospectsOf(ANN, [{ configuration, before, after }]);
  expect(prospect?.turn).toBe(turn);
});

it('says what a configuration is for, where that is not the device', () => {
  const subject: Subject = {
    kind: 'device',
    device: device('d0'),
    groups: groupsListed(['sales']),
    userGroups: groupsListed([]),
    filters: new Map(),
  };
  const of = (platform: 'windows' | 'iOS') => {
    const type = { name: 'x', platform, kind: 'other' } as const;
    const configuration = { id: keyOf('c'), displayName: 'c', type };
    return prospectsOf(subject, [{ configuration, before: [], after: [row('sales')] }])[0];
  };
  expect(of('iOS')).toMatchObject({ turn: 'without', otherPlatform: 'iOS' });
  expect(of('windows')).not.toHaveProperty('otherPlatform');
});
