import { numberText } from '#lib/locale.ts';

/** The words of a comparison of two groups, users or devices. */
export const TEXTS = {
  // ComparePage
  title: 'Compare',
  titleOf: (one: string, other: string) => `Compare ${one} and ${other}`,
  subtitle: 'What two groups, users or devices get, side by side',
  pickTwo: 'Choose two to compare',
  pickTwoHint: 'What only one of them gets, what both get, and in what it differs.',
  otherKind: 'The two are not of one kind',
  otherKindHint:
    'Two groups, two users or two devices can be compared. Choose the second one again.',
  twice: 'Both are the same one',
  twiceHint: 'Choose another one to compare it with.',

  // ComparedSides
  of: 'Compare',
  kinds: { group: 'Groups', user: 'Users', device: 'Devices' },
  first: { group: 'First group', user: 'First user', device: 'First device' },
  second: { group: 'Second group', user: 'Second user', device: 'Second device' },
  swap: 'Swap',
  gone: {
    group: 'The group is deleted or not visible to you',
    user: 'The user is deleted or not visible to you',
    device: 'The device is not managed any more, or not visible to you',
  },
  goneHint: (id: string) => `Choose another one in place of ${id}.`,
  groupsNotRead: (name: string) =>
    `The groups that ${name} is in could not be read: what is assigned to groups depends on them.`,
  userGroupsNotRead: (name: string) =>
    `The groups of the primary user of ${name} could not be read: what is assigned to groups depends on them.`,
  parentsNotRead: (name: string) =>
    `The groups that hold ${name} could not be read: what is assigned to groups depends on them.`,
  nameNotRead: 'The name of the user could not be read. What they get is compared anyway.',

  // ComparedList
  label: (one: string, other: string) => `What ${one} and ${other} get`,
  search: 'Search what they get',
  show: 'Show',
  all: (count: number) => `All ${numberText(count)}`,
  kindCount: (word: string, count: number) => `${word} ${numberText(count)}`,
  nothing: 'No assignment concerns either of them',
  nothingRead: 'No assignment that was read concerns either of them',
  nothingHint: 'Nothing that was read is assigned to them, to a group they are in, or to everyone.',

  // comparedColumns
  configuration: 'Name',
  family: 'Family',
  platform: 'Platform',
  comparison: 'Comparison',
  words: {
    onlyOne: 'Only first',
    onlyOther: 'Only second',
    different: 'Different',
    depends: 'Depends',
    same: 'Same',
    neither: 'Neither',
  },
  differs: {
    intent: 'intent',
    filter: 'filter',
    held: 'settings or schedule',
    result: 'result',
  },
  differsIn: (word: string, parts: string) => `${word}: ${parts}`,
  firstOf: (name: string) => `First: ${name}`,
  secondOf: (name: string) => `Second: ${name}`,

  // GivePanel
  give: 'Give the first what the second has',
  giveHint: (one: string, other: string) =>
    `A plan with what ${other} has, for ${one}. Nothing is written before you review and apply it.`,
  chosen: (things: string) => `${things} selected.`,
  allOffered: (things: string) =>
    `${things} that only the second has, or that differ. ` +
    'Select rows in the list to give fewer.',
  clear: 'Clear selection',
  toGroup: (one: string) => `Group of ${one}`,
  toGroupHint:
    'Assignments go to groups: every member of this group gets them too. The review says whom it reaches.',
  membershipOf: { user: 'The user is in it', device: 'The device is in it' },
  noGroups: 'It is in no group that was read',
  pickGroup: 'Choose the group to assign to.',
  stillReading: 'What both get is still being read.',
  nothingToGive: 'None of this can be given.',
  plan: (things: string) => `Plan ${things}`,
  planName: (one: string, other: string) => `Give ${one} what ${other} has`,
  notGiven: (things: string) => `${things} cannot be given`,
  notGivenLine: (name: string, why: string) => `${name}: ${why}`,

  // GroupAdvice
  advice: 'Or change memberships in Microsoft Entra ID',
  adviceHint: 'Who joins a group also gets what else is assigned to it.',
  brings: (count: number) => `brings ${numberText(count)} of these`,
  ofUser: 'for its primary user',
  byRule: 'its rule decides who is in it',

  // notGivenWords
  whyNot: {
    hasIt: 'the first has it already',
    notThere: 'the second does not get it',
    removed: 'the second is asked to remove it',
    everyone: 'it comes with all users or all devices, not with a group',
    collection: 'it comes with a ConfigMgr collection',
    notUnderstood: 'its assignment says what this app does not understand',
    severalRows: 'several assignments bring it, and they do not say the same',
  },
  notSame: (why: string) => `it would still not be the same. ${why}`,
} as const;
