import { counted, listText, numberText } from '#lib/locale.ts';

/** The words of what a user or a device gets, and of the search for one. */
export const TEXTS = {
  // DeviceFacts
  about: 'About',
  aboutDevice: 'About this device',
  system: 'System',
  primaryUser: 'Primary user',
  noUser: 'None: nothing comes through a user',
  groupsOfDevice: 'Device in',
  groupsOfUser: 'User in',
  groups: (count: number) => counted(count, 'group'),
  noEntraDevice: 'No groups: it has no device in Microsoft Entra ID',
  notRead: 'could not be read',
  reading: 'reading…',
  id: 'Id',
  deviceId: 'id of the managed device',

  // UserFacts
  aboutUser: 'About this user',
  userName: 'User name',
  memberOf: 'Member of',
  devicesOfUser: 'Devices',
  moreDevices: (shown: number) =>
    `More than ${numberText(shown)} devices: the others are found by their names.`,
  noDevice: 'No managed device',
  userId: 'id of the user',

  // UserPage
  userSubtitle: 'What this user gets on any device, is excluded from, and why',
  userGone: 'This user is deleted or not visible to you',
  userGoneHint: 'Search for them by their name.',
  nameNotRead: 'The name of the user is not known. What they get is shown anyway.',
  groupsNotRead:
    'Which groups this user is in is not known: what is assigned to a group may come to them or not.',

  // LensPage
  title: 'Who gets what',
  lensSubtitle: 'What a group, user or device gets, is excluded from, and why',
  compareTwo: 'Compare two',
  searchAll: 'Search groups, users and devices',
  searchHint:
    'Groups and users are found by the beginnings of words in their names, devices by the ' +
    'beginning of their names; all of them by their ids.',
  begin: 'Type the first letters of a name',
  oneMore: 'Type one more letter',
  groupsTitle: 'Groups',
  users: 'Users',
  devices: 'Devices',
  searching: 'Searching',
  noneFound: 'None found',
  more: 'More match; type more to narrow them.',

  // WhatIf
  whatIf: 'What if',
  tryOut: 'Try it',
  hide: 'Hide',
  planInMaking: 'A plan is in the making.',
  planOnIt: {
    device: 'Show what it would change for this device',
    user: 'Show what it would change for this user',
  },
  hideThePlan: 'Hide what it would change',
  comparing: 'Comparing the plan with the tenant',
  blockedLeftOut: 'Lines that guardrails block are left out.',
  reviewThePlan: 'Review the plan',
  ifJoined: { device: 'If it joined this group', user: 'If they joined this group' },
  ifLeft: { device: 'If it left this group', user: 'If they left this group' },
  inNoGroup: 'In no group',
  notIts: 'Not one of the groups it is in',
  stays: (groups: readonly string[]) =>
    `Would still be in the group that is left, through ${listText(groups)}.`,
  asNow: 'The list below stays as it is now.',
  becomes: 'becomes',
  changesNotKnown: 'What would change is not known: the groups it is in could not be read.',
  changes: (count: number, things: string) =>
    count === 0 ? 'Nothing would change.' : `${things} would change. Nothing is written.`,

  // DevicePage
  deviceSubtitle: 'What this device gets, is excluded from, and why',
  deviceGone: 'This device is not managed any more, or not visible to you',
  deviceGoneHint:
    'Search for it by its name: an enrolled device has another id after each enrollment.',
  deviceGroupsNotRead:
    'Which groups this device is in is not known: what is assigned to a group may come to it or not.',
  userGroupsNotRead:
    'Which groups its primary user is in is not known: what is assigned to a group may come to it or not.',
} as const;
