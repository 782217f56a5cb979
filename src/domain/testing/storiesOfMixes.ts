import { UNKNOWN } from '#domain/guardrails/guardrail.ts';
import {
  ALL_DEVICES,
  ALL_USERS,
  assigned,
  DEVICES,
  DYNAMIC_DEVICES,
  DYNAMIC_USERS,
  EXCLUDED,
  EXCLUDING,
  GROUP,
  groups,
  INCLUDED,
  row,
  TO_ALL_DEVICES,
  TO_ALL_USERS,
  UNREAD,
  USERS,
  type Story,
} from '#domain/testing/storyKit.ts';

/** Rules about included and excluded targets together. */
export const STORIES_OF_MIXES: Readonly<Record<string, readonly Story[]>> = {
  'mix-device-user': [
    [
      'users excluded from devices',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(USERS, DEVICES) },
      true,
    ],
    [
      'dynamic users excluded from dynamic devices',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(DYNAMIC_USERS, DYNAMIC_DEVICES) },
      true,
    ],
    [
      'users excluded from All devices',
      { ...EXCLUDING, ...assigned(ALL_DEVICES), ...groups(USERS) },
      true,
    ],
    [
      'All devices where users are excluded',
      { ...TO_ALL_DEVICES, ...assigned(EXCLUDED), ...groups(undefined, USERS) },
      true,
    ],
    [
      'devices where users are excluded',
      { ...assigned(EXCLUDED), ...groups(DEVICES, USERS) },
      true,
    ],
    [
      'users excluded from users',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(USERS, DYNAMIC_USERS) },
      false,
    ],
    [
      'devices excluded from users is another rule',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(DEVICES, USERS) },
      false,
    ],
    [
      'users excluded, nothing included',
      { ...EXCLUDING, ...assigned(EXCLUDED), ...groups(USERS, DEVICES) },
      false,
    ],
    [
      'an empty group is no kind',
      {
        ...EXCLUDING,
        ...assigned(ALL_DEVICES),
        ...groups({ ...USERS, kind: 'empty', members: 0 }),
      },
      false,
    ],
    ['the members were not read', { ...EXCLUDING, ...assigned(ALL_DEVICES), ...UNREAD }, false],
    ['the list was not read', { ...EXCLUDING, existing: UNKNOWN }, false],
  ],
  'mix-user-device': [
    [
      'devices excluded from All users',
      { ...EXCLUDING, ...assigned(ALL_USERS), ...groups(DEVICES) },
      true,
    ],
    [
      'dynamic devices excluded from users',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(DYNAMIC_DEVICES, USERS) },
      true,
    ],
    [
      'users where devices are excluded',
      { ...assigned(EXCLUDED), ...groups(USERS, DEVICES) },
      true,
    ],
    [
      'All users where devices are excluded',
      { ...TO_ALL_USERS, ...assigned(EXCLUDED), ...groups(undefined, DEVICES) },
      true,
    ],
    [
      'devices excluded from devices',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(DEVICES, DEVICES) },
      false,
    ],
    [
      'the excluded group could not be read',
      { ...EXCLUDING, ...assigned(ALL_USERS), ...groups(undefined) },
      false,
    ],
    [
      'a mixed group is another rule',
      { ...EXCLUDING, ...assigned(ALL_USERS), ...groups({ ...USERS, kind: 'mixed' }) },
      false,
    ],
    [
      'a collection has no row in the matrix',
      {
        targetKind: 'collection',
        collectionId: 'SMS00001',
        ...assigned(EXCLUDED),
        ...groups(undefined, DEVICES),
      },
      false,
    ],
    [
      'editing keeps the target',
      {
        change: 'edit',
        row: row({ kind: 'group', groupId: GROUP }),
        ...assigned(EXCLUDED),
        ...groups(USERS, DEVICES),
      },
      false,
    ],
  ],
  'mix-dynamic-exclusion': [
    [
      'dynamic devices excluded from All devices',
      { ...EXCLUDING, ...assigned(ALL_DEVICES), ...groups(DYNAMIC_DEVICES) },
      true,
    ],
    [
      'dynamic devices excluded from static ones',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(DYNAMIC_DEVICES, DEVICES) },
      true,
    ],
    [
      'devices where dynamic ones are excluded',
      { ...assigned(EXCLUDED), ...groups(DEVICES, DYNAMIC_DEVICES) },
      true,
    ],
    [
      'static devices excluded',
      { ...EXCLUDING, ...assigned(ALL_DEVICES), ...groups(DEVICES) },
      false,
    ],
    [
      'dynamic users excluded from users',
      { ...EXCLUDING, ...assigned(ALL_USERS), ...groups(DYNAMIC_USERS) },
      false,
    ],
    ['not read', { ...EXCLUDING, ...assigned(ALL_DEVICES), ...UNREAD }, false],
  ],
  'includes-of-both-kinds': [
    ['devices beside users', { ...assigned(INCLUDED), ...groups(DEVICES, USERS) }, true],
    ['a device group beside All users', { ...assigned(ALL_USERS), ...groups(DEVICES) }, true],
    [
      'All devices beside a group of users',
      { ...TO_ALL_DEVICES, ...assigned(INCLUDED), ...groups(undefined, USERS) },
      true,
    ],
    [
      'All devices beside All users is another rule',
      { ...TO_ALL_DEVICES, ...assigned(ALL_USERS) },
      false,
    ],
    ['users beside users', { ...assigned(INCLUDED), ...groups(USERS, USERS) }, false],
    [
      'users beside excluded devices is another rule',
      { ...assigned(EXCLUDED), ...groups(USERS, DEVICES) },
      false,
    ],
    [
      'an exclusion includes nobody',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(USERS, DEVICES) },
      false,
    ],
    ['not read', { ...assigned(INCLUDED), ...UNREAD }, false],
  ],
  'mix-unknown': [
    [
      'the excluded group could not be read',
      { ...EXCLUDING, ...assigned(ALL_USERS), ...groups(undefined) },
      true,
    ],
    [
      'the included one could not be counted',
      {
        ...EXCLUDING,
        ...assigned(INCLUDED),
        ...groups(USERS, { ...DEVICES, kind: 'unknown', members: undefined }),
      },
      true,
    ],
    ['both are known', { ...EXCLUDING, ...assigned(INCLUDED), ...groups(USERS, USERS) }, false],
    ['still being read', { ...EXCLUDING, ...assigned(ALL_USERS), ...UNREAD }, false],
    ['nothing to mix with', { ...EXCLUDING, ...groups(undefined) }, false],
  ],
  'exclusion-kind': [
    ['an excluded group, nothing included yet', EXCLUDING, true],
    [
      'an excluded group, kinds not read',
      { ...EXCLUDING, ...assigned(ALL_DEVICES), ...UNREAD },
      true,
    ],
    [
      'the kinds are known and fit',
      { ...EXCLUDING, ...assigned(INCLUDED), ...groups(USERS, USERS) },
      false,
    ],
    ['a group', {}, false],
  ],
};
