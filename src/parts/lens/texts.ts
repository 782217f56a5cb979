import { counted, numberText } from '#lib/locale.ts';

/** The words of what a group, a user or a device gets. */
export const TEXTS = {
  // CompareWith
  compareWith: 'Compare with…',

  // lensColumns
  family: 'Family',

  // useBetween
  betweenNotKnown: 'groups between not known',

  // HowDialog
  ways: 'Assignments',
  readingChain: 'Reading the groups between…',
  chainNotFound: 'The groups between were not found.',
  chainNotRead: (why: string) => `The groups between could not be read. ${why}.`,
  close: 'Close',

  // LensBody
  whatItGets: (name: string) => `What ${name} gets`,

  // LensGaps
  incomplete: 'The list below is not complete.',
  namesNotRead: 'Some groups, filters or collections could not be read',
  namesNotReadHint: (why: string) =>
    `Ids may stand for names, and groups that hide their members are not told. ${why}.`,
  notReadCount: (count: number) => `${counted(count, 'list')} of assignments could not be read`,
  notReadHint: 'They may be for it.',

  // LensList, SubjectTable
  search: 'Search what it gets',
  show: 'Show',
  all: (count: number) => `All ${numberText(count)}`,
  readingConfigurations: (count: number) => `Reading the tenant · ${numberText(count)} so far`,
  readingGroups: 'Reading groups',
  readingHiding: 'Reading which groups hide their members',
  readingFilters: (count: number) => `Evaluating ${counted(count, 'filter')}`,
  read: 'Read',
  readAgain: 'Refresh',
  noneMatches: 'Nothing matches',
  searchHint: 'The search covers the names of configurations and apps.',
  showAll: 'Show all',
  nothing: 'No assignment concerns it',
  nothingRead: 'No assignment that was read concerns it',
  nothingHint: 'Nothing that was read is assigned to it, to a group it is in, or to everyone.',
  exportJson: 'Export JSON',
  fileNotMade: 'The file could not be made.',

  // lensColumns
  configuration: 'Name',
  platform: 'Platform',
  verdict: 'Result',
  why: 'Why',
  how: 'How',
  showHow: 'Show how',

  moreWays: (count: number) => `and ${counted(count, 'other assignment')}`,

  // standingWords
  gets: 'Gets',
  removed: 'Removed from',
  keptFrom: 'Excluded',
  depends: 'Depends',
  notAssigned: 'Not assigned',
  excluded: (group: string) => `Excluded group ${group}`,
  filtered: (filter: string) => `Filter ${filter} does not let it through`,
  outdone: (intent: string, by: string) => `${by} wins over ${intent}`,
  meeting: (one: string, other: string) =>
    `${one} and ${other} meet: what is installed decides, or Microsoft does not say`,
  filterOpen: (filter: string) => `Filter ${filter} is not known for it`,
  filterPerDevice: (filter: string) => `Filter ${filter} decides for each device`,
  groupOpen: (group: string) => `Not known whether it is in ${group}`,
  hides: {
    members: 'the group hides its members',
    nested: 'a nested group hides its members',
  },
  people: 'It comes to people: a group of devices does not bring it',
  notCorporate:
    'A group of devices offers it to fully managed and corporate-owned Android devices only',
  corporateOpen: 'Not known whether it is a corporate-owned Android device',
  notApplied: (group: string) =>
    `The exclusion of ${group} is not applied: Microsoft supports no mix of users and devices`,
  platformOpen: 'Its platform is not known',
  collectionOpen: 'Members of ConfigMgr collections are not read',
  unknownTarget: 'A target that this app does not know',
  unknownFilter: 'A filter that this app does not understand',
  unknownIntent: 'An intent that this app does not know',
  removal: 'Apply and Remove meet: Microsoft does not define which wins',
  membersDiffer: 'Users and devices in the group get different results',
  filterUse: (isInclude: boolean, filter: string) =>
    `${isInclude ? 'only' : 'not'} filter ${filter}`,
  excludedTarget: (group: string) => `not ${group}`,
  maybe: (intent: string) => `${intent} (not certain)`,
} as const;
