import { counted, listText, numberText, pluralOf } from '#lib/locale.ts';
import { nameInText, toldText } from '#lib/text/shownName.ts';

const MEGA = 1_000_000;

/** Heads of snapshots count configurations and apps together. */
const thingsIn = (things: number, assignments: number) =>
  `${counted(things, 'configuration or app', 'configurations and apps')}, ${counted(assignments, 'assignment')}`;

const nameOr = (name: string) => (name === '' ? 'The snapshot' : `“${nameInText(name)}”`);

/** The words of the list of snapshots and of the page of one. */
export const TEXTS = {
  snapshots: 'Snapshots',
  subtitle:
    'All assignments of the tenant at one time: to see what changed since, and to put it back.',
  openFile: 'Open a file',
  file: 'Snapshot file',
  notOpened: 'The file was not opened',
  // TakeSnapshot
  save: 'Save a snapshot',
  saveHint:
    'Reads every family again. What cannot be read is marked in the snapshot; a snapshot changes nothing.',
  name: 'Name',
  nameHint: 'For example: before the pilot',
  keep: 'Keep it in this browser',
  keepHint:
    'Only you see it, in this browser. It holds names of configurations, apps and groups, ' +
    'the findings that you have set aside, and no secrets.',
  reading: 'Reading all families',
  readingLists: (done: number, of: number) =>
    `Reading lists that came empty, one by one: ${numberText(done)} of ${numberText(of)}`,
  readingNames: 'Reading the names of groups and filters',
  packing: 'Writing the snapshot',
  stop: 'Stop',
  isThere: {
    saved: (name: string) => `${nameOr(name)} was saved`,
    opened: (name: string) => `${nameOr(name)} is open`,
    kept: (name: string) => `${nameOr(name)} is kept in this browser`,
  },
  thingsIn,
  holds: (things: number, assignments: number, size: string) =>
    `${thingsIn(things, assignments)}, ${size} packed.`,
  missing: (count: number) =>
    `${counted(count, 'part')} could not be read and ${pluralOf(count, 'is', 'are')} marked in it.`,
  notAsked: (isSaved: boolean) =>
    isSaved
      ? 'Families you have not asked to see are not in it. Show them, then save another one.'
      : 'Families that were not asked for when it was taken are not in it.',
  onlyHere: 'It is open in this tab only, until the page is loaded again or closed.',
  notKept: 'This browser did not keep the snapshot',
  notKeptHint: 'It is open in this tab. Download it, or free space and keep it then.',
  tryAgain: 'Try again',
  listNotRead: 'The snapshots that this browser keeps could not be read',
  download: 'Download',
  keepNow: 'Keep in this browser',
  compareNow: 'Compare with now',
  show: 'Show what is in it',
  // the list
  tableLabel: 'Snapshots',
  taken: 'Taken',
  by: 'By',
  configurations: 'Configurations and apps',
  assignments: 'Assignments',
  notRead: 'Not read',
  notKnown: 'not known',
  size: 'Packed size',
  where: 'Where',
  thisBrowser: 'This browser',
  thisTab: 'This tab only',
  none: 'No snapshot yet',
  noneHint: 'Save one before a large change, or open the file of one.',
  sizeOf: (bytes: number) =>
    bytes >= MEGA
      ? `${numberText(Math.round(bytes / (MEGA / 10)) / 10)} MB`
      : `${numberText(Math.max(1, Math.round(bytes / 1000)))} kB`,
  unnamed: 'Snapshot',
  lost: (names: readonly string[]) =>
    pluralOf(
      names.length,
      `“${nameInText(names[0] ?? '')}” is not open any more`,
      `${counted(names.length, 'snapshot')} are not open any more: ${listText(names.map(nameInText))}`,
    ),
  lostHint:
    'It was open in this tab only, and the page was loaded again since. Open its file again; ' +
    '“Keep in this browser” keeps it then.',
  understood: 'OK',
  // SnapshotPage
  gone: 'There is no such snapshot',
  goneHint:
    'This browser keeps none of that address. Open the file of the snapshot, or choose another.',
  tenant: 'Tenant',
  thisTenant: (name: string) => (name === '' ? 'this tenant' : `${nameInText(name)} (this tenant)`),
  foreign: 'This snapshot is of another tenant',
  foreignHint:
    'Its ids mean nothing in this tenant, so it cannot be put back here. It can be ' +
    'compared with this tenant by names, and the differences can become a plan.',
  remove: 'Remove',
  removeTitle: 'Remove this snapshot from this browser?',
  removeHint: 'What was downloaded stays where it is.',
  notReadTitle: 'Not in the snapshot',
  notReadOf: (family: string, why: string) => `${family}: ${toldText(why)}.`,
  listsNotRead: (count: number) => `${counted(count, 'list')} of assignments could not be read.`,
  setAside: 'Findings set aside',
  setAsideHint: (count: number, missing: number) =>
    `${counted(count, 'finding')} ${pluralOf(count, 'was', 'were')} set aside when it was saved. ` +
    (missing === 0 ? 'All are set aside here.' : `Not set aside here: ${numberText(missing)}.`),
  asideNotKept: 'This browser did not keep what was set aside',
  asideNotKeptHint: 'Its storage is full or blocked for this site. It lasts as long as this page.',
  takeOver: (count: number) => `Set ${counted(count, 'finding')} aside here`,
  inIt: 'In the snapshot',
  search: 'Search names',
  family: 'Family',
  configuration: 'Name',
  platform: 'Platform',
  noMatch: 'Nothing matches',
  noMatchHint: 'Try fewer words, or all families.',
  showAll: 'Show all',
  compareWith: 'Compare with another snapshot',
  exportName: (name: string) => `${name} - configurations and apps`,
  fileName: (name: string, date: string) => `Snapshot ${date}${name === '' ? '' : ` - ${name}`}`,
} as const;
