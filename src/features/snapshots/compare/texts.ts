import { counted, numberText, pluralOf } from '#lib/locale.ts';
import { toldText } from '#lib/text/shownName.ts';

const FOREIGN_SIDES = { was: 'In the snapshot', now: 'Here' };
const WITH_NOW = { was: 'Then', now: 'Now' };
const SNAPSHOTS = { was: 'In the first', now: 'In the second' };

function notReadAt(side: 'was' | 'now', isWithNow: boolean): string {
  if (side === 'now' && isWithNow) return 'now';
  const which = isWithNow ? '' : side === 'was' ? 'first ' : 'second ';
  return `when the ${which}snapshot was taken`;
}

/** The words of the comparison of a snapshot with now, or with another one. */
export const TEXTS = {
  snapshots: 'Snapshots',
  now: 'now',
  title: (count: number, then: string, now: string) =>
    count === 0
      ? `No difference between ${then} and ${now}`
      : `${counted(count, 'difference')} between ${then} and ${now}`,
  comparing: 'Reading the tenant and comparing',
  subtitle: (configurations: number, same: number) =>
    `${counted(configurations, 'configuration or app', 'configurations and apps')} on ` +
    `both sides, ${counted(same, 'assignment')} the same.`,
  read: 'Read',
  readAgain: 'Refresh',
  notCompared: 'Not compared',
  notComparedOf: (family: string, side: 'was' | 'now', isWithNow: boolean, why: string) =>
    `${family}: not read ${notReadAt(side, isWithNow)} (${toldText(why)}).`,
  search: 'Search names and groups',
  kind: 'Difference',
  allKinds: (count: number) => `All ${numberText(count)}`,
  kindOf: (word: string, count: number) => `${word} ${numberText(count)}`,
  tableLabel: 'Differences',
  exportName: (name: string) => `${name} - differences`,
  configuration: 'Name',
  family: 'Family',
  whom: 'Target',
  differs: 'What differs',
  side: (side: 'was' | 'now', isForeign: boolean, isWithNow: boolean) =>
    isForeign ? FOREIGN_SIDES[side] : (isWithNow ? WITH_NOW : SNAPSHOTS)[side],
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
  // What a row calls a collection is not documented (docs/reference/routes.md).
  collectionsApart:
    'Assignments to ConfigMgr collections always differ: a collection belongs to one ' +
    'Configuration Manager.',
  byNames:
    'Its ids mean nothing here. Configurations and apps stand for each other where ' +
    'family and name are the same, groups and filters as “Groups and filters” shows. ' +
    'What you select becomes a plan for this tenant.',
  byNamesOfSnapshots:
    'Its ids mean nothing in the other tenant. Configurations and apps stand for each ' +
    'other where family and name are the same, groups and filters as “Groups and ' +
    'filters” shows.',
  ambiguous: (count: number) =>
    `${counted(count, 'name stands', 'names stand')} for several of a family, and ` +
    `${pluralOf(count, 'is', 'are')} not compared:`,
  ambiguousLabel: 'Names that occur more than once',
  ambiguousOf: (name: string, family: string, theirs: number, ours: number) =>
    `${name}, ${family}: ${numberText(theirs)} in the snapshot, ${numberText(ours)} here.`,
  prepare: 'Prepare plan',
  // CompareTabs, Counterparts
  views: 'Differences, or groups and filters',
  differencesTab: (count: number) => `Differences ${numberText(count)}`,
  counterpartsTab: (missing: number) =>
    missing === 0 ? 'Groups and filters' : `Groups and filters (${numberText(missing)} without)`,
  counterparts: 'Groups and filters',
  counterpartsExport: (name: string) => `${name} - groups and filters`,
  theirs: 'In the snapshot',
  ours: 'Here',
  kindOfThing: 'Kind',
  kinds: { groups: 'Group', filters: 'Filter' },
  found: 'How it was found',
  usedBy: 'Assignments',
  noneHere: 'None',
  choose: 'Choose',
  /** Heard after “Choose”. */
  chooseFor: (name: string) => ` for ${name}`,
  whatStandsFor: (kind: 'groups' | 'filters', name: string) =>
    `Which ${kind === 'groups' ? 'group' : 'filter'} stands for ${name} here?`,
  leaveOut: 'Leave it out',
  byNameAgain: 'Find it by name',
  noCounterparts: 'No group and no filter',
  noCounterpartsHint: 'The snapshot has no assignment that names a group or a filter.',
  cannotChoose: 'Compare with now to choose: only groups of this tenant can be found.',
  notKept: 'This browser did not keep what you chose: it lasts until the page is closed.',
  // PutBackResult
  planReady: (things: string, isForeign: boolean) =>
    `The plan ${isForeign ? 'changes' : 'puts back'} ${things}`,
  nothingToPutBack: (isForeign: boolean) =>
    isForeign ? 'None of this can be in a plan' : 'None of this can be put back',
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
    `${counted(count, 'row')} of remediations ${pluralOf(count, 'comes', 'come')} back ` +
    'as “Detect and remediate”, where there is a remediation script: Graph does not ' +
    'tell what they ran.',
  planName: (name: string, date: string, isForeign: boolean) =>
    `${isForeign ? 'As in' : 'Put back:'} ${name === '' ? 'snapshot' : name} (${date})`,
} as const;
