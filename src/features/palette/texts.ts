import { numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** The words of the palette and the list of shortcuts. */
export const TEXTS = {
  // PaletteDialog
  searchHint:
    'Configurations and apps are found by name, description, platform, type and id, apps by ' +
    'their publisher, too; groups and users by the beginnings of words in their names, devices ' +
    'by the beginning of theirs. Users are found once that is allowed in Who gets what.',
  keyChoose: 'choose',
  keyOpen: 'open',
  keyNewTab: 'new tab',
  placeholder: 'Find a page, configuration, app, group, user, device or filter',
  nothingFound: (words: string) => `Nothing found for ${quoted(words)}. `,
  searching: 'Searching',
  examples: 'Try “assign wi-fi”, “plan ring”',

  // PaletteOptions
  results: 'Results',

  // ShortcutsDialog
  openPalette: 'Find a page, configuration, app, group, user, device or filter (⌘K on a Mac)',
  mainAction: 'Press the main button of a form (⌘↵ on a Mac)',
  escape: 'Close the dialog or menu, clear the search',
  showShortcuts: 'Show these shortcuts',
  searchPage: 'Search on this page',
  firstFound: 'First row found',
  walkRows: 'Previous row, next row',
  firstLastRow: 'First row, last row',
  fifteenRows: 'Fifteen rows',
  openRow: 'Open the row',
  selectRow: 'Select the row, where rows can be selected',
  keyboardShortcuts: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  singleKeys: 'Single keys',
  allowSingleKeys: 'Use single keys',
  inASearchBox: 'In a search box',
  inATableOn: 'In a table, on a row',
  close: 'Close',
  off: '· off',

  // useConfigurationItems
  assignNamed: (name: string) => `Assign ${nameInText(name)}`,
  planNamed: (name: string) => `Plan ${nameInText(name)}`,
  planIsClosed: 'The open plan came from a file or link; close it to add to it',
  reading: 'Reading the tenant…',
  readingSoFar: (count: number) => `Reading the tenant, ${numberText(count)} so far…`,

  // useGroupItems
  groups: 'Groups',
  groupsNotRead: (why: string) => `Groups could not be read. ${why}.`,
  searchingGroupsNow: 'Searching groups…',
  moreGroups: (count: number) => `${numberText(count)} groups match; type more to narrow them.`,

  // useMemberItems
  users: 'Users',
  devices: 'Devices',
  notRead: (what: string, why: string) => `${what} could not be read. ${why}.`,
  moreMembers: 'More match; type more to narrow them.',

  // usePaletteSections
  assign: 'Assign',
  addToPlan: 'Add to the plan',
  starred: 'Starred',
  recent: 'Recent',
  pages: 'Pages',
  actions: 'Actions',
  configurations: 'Configurations and apps',
  showAllInList: (count: number) => `Show all ${numberText(count)} in the list`,
  filters: 'Filters',
  filtersNotRead: (why: string) => `Filters could not be read. ${why}.`,
} as const;
