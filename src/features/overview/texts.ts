import { calendarDayText, counted, numberText } from '#lib/locale.ts';
import { toldText } from '#lib/text/shownName.ts';

/** The words of the overview. */
export const TEXTS = {
  // OverviewPage
  overview: 'Overview',
  title: (things: string) => `Overview · ${things}`,
  subtitle: 'What is assigned in this tenant, and what is wrong with it',
  readAgain: 'Refresh',
  reading: 'Reading the tenant',
  soFar: (count: number) => `Reading the tenant · ${numberText(count)} so far`,
  read: 'Read',

  // ReportMenu
  saveReport: 'Save report',
  htmlReport: 'One page (HTML)',
  htmlUse: 'Opens in any browser, offline. For people who do not use this app.',
  csvReport: 'Tables (CSV, zipped)',
  csvUse: 'One file for each table.',
  notSaved: 'The file could not be made. Reload the page and try again.',

  // ReportDocument
  reportTitle: 'State of the tenant',
  notRead: 'Not read',

  // BarPicture
  spoken: (title: string, rows: string) => `${title}. ${rows}`,

  // Pictures
  nothingToDraw: 'Nothing to draw.',
  table: 'Table',
  tableOfAll: (rows: number) => `Table of all ${numberText(rows)}`,

  moreInReport: (rows: number) => `${numberText(rows)} more are in the report.`,

  // ChangesPicture
  changes: 'Changes',
  changesHint:
    'From the audit log of Intune. Reading it takes a permission of its own: DeviceManagementApps.Read.All.',
  readChanges: (weeks: number) => `Read ${counted(weeks, 'week')} of the audit log`,
  readingChanges: 'Reading the audit log',

  // FindingsList
  findings: 'Findings',
  findingsHint: 'By the same rules that the form asks before something is assigned.',
  looking: 'Looking through the assignments',
  nothingRead: 'Nothing was read, so nothing is known of findings.',
  noFindings: 'No findings of the kinds that were looked for.',
  kinds: 'Kinds of findings',

  // LookedFor
  notFound: (kinds: string) => `Looked for in what was read, and not found: ${kinds}.`,
  notLookedAt: 'Not looked at',
  gap: (words: string, kinds: string) => `${words} Without them this is not known: ${kinds}.`,
  anyKind: 'any finding about them',
  lookAtAll: 'Look at everything',
  takesLonger: 'It takes a request for each group, filter and certificate.',

  // FindingTools
  search: 'Search findings by name',
  showAside: (count: number) => `Show what was set aside (${numberText(count)})`,
  nothingMatches: 'No finding matches.',
  showAll: 'Show all',

  // FindingPlace
  setAside: 'Set aside',
  asideNotKept: 'This browser did not keep what was set aside',
  asideNotKeptHint:
    'Its storage is full or blocked for this site. It lasts as long as this page: save it as a file.',
  setAsideOf: (what: string) => `Set aside: ${what}`,
  takeBack: 'Take back',
  takeBackOf: (what: string) => `Take back: ${what}`,
  asideSince: (since: string, reason: string) => `Set aside ${since}: ${toldText(reason)}`,
  asideUntil: (since: string, until: string, reason: string) =>
    `Set aside ${since} until ${calendarDayText(until)}: ${toldText(reason)}`,

  // SetAsideForm
  loadingForm: 'Loading…',
  keptHere: 'Kept in this browser. Save it as a file to take it along.',
  until: 'Until',
  untilHint: 'Empty: for good.',
  sayWhy: 'Say why in a few words.',
  setAsideCount: (count: number) => `Set ${counted(count, 'finding')} aside`,
  cancel: 'Cancel',

  // SetAsideFiles
  saveAside: 'Save what was set aside',
  openAside: 'Open a file of what was set aside',
  asideLeftOut: (count: number) =>
    `${counted(count, 'entry', 'entries')} of the file could not be read`,
  asideNotOpened: 'The file was not opened',

  // KindOfFinding
  setAllAside: (count: number) => `Set all ${numberText(count)} aside`,
  preparePlan: 'Prepare plan',
  itemsOf: (title: string) => `${title}: where`,
  planName: (title: string) => `Repair: ${title}`,
  plan: 'Plan',
  noRepair: 'No plan for these',
  mayNotApply: (why: string) => `You may prepare it for somebody else, and not apply it. ${why}`,
} as const;
