import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/directory/directory.ts';
import { groupNature, kindOfRule } from '#domain/directory/groupNature.ts';

const GROUP: Group = {
  id: 'g',
  displayName: 'G',
  description: undefined,
  isDynamic: false,
  membershipRule: undefined,
  isMicrosoft365: false,
  securityEnabled: true,
  hidesMembers: false,
  isRulePaused: false,
};

describe('kind of a membership rule', () => {
  it.each([
    ['(user.department -eq "IT")', 'user'],
    ['(device.deviceOSType -eq "Windows")', 'device'],
    ['user.assignedPlans -any (assignedPlan.servicePlanId -eq "x")', 'user'],
    ['(device.displayName -startsWith "user.pc")', 'device'],
    ['(user.companyName -eq "say `"device.x`" twice") and (user.city -eq "Wien")', 'user'],
    ["user.memberof -any (group.objectId -in ['a'])", 'user'],
    ['DEVICE.model -eq "x"', 'device'],
    ['', undefined],
    [undefined, undefined],
    ['(user.city -eq "x") or (device.model -eq "y")', undefined],
  ])('%s: %s', (rule, kind) => {
    expect(kindOfRule(rule)).toBe(kind);
  });
});

describe('nature of a group', () => {
  it.each([
    [
      'assigned users',
      {},
      { users: 3, devices: 0 },
      { kind: 'user', members: 3, isDynamic: false },
    ],
    ['assigned devices', {}, { users: 0, devices: 2 }, { kind: 'device', members: 2 }],
    ['both', {}, { users: 1, devices: 2 }, { kind: 'mixed', members: 3 }],
    ['nobody', {}, { users: 0, devices: 0 }, { kind: 'empty', members: 0 }],
    ['half counted', {}, { users: 3, devices: undefined }, { kind: 'unknown', members: undefined }],
    ['not counted', {}, undefined, { kind: 'unknown', members: undefined }],
    [
      'a rule for users that matches nobody',
      { isDynamic: true, membershipRule: 'user.city -eq "x"' },
      { users: 0, devices: 0 },
      { kind: 'user', members: 0, isDynamic: true },
    ],
    [
      'a rule for devices, not counted',
      { isDynamic: true, membershipRule: 'device.model -eq "x"' },
      undefined,
      { kind: 'device', members: undefined },
    ],
    [
      'a rule left over in a group that is not dynamic any more',
      { membershipRule: 'user.city -eq "x"' },
      { users: 0, devices: 4 },
      { kind: 'device' },
    ],
    [
      'dynamic, rule not visible',
      { isDynamic: true },
      { users: 5, devices: 0 },
      { kind: 'user', isDynamic: true },
    ],
  ])('%s', (_, change, counts, nature) => {
    expect(groupNature({ ...GROUP, ...change }, counts)).toMatchObject(nature);
  });
});
