import type { Assignment } from '#domain/assignment/assignment.ts';
import { policySet } from '#domain/family/configuration/policySet.ts';
import { iosAppProtection } from '#domain/family/apps/appProtection.ts';
import { autopilot } from '#domain/family/enrollment/autopilot.ts';
import { compliance } from '#domain/family/compliance/compliance.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import { type GuardrailFacts, known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import {
  ALL_DEVICES,
  ALL_USERS,
  assigned,
  DEVICES,
  DYNAMIC_DEVICES,
  DYNAMIC_USERS,
  EXCLUDED,
  EXCLUDING,
  FILTER,
  FILTERED,
  FINE,
  GROUP,
  groups,
  INCLUDED,
  OTHER,
  row,
  TO_ALL_DEVICES,
  TO_ALL_USERS,
  UNREAD,
  USERS,
  type Story,
} from '#domain/testing/storyKit.ts';

const FROM_SET = row(INCLUDED, { source: 'policySets', sourceId: 'set' });
const SET = { displayName: 'Kit', type: policySet.typeOf('success'), family: policySet };
const PROFILE = {
  configuration: { displayName: 'Office', type: autopilot.typeOf(''), family: autopilot },
};
const PROTECTION = {
  displayName: 'Apps',
  type: iosAppProtection.typeOf(''),
  family: iosAppProtection,
};
const VPN = FINE.configuration;
const GOING = row({ kind: 'group', groupId: GROUP }, { id: 'last' });
const LAST = {
  change: 'remove',
  row: GOING,
  configuration: {
    displayName: 'Baseline',
    type: compliance.typeOf('windows10CompliancePolicy|'),
    family: compliance,
  },
} as const satisfies Partial<GuardrailFacts>;
const only = (...others: readonly Assignment[]) => ({ existing: known([GOING, ...others]) });
const STRANGE = row({ kind: 'unknown', odataType: '#microsoft.graph.new', raw: {} });

const TIMES = { deadline: '2026-12-01T08:00', clock: 'device' } as const;
const DEADLINE: GuardrailFacts['payload'] = {
  settings: { kind: 'set', type: 'win32LobApp', changes: TIMES },
};
const WITH_DEADLINE = row(INCLUDED, {
  intent: 'required',
  payload: { settings: { type: 'win32LobApp', values: TIMES, notKnown: [], raw: {} } },
});

function withRule(rule: string): Partial<GuardrailFacts> {
  return {
    ...FILTERED,
    filter: known({
      displayName: 'F',
      platform: 'windows10AndLater',
      managementType: 'devices',
      rule,
    }),
  };
}

function filteredRow(mode: 'include' | 'exclude'): Partial<GuardrailFacts> {
  return { existing: known([row(INCLUDED, { filter: { mode, filterId: OTHER } })]) };
}

/**
 * Rules about what is there already, about groups, removal and locks; the others are told in
 * guardrailTable.test.ts.
 */
const HIDDEN: GroupNature = { ...USERS, kind: 'unknown', members: undefined, hidesMembers: true };

export const STORIES_OF_LISTS: Readonly<Record<string, readonly Story[]>> = {
  'schedule-not-taken': [
    [
      'more hours than Intune takes',
      { payload: { schedule: { kind: 'hourly', every: 24 } } },
      true,
    ],
    ['as many as it takes', { payload: { schedule: { kind: 'hourly', every: 23 } } }, false],
    ['no schedule', {}, false],
  ],
  'settings-not-taken': [
    ['a deadline where people choose', { intent: 'available', payload: DEADLINE }, true],
    ['a deadline where it is required', { intent: 'required', payload: DEADLINE }, false],
    ['settings of an excluded group', { ...EXCLUDING, payload: DEADLINE }, true],
    [
      'a row with a deadline that is to be available',
      { change: 'edit', row: WITH_DEADLINE, intent: 'available' },
      true,
    ],
    [
      'the same row with another filter',
      { change: 'edit', row: WITH_DEADLINE, intent: 'required', ...FILTERED },
      false,
    ],
  ],
  'all-users-and-devices': [
    ['All users beside All devices', { ...TO_ALL_USERS, ...assigned(ALL_DEVICES) }, true],
    ['All devices beside All users', { ...TO_ALL_DEVICES, ...assigned(ALL_USERS) }, true],
    ['a group on top of both', assigned(ALL_USERS, ALL_DEVICES), true],
    ['an exclusion from both', { ...EXCLUDING, ...assigned(ALL_USERS, ALL_DEVICES) }, false],
    ['a group beside one', assigned(ALL_USERS), false],
    ['the list was not read', { ...TO_ALL_USERS, existing: UNKNOWN }, false],
  ],
  'only-exclusions': [
    ['an exclusion from nothing', EXCLUDING, true],
    ['one more exclusion from nothing', { ...EXCLUDING, ...assigned(EXCLUDED) }, true],
    ['an exclusion from something', { ...EXCLUDING, ...assigned(INCLUDED) }, false],
    ['an unknown target may include', { ...EXCLUDING, existing: known([STRANGE]) }, false],
    [
      'the last included row goes',
      {
        change: 'remove',
        row: row({ kind: 'group', groupId: GROUP }),
        existing: known([row({ kind: 'group', groupId: GROUP }), row(EXCLUDED)]),
      },
      true,
    ],
    [
      'the last row of all goes',
      {
        change: 'remove',
        row: row({ kind: 'group', groupId: GROUP }),
        existing: known([row({ kind: 'group', groupId: GROUP })]),
      },
      false,
    ],
    ['the list was not read', { ...EXCLUDING, existing: UNKNOWN }, false],
  ],
  'group-empty': [
    ['an empty group', groups({ ...USERS, kind: 'empty', members: 0 }), true],
    [
      'an empty one, excluded',
      { ...EXCLUDING, ...groups({ ...USERS, kind: 'empty', members: 0 }) },
      true,
    ],
    ['a rule that matches nobody', groups({ ...DYNAMIC_USERS, members: 0 }), true],
    ['somebody is in it', {}, false],
    ['not counted', groups({ ...USERS, members: undefined }), false],
    ['not read', UNREAD, false],
    [
      'picked before, the target is All devices now',
      { ...groups({ ...USERS, members: 0 }), targetKind: 'allDevices' },
      false,
    ],
  ],
  'group-rule-paused': [
    ['paused, with members', groups({ ...DYNAMIC_USERS, isRulePaused: true }), true],
    ['excluded', { ...EXCLUDING, ...groups({ ...DYNAMIC_USERS, isRulePaused: true }) }, true],
    ['not counted', groups({ ...DYNAMIC_USERS, isRulePaused: true, members: undefined }), true],
    ['empty', groups({ ...DYNAMIC_USERS, isRulePaused: true, members: 0 }), false],
    ['on', groups(DYNAMIC_USERS), false],
    ['not read', UNREAD, false],
  ],
  'group-mixed': [
    ['users and devices', groups({ ...USERS, kind: 'mixed' }), true],
    ['users and devices, excluded', { ...EXCLUDING, ...groups({ ...USERS, kind: 'mixed' }) }, true],
    ['users', {}, false],
    ['not known', groups({ ...USERS, kind: 'unknown' }), false],
  ],
  'group-own-everybody': [
    [
      'everybody by id',
      groups({ ...DYNAMIC_USERS, membershipRule: 'user.objectId -ne null' }),
      true,
    ],
    [
      'every account that is on',
      groups({ ...DYNAMIC_USERS, membershipRule: '(user.accountEnabled -eq true)' }),
      true,
    ],
    [
      'every device',
      groups({ ...DYNAMIC_DEVICES, membershipRule: 'device.objectId -ne null' }),
      true,
    ],
    ['somebody', groups(DYNAMIC_USERS), false],
    [
      'everybody of a department',
      groups({
        ...DYNAMIC_USERS,
        membershipRule: '(user.accountEnabled -eq true) and (user.department -eq "IT")',
      }),
      false,
    ],
    [
      'everybody, excluded',
      { ...EXCLUDING, ...groups({ ...DYNAMIC_USERS, membershipRule: 'user.objectId -ne null' }) },
      false,
    ],
    ['not read', UNREAD, false],
  ],
  'group-large': [
    ['more than a hundred thousand', groups({ ...USERS, members: 100_001 }), true],
    ['a hundred thousand', groups({ ...USERS, members: 100_000 }), false],
    ['not counted', groups({ ...USERS, members: undefined }), false],
  ],
  'group-member-of': [
    [
      'a rule of members of groups',
      groups({ ...DYNAMIC_USERS, membershipRule: "user.memberof -any (group.objectId -in ['a'])" }),
      true,
    ],
    ['another rule', groups(DYNAMIC_USERS), false],
    ['not read', UNREAD, false],
  ],
  'group-hidden': [
    ['hides its members', groups(HIDDEN), true],
    ['its rule tells the kind', groups({ ...HIDDEN, kind: 'device', isDynamic: true }), true],
    ['excluded', { ...EXCLUDING, ...groups(HIDDEN) }, true],
    ['I may see them', groups({ ...USERS, hidesMembers: true }), false],
    ['could not be counted', groups({ ...HIDDEN, hidesMembers: false }), false],
    ['still being read', UNREAD, false],
  ],
  'group-unknown': [
    ['hides its members, which is said', groups(HIDDEN), false],
    ['could not be read', groups(undefined), true],
    ['could not be counted', groups({ ...USERS, kind: 'unknown', members: undefined }), true],
    ['still being read', UNREAD, false],
    ['known', {}, false],
    ['no group picked', { ...groups(undefined), groupId: '' }, false],
    ['no group needed', { ...groups(undefined), ...TO_ALL_USERS }, false],
  ],
  'filter-not-visible': [
    [
      'not in the list',
      { ...FILTERED, filter: UNKNOWN, filterList: known({ count: 3, hasChosen: false }) },
      true,
    ],
    ['in the list', FILTERED, false],
    ['the list was not read', { ...FILTERED, filter: UNKNOWN, filterList: UNKNOWN }, false],
    [
      'no filter wanted',
      { filterId: FILTER, filterList: known({ count: 3, hasChosen: false }) },
      false,
    ],
  ],
  'filter-old-property': [
    ['osVersion', withRule('(device.osVersion -startsWith "10.0")'), true],
    ['operatingSystemVersion', withRule('(device.operatingSystemVersion -ge 10.0)'), false],
    ['the filter was not read', { ...FILTERED, filter: UNKNOWN }, false],
  ],
  'filter-precedence': [
    ['another row without filter', { ...FILTERED, ...assigned(INCLUDED) }, true],
    ['another row with an Include filter', { ...FILTERED, ...filteredRow('include') }, true],
    ['another row with an Exclude filter', { ...FILTERED, ...filteredRow('exclude') }, true],
    ['this one excludes', { ...FILTERED, ...assigned(INCLUDED), filterMode: 'exclude' }, true],
    ['no other row', FILTERED, false],
    [
      'only exclusions beside it',
      { ...FILTERED, ...assigned(EXCLUDED), ...groups(DEVICES, DEVICES) },
      false,
    ],
    ['the list was not read', { ...FILTERED, existing: UNKNOWN }, false],
  ],
  'filter-limits': [
    ['190 filters', { ...FILTERED, filterList: known({ count: 190, hasChosen: true }) }, true],
    ['a rule of 3,000 characters', withRule('x'.repeat(3000)), true],
    ['189 filters', { ...FILTERED, filterList: known({ count: 189, hasChosen: true }) }, false],
    ['not read', { ...FILTERED, filterList: UNKNOWN }, false],
  ],
  'filter-evaluation': [
    ['a filter', FILTERED, true],
    ['no filter', {}, false],
    ['an exclusion takes none', { ...FILTERED, ...EXCLUDING }, false],
  ],
  'target-of-another': [
    ['another profile has all devices', { ...TO_ALL_DEVICES, ...PROFILE, havingIt: ['A'] }, true],
    ['another gets it by the plan', { ...TO_ALL_DEVICES, ...PROFILE, gettingIt: ['A'] }, true],
    ['a plan for two configurations', { ...TO_ALL_DEVICES, gettingIt: ['A'] }, false],
    ['none has them', { ...TO_ALL_DEVICES, ...PROFILE }, false],
    ['two profiles may have one group', { ...PROFILE, havingIt: ['A'] }, false],
    ['two configurations may have all devices', { ...TO_ALL_DEVICES, havingIt: ['A'] }, false],
  ],
  'family-shown': [
    ['a policy set is to be assigned', { configuration: SET }, true],
    ['a row of one is to go', { change: 'remove', row: row(INCLUDED), configuration: SET }, true],
    ['a family that the app writes', {}, false],
  ],
  'assigned-to-nobody': [
    ['the only row of a compliance policy goes', { ...LAST, ...only() }, true],
    ['an exclusion is left', { ...LAST, ...only(row(EXCLUDED)) }, true],
    ['somebody is still included', { ...LAST, ...only(row(INCLUDED)) }, false],
    ['an exclusion goes', { ...LAST, ...only(), targetKind: 'exclusionGroup' }, false],
    ['devices mind no other configuration', { ...LAST, ...only(), configuration: VPN }, false],
    ['the list was not read', { ...LAST, existing: UNKNOWN }, false],
  ],
  'loss-consequence': [
    ['it is not counted yet', EXCLUDING, false],
    ['an exclusion takes devices', { ...EXCLUDING, devicesLose: 'yes' }, true],
    ['an exclusion takes none', { ...EXCLUDING, devicesLose: 'no' }, false],
    ['a filter takes devices', { change: 'edit', row: row(INCLUDED), devicesLose: 'yes' }, true],
    ['a filter takes none', { change: 'edit', row: row(INCLUDED), devicesLose: 'no' }, false],
    ['an Exclude filter takes devices', { filterMode: 'exclude', devicesLose: 'yes' }, true],
    ['one more target takes nothing', { devicesLose: 'maybe' }, false],
    ['an exclusion may take devices', { ...EXCLUDING, devicesLose: 'maybe' }, true],
    ['the intent says it', { intent: 'uninstall', ...EXCLUDING, devicesLose: 'maybe' }, false],
  ],
  'removal-consequence': [
    ['the assignment goes', { change: 'remove', row: row(INCLUDED), devicesLose: 'yes' }, true],
    ['it is not counted yet', { change: 'remove', row: row(INCLUDED) }, false],
    [
      'an exclusion goes: nobody loses anything',
      { change: 'remove', ...EXCLUDING, devicesLose: 'no' },
      false,
    ],
    [
      'others reach the same devices',
      { change: 'remove', row: row(INCLUDED), devicesLose: 'no' },
      false,
    ],
    [
      'an exclusion goes, and who loses is not known',
      { change: 'remove', ...EXCLUDING, devicesLose: 'maybe' },
      false,
    ],
    [
      'no device loses it, and people without a device are not counted',
      { change: 'remove', row: row(INCLUDED), configuration: PROTECTION, devicesLose: 'no' },
      true,
    ],
    ['Remove is for those that had it once as well', { intent: 'remove', devicesLose: 'no' }, true],
    ['intent remove', { intent: 'remove', devicesLose: 'maybe' }, true],
    ['edited to remove', { change: 'edit', intent: 'remove', devicesLose: 'maybe' }, true],
    [
      'an assignment that removed goes',
      { change: 'remove', intent: 'remove', devicesLose: 'maybe' },
      false,
    ],
    ['apply', { devicesLose: 'maybe' }, false],
    [
      'no configuration picked',
      { intent: 'remove', configuration: undefined, devicesLose: 'maybe' },
      false,
    ],
  ],
  'row-of-policy-set': [
    ['edited', { change: 'edit', row: FROM_SET }, true],
    ['removed', { change: 'remove', row: FROM_SET }, true],
    ['a direct row', { change: 'edit', row: row(INCLUDED) }, false],
    ['added beside it', { existing: known([FROM_SET]) }, false],
  ],
  'row-of-unknown-source': [
    ['edited', { change: 'edit', row: { ...FROM_SET, source: 'unknownFutureValue' } }, true],
    ['of a policy set', { change: 'edit', row: FROM_SET }, false],
    ['a direct row', { change: 'edit', row: row(INCLUDED) }, false],
  ],
  'row-of-unknown-target': [
    ['edited', { change: 'edit', targetKind: 'unknown', row: STRANGE }, true],
    ['removed', { change: 'remove', targetKind: 'unknown', row: STRANGE }, true],
    ['a known row', { change: 'remove', row: row(INCLUDED) }, false],
  ],
};
