import { numberText } from '#lib/locale.ts';

/** The words of the list of configurations: search, filters, selection, its state, nothing found. */
export const TEXTS = {
  // ConfigurationFilters
  configurations: 'Configurations',
  noun: 'configuration',
  family: 'Family',
  allFamilies: 'All families',
  platform: 'Platform',
  allPlatforms: 'All platforms',
  type: 'Type',
  allTypes: 'All types',
  assigned: 'Assigned',
  assignedOrNot: 'Assigned or not',
  notAssigned: 'Not assigned',

  // ConfigurationsPage
  assignOne: 'Assign',
  withoutDropped: 'The list is shown without it.',
  nothingShown: (noun: string) => `No ${noun} is shown.`,
  fromLastVisit:
    'This row is from the last visit. It can be selected when its family has been read again.',

  // ListActions
  starred: 'Starred',
  showDelivery: 'Show delivery',
  showLeftOut: (leftOut: string) => `Show ${leftOut}`,
  exportAssignments: 'Export assignments',
  selectByNames: 'Select by names',

  // ListFailure
  notRefreshed: (families: string) => `Not refreshed: ${families}. They are shown as of`,

  // ListState
  reading: (noun: string, soFar: number) =>
    `Reading ${noun}s${soFar === 0 ? '' : ` · ${numberText(soFar)} so far`}`,
  refreshing: (asOf: string) => `As of ${asOf} · refreshing`,
  /** While more of the list is on its way, so that "All" is said of no part of it. */
  soFar: (shown: number, read: number) =>
    shown === read
      ? `${numberText(shown)} shown so far`
      : `${numberText(shown)} of ${numberText(read)} so far`,
  incomplete: (shown: number) => `${numberText(shown)} shown of a list that is not complete`,
  keptRows: 'kept rows',
  someKept: (count: number, asOf: string) => ` · ${numberText(count)} of them as of ${asOf}`,
  allKept: (asOf: string) => ` · as of ${asOf}`,

  // NoConfigurations
  noStars: (noun: string) => `No ${noun} has a star yet`,
  showAllOf: (noun: string) => `Show all ${noun}s`,
  noStarsHint:
    'Star the ones you often need, in the list or on their page. Stars stay in this browser, for you and this tenant.',
  noMatch: (noun: string) => `No ${noun} matches`,
  noKeptMatch: 'No row of the last visit matches',
  showAll: 'Show all',
  stillReading: 'The list is being read again, and there may be more in it. ',
  searchCovers:
    'The search covers name, description, family, type, platform, id and, of apps, the ' +
    'publisher. Every word must occur.',
  familiesCovered: 'What this app reads',
  covered: (families: string, others: string) => `${families}. Not covered: ${others}.`,
  none: (noun: string) => `This tenant has no ${noun}s, or none that you may see`,
  noneRead: (noun: string) => `No ${noun}s in the families that were read`,
  refresh: 'Refresh',
  openAdminCenter: 'Open the Intune admin center',
  noneHint: (noun: string) =>
    `Create ${noun}s in the Intune admin center, then assign them here. The scope tags of your role may hide some.`,

  // PasteNames
  close: 'Close',
  namesOrIds: 'Names or ids, one a line',
  namesHint:
    'From a spreadsheet, the first column counts. Whole names; upper and lower case are the same.',
  found: (count: number) => `${numberText(count)} found`,
  several: (count: number) => `, ${numberText(count)} with several of that name`,
  notFoundCount: (count: number, isReading: boolean) =>
    `, ${numberText(count)} not found${isReading ? ' so far: the list is still being read' : ''}`,
  notFound: (names: string) => `Not found: ${names}`,
  more: (count: number) => ` and ${numberText(count)} more`,
  which: (name: string) => `Which ${name}?`,
  noneOfThem: 'None of them',
  nothingFound: 'Nothing of the list was found yet.',
  select: (things: string) => `Select ${things}`,
  looksAlike: (name: string, names: string) =>
    `${name} (${names} looks the same, and has other invisible letters)`,

  // SelectionBar
  selection: 'Selection',
  selected: (count: number) => `${numberText(count)} selected`,
  hidden: (count: number) => ` · ${numberText(count)} not shown here`,
  assign: (count: number) => `Assign ${numberText(count)}…`,
  remove: 'Remove…',
  fileIsMade: 'The file is being made.',
  moreActions: 'More',
  moreForSelection: 'More for the selection',
  selectShown: (count: number) => `Select all ${numberText(count)} shown`,
  exportSelected: 'Export selected',
  clearSelection: 'Clear selection',

  // WordsBox
  search: (noun: string) => `Search ${noun}s`,

  // configurationColumns
  name: 'Name',
  assignments: 'Assignments',
  notRead: 'not read',
  lastModified: 'Last modified',
  notStated: 'not stated',
  created: 'Created',
  graphType: 'Graph type',
  description: 'Description',
  scopeTags: 'Scope tags',
  version: 'Version',
  id: 'Id',
  idOf: (noun: string) => `${noun} id`,

  // useConfigurationList
  listNotRead: 'The list has not been read.',
  listIsRead: 'The list is still being read.',
} as const;
