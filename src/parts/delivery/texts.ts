import { counted, numberText, pluralOf } from '#lib/locale.ts';

/** The words of delivery: what devices report to Intune. */
export const TEXTS = {
  reading: 'Reading what Intune reports…',
  readAgain: 'Refresh',
  soFar: (reported: number, total: number) =>
    `Reported so far: ${numberText(reported)} of ${counted(total, 'device')} in the report`,
  soFarExpected: (reported: number, expected: number) =>
    `Reported so far: ${numberText(reported)}. Expected when it was written: ${counted(expected, 'device')}` +
    (reported > expected ? '. Intune counts older assignments as well' : ''),
  stillReported: (reported: number, unit: 'device' | 'user', expected: number | undefined) =>
    reported === 0
      ? `No ${unit} is in Intune’s report any more`
      : `In Intune’s report: ${counted(reported, unit)}.` +
        (expected === undefined
          ? ''
          : ` Still assigned after the change: ${numberText(expected)}.`) +
        (expected === undefined || reported > expected
          ? ' Those that lost it leave the report once they have checked in'
          : ''),
  usersSoFar: (reported: number) => `Reported so far: ${counted(reported, 'user')}`,
  lineNotRead: (why: string) => `What devices report could not be read: ${why}`,
  which: 'Which devices',
  silent: 'Still nothing reported after 24 hours',
  silentHint:
    'Devices that are switched on check in about every eight hours. Look at the groups ' +
    'and filters of the assignment, and at one device that should have it.',
  inError: (failed: number) =>
    `${counted(failed, 'device')} in error or conflict. Intune counts all assignments ` +
    'together, so this may be older than the change.',
  moreInError: (failed: number) =>
    `${numberText(failed)} more ${pluralOf(failed, 'device', 'devices')} in error or conflict ` +
    'than before the change',
  devices: 'Devices',
  users: 'Users',
  nothingYet: 'Nothing reported yet',
  nothingYetHint: 'This is normal for some hours after a change, and while nobody is assigned.',
  reported: (reported: number, counted_: number) =>
    `${numberText(reported)} of ${counted(counted_, 'device')} reported`,
  asOf: 'Counted by Intune',
  readAt: 'Read',
  noTime: 'Intune does not say when it counted.',
  age: 'Devices check in about every eight hours, and sooner after a change. Reports follow later.',
  agePage: 'When devices check in',
  inAdminCenter: 'Open in the admin center',
  noReport:
    'Graph has no report of this kind that this app knows. The admin center shows what it has.',
  rowsOf: (words: string) => `Devices: ${words}`,
  readingRows: 'Reading the devices…',
  noList: 'Graph counts them and does not list them. The admin center has the list.',
  noRows: 'No device in this state',
  noRowsHint: 'Counts and lists are made at different times. Refresh later.',
  moreRows: (read: number) =>
    `The report has more rows: these are the first ${numberText(read)} of it, in every state.`,
  hide: 'Hide the list',
  device: 'Device',
  user: 'User',
  at: 'Reported',
  error: 'Error',
  nobody: 'Nobody',
  never: 'Not yet',
  unnamed: 'Not named',
  cellNoReport: 'No report',
  cellReading: 'Reading…',
  cellNotRead: 'Not read',
  share: (succeeded: number, total: number) => `${numberText(succeeded)} of ${numberText(total)}`,
  failed: (errors: number) => `${numberText(errors)} in error`,
  someUsers: (count: number) => counted(count, 'user'),
  noCode: 'No error code reported',
  code: (code: string) => `Error ${code}`,
} as const;
