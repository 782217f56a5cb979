import { LONGEST_INTERVAL } from '#domain/assignment/payload.ts';
import { numberText } from '#lib/locale.ts';

/** The words of the fields that ask Graph what there is to pick. */
export const TEXTS = {
  // Advanced
  advanced: 'Advanced',

  // CollectionPicker
  collection: 'Collection',
  readingCollections: 'Reading collections…',
  noCollection: 'No collection in the list; type its id',
  pickOrType: 'Choose one, or type an id',
  collectionIdHint:
    'A collection id looks like SMS00001 or XYZ00012: a site code of three characters ' +
    'and five digits. Not the id of an Entra group.',
  collectionsNotRead: 'Collections could not be read; type an id.',

  // ConfigurationPicker
  configuration: 'Configuration or app',
  readingConfigurations: 'Reading the tenant…',
  readSoFar: (count: number) => `Reading the tenant, ${numberText(count)} so far`,
  noConfiguration: 'Nothing matches',
  notShown: (areas: string) =>
    `Not shown here: ${areas}. The list of configurations has the way to show them.`,
  notInPartRead: 'Not in the part of the list that was read',
  configurationsNotRead: 'Configurations and apps could not be read.',
  familiesNotRead: (families: string) => `Not read: ${families}.`,
  typePart: 'Type a part of its name',

  // FilterModeField
  filterMode: 'Filter mode',
  noFilterMeaning: 'The whole target',
  includeMeaning: (what: string) => `Only ${what} that match`,
  excludeMeaning: (what: string) => `All except ${what} that match`,

  // FilterPicker, GroupPicker
  readingName: 'Reading name…',

  // FilterPicker
  filter: 'Filter',
  readingFilters: 'Reading filters…',
  noFilterMatches: 'No filter matches',
  noFilterFor: (platforms: string) => `There is no filter for ${platforms}`,
  thisPlatform: 'this platform',
  filtersNotRead: 'Filters could not be read',
  filterGone: 'This filter is deleted or not visible to you.',

  // GroupPicker
  group: 'Group',
  membersUnknown: 'members unknown',
  searchingGroups: 'Searching groups…',
  groupsNotRead: 'Groups could not be read',
  noGroup: 'No group matches',
  typeBeginning: 'Type the start of any word in its name',
  groupGone: 'This group is deleted or not visible to you.',
  groupNotRead: 'The group could not be read.',
  manyGroups: (count: number) => `${numberText(count)} groups match; type more to narrow the list.`,

  // IntentField
  intent: 'Intent',

  // MemberPicker
  noneFound: 'None found',
  twoLetters: 'Type two letters or more',
  typeNameBeginning: 'Type the beginning of its name',
  searchFailed: 'The search failed.',

  // NotRead

  // RunField
  run: 'Run',
  remediateMeaning: 'Where the detection script finds a problem, the remediation script runs',
  detectMeaning: 'Problems are reported, and nothing is changed on the device',

  // ScheduleField
  schedule: 'Schedule',
  once: 'Once',
  onceMeaning: 'On one day, at a time',
  hourly: 'Hourly',
  hourlyMeaning: `Every 1 to ${LONGEST_INTERVAL.hourly} hours`,
  daily: 'Daily',
  dailyBounds: `${LONGEST_INTERVAL.daily} days at most, and 01:00 where no other time is said.`,
  dailyMeaning: `Every 1 to ${LONGEST_INTERVAL.daily} days, at a time`,
  localTime: 'Local time of the device',
  utc: 'UTC',
  day: 'Day',
  everyHours: 'Every (hours)',
  everyDays: 'Every (days)',
  time: 'Time',
  timeZone: 'Time zone',
} as const;
