import { expect, it } from 'vitest';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { presentReach } from '#domain/impact/rowReach.ts';
import { device, factsOf } from '#domain/testing/fakeTenant.ts';
import { runToEnd } from '#lib/browser/slices.ts';

const KNOWN = factsOf({
  devices: [device('a1', 'ann'), device('a2', 'ann'), device('b1', 'bob'), device('kiosk')],
  groups: {
    ann: { users: ['ann'], devices: [] },
    kiosks: { users: [], devices: ['e-kiosk'] },
    laptops: { users: [], devices: ['e-a1', 'e-a2', 'e-b1'] },
  },
  filters: { first: ['a1', 'b1'] },
});
const GONE = { users: { kind: 'gone' }, devices: { kind: 'gone' } } as const;
const READ = { ...KNOWN, groups: new Map([...KNOWN.groups, ['gone', GONE]]) };

const apply = (row: Partial<ImpactAssignment>): ImpactAssignment => ({
  target: { kind: 'allDevices' },
  filter: { mode: 'none' },
  intent: 'apply',
  ...row,
});
const group = (groupId: string) => apply({ target: { kind: 'group', groupId } });
const without = (groupId: string) => apply({ target: { kind: 'exclusionGroup', groupId } });

/** How many devices the first row accounts for, beside the others. */
const first = (...rows: readonly ImpactAssignment[]) =>
  runToEnd(presentReach({ platform: 'windows', facts: READ, rows })).rows[0]!;
const exact = (count: number) => ({ kind: 'exact', count });

it('counts what target and filter hold, whatever the other rows say', () => {
  expect(first(apply({}), without('kiosks'), group('ann'))).toEqual({
    role: 'reaches',
    devices: exact(4),
  });
  expect(
    first({ ...group('laptops'), filter: { mode: 'include', filterId: 'first' } }, apply({})),
  ).toEqual({ role: 'reaches', devices: exact(2) });
});

it('counts whom a row with intent Remove is for', () => {
  expect(first({ ...group('laptops'), intent: 'remove' }).devices).toEqual(exact(3));
});

it('counts what an exclusion costs, and nothing where Intune ignores it', () => {
  expect(first(without('kiosks'), apply({}))).toEqual({ role: 'takesOut', devices: exact(1) });
  // A group of users takes no device out of a group of devices.
  expect(first(without('ann'), group('laptops')).devices).toEqual(exact(0));
});

it('does not know the devices of a group that is gone', () => {
  expect(first(group('gone')).devices.kind).not.toBe('exact');
  expect(first(without('gone'), apply({})).devices.kind).not.toBe('exact');
});

const ofApp = (intent: string, target: ImpactAssignment['target']): ImpactAssignment =>
  apply({ intent, target });
const laptops = { kind: 'group', groupId: 'laptops' } as const;

it('says apart what becomes of devices by the intents of an app', () => {
  const rows = [
    ofApp('required', laptops),
    ofApp('available', { kind: 'allLicensedUsers' }),
    ofApp('uninstall', { kind: 'group', groupId: 'kiosks' }),
  ];
  const { effects } = runToEnd(presentReach({ platform: 'windows', facts: READ, rows }));
  expect(effects.map(({ effect }) => effect.gained[1])).toEqual([
    'have to install',
    'are offered',
    'are asked to uninstall',
  ]);
  expect(effects[0]?.devices).toEqual(exact(3));
  expect(
    runToEnd(presentReach({ platform: 'windows', facts: READ, rows: [apply({})] })).effects,
  ).toEqual([]);
});

it('counts of an exclusion what it keeps from its own intent', () => {
  expect(
    first(ofApp('uninstall', { ...laptops, kind: 'exclusionGroup' }), ofApp('uninstall', laptops)),
  ).toEqual({ role: 'takesOut', devices: exact(3) });
});
