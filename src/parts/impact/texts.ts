import { numberText } from '#lib/locale.ts';

/** The words of impact beside its numbers, which are worded in `domain/impact/words.ts`. */
export const TEXTS = {
  // DeviceReach, DifferenceBars, DevicesHeading
  devices: 'Devices',
  beforeAndAfter: ' devices, before and after',
  beforeIs: 'before ',
  afterIs: ' after ',

  // FilterMatchLine
  matchUnknown: (why: string) => `How many devices match is unknown. ${why}.`,
  evaluatedInApps: 'It is evaluated in the apps: what it matches cannot be counted before.',
  countingMatches: 'Counting matching devices…',
  match: (matching: string) => `${matching} devices match`,
  matchOf: (matching: string, all: string, platform: string) =>
    `${matching} of ${all} ${platform} devices match`,
  previewFilter: 'Preview filter',

  // HitList
  readingCount: 'Reading',
  unknownCount: 'How many is unknown',
  whatIsListed: 'What is listed',
  users: 'Users',
  whichOfThem: 'Which of them',
  search: (unit: string) => `Search ${unit}`,
  certain: 'Certain',
  yes: 'yes',
  perhaps: 'perhaps',
  matchSearch: (count: number) => ` · ${numberText(count)} match the search`,
  canBeNamed: (count: number) => ` · ${numberText(count)} can be named`,
  reading: 'Reading devices and users',
  noneMatch: (unit: string, text: string) => `No ${unit} match ${text}`,
  showAll: 'Show all',
  searchCovers: 'Search looks at name, account and id; every word must be there.',
  otherLists:
    'The numbers above lead to the other lists. They change with the target and the filter.',

  // ImpactDoubts
  whyNotExact: 'Why these numbers are not exact',
  tryAgain: 'Try again',
  grantPermission: 'Grant permission',
  moreReasons: (count: number) => `${numberText(count)} more reasons`,

  // ImpactPanel
  impact: 'Impact',
  seeDevices: 'See devices',
  unreadable: 'Unknown: the present assignments could not be read.',
  thoseThat: (devices: string, gained: string) => `${devices} that ${gained}`,
  usersNow: (targeted: string) => `${targeted} now`,
  devicesNow: (count: string) => `Devices: ${count} now.`,
  devicesChange: (before: string, after: string, change: string) =>
    `Devices: ${before} before, ${after} after. ${change}`,

  // MostHit
  mostDevices: 'Most devices affected',
  moreConfigurations: (count: number) => `and ${numberText(count)} more`,
  unknownFor: (unknown: number, all: number) =>
    `Not known for ${numberText(unknown)} of ${numberText(all)}: the numbers above are at least those of the others.`,

  // OverlapBars
  before: 'Before',
  after: 'After',

  // PlanImpactPanel
  countsOnce: 'Each device counts once, by however many changes it is affected.',
  managedDevices: 'Managed devices',
  ofManaged: (count: number) => `of ${numberText(count)} managed devices`,
  planDevices: (devices: string, users: string) => `${devices}. ${users}.`,
  noDeviceByPlan: 'No device is affected by this plan.',

  // PlanWho
  devicesAndUsers: 'Devices and users',
  hideList: 'Hide list',
  openingHits: 'Opening the list',
  showList: 'Show list',
  noneNamed: (unit: string) => `No ${unit} can be named`,
  noDevice: (verb: string, what: string) => `No device ${verb} ${what}`,
  noUserNew: 'No user is newly targeted',
  noUserLess: 'No user stops being targeted',

  // WhoList
  noneKeeps: 'No device keeps it',
  noneAfter: 'No device after the change',
  noneNow: 'No device before the change',
  noUserKept: 'No user is targeted before and after',
  noUserAfter: 'No user will be targeted',
  noUserNow: 'No user is targeted now',

  // hitColumns
  device: 'Device',
  primaryUser: 'Primary user',
  operatingSystem: 'Operating system',
  user: 'User',
  signInName: 'Sign-in name',
  id: 'Id',
  idLabel: 'id',
} as const;
