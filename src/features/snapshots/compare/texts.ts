import { counted, numberText, pluralOf } from '#lib/locale.ts';

/** The words of the comparison of a snapshot with now, or with another one. */
export const TEXTS = {
  snapshots: 'Snapshots',
  unnamed: 'Snapshot',
  now: 'now',
  title: (count: number, then: string, now: string) =>
    count === 0
      ? `No difference between ${then} and ${now}`
      : `${counted(count, 'difference')} between ${then} and ${now}`,
  comparing: 'Reading the tenant and comparing',
  subtitle: (configurations: number, same: number) =>
    `${counted(configurations, 'configuration')} on both sides, ${counted(same, 'assignment')} the same.`,
  gone: 'There is no such snapshot',
  goneHint: 'This browser does not have it. Open its file, or choose another.',
  readAgain: 'Refresh',
  notCompared: 'Not compared',
  notComparedOf: (family: string, side: 'was' | 'now', why: string) =>
    `${family}: not read ${side === 'was' ? 'when the snapshot was taken' : 'now'} (${why}).`,
  search: 'Search configurations and groups',
  kind: 'Difference',
  allKinds: (count: number) => `All ${numberText(count)}`,
  kindOf: (word: string, count: number) => `${word} ${numberText(count)}`,
  tableLabel: 'Differences',
  exportName: (name: string) => `${name} - differences`,
  configuration: 'Configuration',
  family: 'Family',
  whom: 'Target',
  differs: 'What differs',
  was: 'Then',
  nowColumn: 'Now',
  noMatch: 'No difference matches',
  noMatchHint: 'Try fewer words, another kind of difference, or all families.',
  nothing: 'Nothing differs',
  nothingHint: 'Every assignment that was read on both sides says the same.',
  showAll: 'Show all',
  selection: 'Selection',
  selected: (count: number) => `${numberText(count)} selected`,
  clear: 'Clear selection',
  putBack: 'Put back',
  onlyNow: 'Compare with now to put something back: a plan is made for the tenant as it is.',
  foreign: 'This snapshot is of another tenant',
  foreignHint: 'Its ids mean nothing in this tenant, so nothing of it can be put back here.',
  byNames:
    'It is compared by names: configurations, groups and filters that have one name in both stand for each other. Nothing of it can be put back here.',
  unmatched: (count: number) =>
    `${counted(count, 'group or filter has', 'groups or filters have')} no single namesake:`,
  unmatchedLabel: 'Without a namesake',
  // PutBackResult
  planReady: (configurations: number) =>
    `The plan puts back ${counted(configurations, 'configuration')}`,
  nothingToPutBack: 'Nothing of it can be put back',
  reviewPlan: 'Review the plan',
  cancel: 'Cancel',
  left: (count: number) =>
    `${counted(count, 'difference')} ${pluralOf(count, 'is', 'are')} not in the plan:`,
  leftLabel: 'Not in the plan',
  lineOf: (configuration: string, whom: string, why: string) =>
    `${configuration}${whom === '' ? '' : `, ${whom}`}: ${why}.`,
  unknownFields: (names: string) =>
    `Rows come back with all fields that Graph gave, also those that this app does not know: ${names}.`,
  runNotTold: (count: number) =>
    `${counted(count, 'row')} of remediations ${pluralOf(count, 'comes', 'come')} back as “Detect and remediate”, where there is a remediation script: Graph does not tell what they ran.`,
  planName: (name: string, date: string) =>
    `Put back: ${name === '' ? 'snapshot' : name} (${date})`,
  otherDraft: 'There is another plan in the making',
  otherDraftHint: 'There is one at a time. Replacing it cannot be undone.',
  replaceDraft: 'Replace it',
} as const;
