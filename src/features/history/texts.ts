import { counted, numberText, pluralOf } from '#lib/locale.ts';
import { quoted, shownInWords } from '#lib/text/bounded.ts';
import { toldText } from '#lib/text/shownName.ts';

/** The words of the history: the list, its menus, what is imported and cleared. */
export const TEXTS = {
  // ClearButton
  clearOldEntries: 'Clear old entries',
  age: 'Sent',
  olderThanDays: (days: number) => `More than ${numberText(days)} days ago`,
  counting: 'Counting…',
  clearConsequence:
    'Only the history of this browser is cleared: nothing in the tenant changes, and ' +
    'Intune’s audit log stays. A cleared entry can no longer be undone from here. ' +
    'Export first what you want to keep.',
  keepAll: 'Keep all',
  clear: 'Clear',
  clearEntries: (count: number) => `Clear ${counted(count, 'entry', 'entries')}`,
  nothingToClear: 'No entry is that old.',
  entriesCleared: (count: number) => `${counted(count, 'entry', 'entries')} will be cleared.`,
  inDoubtStay: (count: number) =>
    `${counted(count, 'entry', 'entries')} ${pluralOf(count, 'stays', 'stay')}: the ` +
    'outcome is not known yet, or to come.',
  unreadableStay: (count: number) =>
    `${counted(count, 'entry', 'entries')} ${pluralOf(count, 'stays', 'stay')}: ` +
    'written by another version of this app.',

  // EntryItem
  undoOfEntry: 'Undo of an earlier change',
  rolledBackFor: (devices: number) =>
    `Rolled back with ${counted(devices, 'device')} in error or conflict`,
  overridden: (guardrail: string, reason: string) =>
    `Overridden: ${guardrail}. Reason: ${toldText(reason)}`,
  undoNamed: (name: string) => `Undo ${name}`,
  undo: 'Undo',

  // EntryList
  searchFurther: 'Search further back',
  showMore: (next: number, rest: number) => `Show ${numberText(next)} more of ${numberText(rest)}`,

  // ExportMenu
  jsonUse: 'Single changes, complete; can be imported again',
  csvUse: 'One line for each change, one for each plan',

  // HistoryFilters
  history: 'History',
  searchHistory: 'Search history',
  outcome: 'Outcome',
  allOutcomes: 'All outcomes',
  configuration: 'Configuration or app',
  allConfigurations: 'Everything',
  configurationElsewhere: 'Not in this history',
  from: 'From',
  to: 'To',

  // HistoryPage
  title: (entries: number, plans: number) =>
    `History · ${counted(entries, 'entry', 'entries')}${plans === 0 ? '' : `, ${counted(plans, 'plan')}`}`,
  exportSelected: (count: number) => `Export ${numberText(count)} selected`,
  exportShown: (count: number) => `Export ${numberText(count)} shown`,
  exportMatching: 'Export all that match',
  exportAll: 'Export all',
  keptHere: (username: string) => `By ${username}, kept in this browser`,
  dismiss: 'Dismiss',
  unreadable: (count: number) => `${counted(count, 'entry', 'entries')} cannot be read`,
  unreadableWhy: (count: number) =>
    `Another version of this app wrote ${pluralOf(count, 'it', 'them')}. ` +
    `${pluralOf(count, 'It stays', 'They stay')} in this browser unchanged.`,
  foundSoFar: (found: number, searched: number, total: number) =>
    `${numberText(found)} found so far; ${numberText(searched)} of ${counted(total, 'entry', 'entries')} searched`,
  noEntryMatches: 'No entry matches',
  searchHint:
    'The search covers names of configurations and apps, changes, names and reasons. Every word must occur.',
  firstTime: 'No changes from this browser yet',
  firstTimeHint:
    'Every assignment you create, change or remove is recorded here before it is sent: ' +
    'what it was before, who changed it and how it ended. You can undo it from here at ' +
    'any time.',
  showAll: 'Show all',
  showConfigurations: 'Show configurations',

  // ImportButton
  import: 'Import',
  receiptsToImport: 'Receipts to import',

  // RunItem
  undoOfAnEarlierPlan: 'Undo of an earlier plan',
  notEnded: (counts: string) => `Not ended. ${counts}`,
  undoPlanNamed: (run: string) => `Undo ${run}`,

  // EntryItem, RunItem
  undone: 'Undone',
  partlyUndone: 'Partly undone',

  // useImportReceipts
  damagedReceipts: (field: string) =>
    `The file is damaged or was edited: ${shownInWords(field) || 'its content'} cannot be read.`,
  alreadyHere: (count: number) =>
    ` ${pluralOf(count, 'One was', `${numberText(count)} were`)} already here and ` +
    `${pluralOf(count, 'was', 'were')} left unchanged.`,
  imported: (count: number) => `${counted(count, 'entry', 'entries')} imported`,
  importedFrom: (file: string, rest: string) => `From ${quoted(file)}.${rest}`,
  nothingWasImported: 'Nothing was imported',
  noReceipts:
    'The file contains no receipts of this app. Choose a JSON file that was exported here.',
  newerReceipts: (version: number) =>
    `The file was written by a newer version of this app (format ${version}). Reload the page to get that version.`,
  foreignReceipts: (tenantId: string) =>
    `It belongs to another tenant (${shownInWords(tenantId)}). Sign in to that tenant to import it.`,
} as const;
