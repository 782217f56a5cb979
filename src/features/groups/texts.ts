import { counted, numberText } from '#lib/locale.ts';

/** What was not read may be assigned. */
const nothing = (isWhole: boolean) => (isWhole ? 'Nothing' : 'Nothing that was read');

/** The words of the list of groups and of the page of one. */
export const TEXTS = {
  // GroupFacts
  about: 'About',
  kind: 'Kind',
  members: 'Members',
  description: 'Description',
  none: 'None',
  rule: 'Rule',
  memberOf: 'Member of',
  id: 'Id',
  groupId: 'group id',
  notReadFact: 'could not be read',
  inNoGroup: 'No other group',

  // GroupGaps
  notReadCount: (count: number) => `${counted(count, 'list')} of assignments could not be read`,
  leavesOut: 'A plan made from it leaves out what is missing.',
  gone: 'This group is deleted or not visible to you',
  goneHint:
    'Assignments that still name it are listed below. If the group is deleted, they reach nobody.',
  parentsNotRead: 'The parent groups of this group could not be read',
  parentsNotReadHint: (why: string) => `What they may bring is listed as Depends. ${why}.`,
  leftOutCount: (things: string) =>
    `A plan for this group leaves out ${things} that this app does not change`,
  leftOutHint: (names: string) => `Change them in the Intune admin center: ${names}.`,

  // GroupPage
  listHint: 'Assignments that include or exclude this group are listed here.',
  goneTitle: 'A group that is deleted or not visible to you',
  stillReading: 'The tenant is still being read.',
  notNamed: (isWhole: boolean) => `${nothing(isWhole)} is assigned to this group directly.`,
  onlyShown: 'This app does not change what is assigned to this group.',
  soFar: ' so far',
  subtitle: 'What this group receives and what it is excluded from',
  removeGroupEverywhere: 'Remove group everywhere',
  planMove: 'Move to another group',
  planCopy: 'Copy to another group',
  aboutThisGroup: 'About this group',
  withEveryone: (count: number) => `Include assignments to everyone (${numberText(count)})`,
  tableLabel: 'What this group receives',
  exportName: (group: string) => `${group} - what it receives`,
  showAll: 'Show all',
  nothingDirect: (isWhole: boolean) => `${nothing(isWhole)} is assigned to this group directly`,
  nothingAtAll: (isWhole: boolean) =>
    `${nothing(isWhole)} is assigned to this group or its parent groups`,
  assignToIt: 'Assign something to it',
  showEveryone: 'Show assignments to everyone',
  everyoneHint: (things: string) =>
    ` Its members may still receive ${things} assigned to all devices or all users.`,

  // GroupsGaps
  notCounted: 'They are not in the numbers below.',

  // GroupsPage
  groups: 'Groups',
  title: (total: number) => `Groups · ${numberText(total)}`,
  groupsHint: 'What each group receives, directly and through assignments to everyone',
  searchGroups: 'Search groups by name',
  searchingGroups: 'Searching groups',
  reading: 'Reading the tenant',
  exportShown: 'Show all groups first: the file contains the shown rows.',
  showMoreGroups: 'Show more groups',
  shown: (count: number) => `${numberText(count)} shown`,
  shownOf: (count: number, total: number) => `${numberText(count)} of ${numberText(total)} shown`,
  plusEveryone: (count: string) => ` · with everyone: ${count}`,
  noneFound: 'No group matches',
  noneFoundHint:
    'Graph finds the beginnings of the words in a name. You can also search for the object id of a group.',
  noneVisible: 'No group is visible to you',
  noneVisibleHint:
    'Create groups in Microsoft Entra ID. Administrative units can hide groups from you.',

  // groupsColumns
  name: 'Name',
  getsDirectly: 'Gets directly',
  withEveryoneColumn: 'With everyone',
  membersUnknown: 'members unknown',
  notRead: 'not read',
  removedFrom: (count: number) => `removed from ${numberText(count)}`,
  excludedFrom: (count: number) => `excluded from ${numberText(count)}`,
} as const;
