import { counted, numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** The words of one filter and the devices it matches. */
export const TEXTS = {
  // FilterPage
  notThere: 'This filter is deleted or not visible to you',
  showConfigurations: 'Show configurations',
  notThereHint:
    'Assignments that used a deleted filter keep its id. The scope tags of your role may hide existing filters.',
  matchingDevices: 'matching devices',
  matching: (matching: string, platform: string) => `${matching} ${platform} devices match`,
  matchingOf: (matching: string, all: string, platform: string) =>
    `${matching} of ${all} ${platform} devices match`,
  ofApps: (platform: string) => `${platform} apps`,
  evaluatedInApps: 'This filter is for managed apps',
  evaluatedInAppsHint:
    'It is evaluated in the apps when people use them. Which people and devices match cannot be read before.',
  title: (filter: string) => `Filter ${nameInText(filter)}`,
  filters: 'Filters',
  rule: 'Rule',
  notStated: 'not stated',
  reading: 'Reading matching devices',
  search: 'Search matching devices',
  exportName: (filter: string) => `${filter} - matching devices`,
  device: 'Device',
  primaryUser: 'Primary user',
  model: 'Model',
  osVersion: 'OS version',
  id: 'Id',
  tableLabel: 'Matching devices',
  noneMatches: 'No device matches this rule',
  changeInAdminCenter: 'Change the filter in the Intune admin center',
  noneMatchesHint:
    'An assignment that includes only devices of this filter reaches no device now; ' +
    'one that excludes them reaches all others.',
  noneFound: (words: string) => `No matching device has ${quoted(words)}`,
  showAll: 'Show all',
  searchHint: 'The search covers name, user and model. Every word must occur.',

  aboutFilter: 'About this filter',
  whereUsed: 'Where it is used',
  whereUsedCount: (count: number) => `Where it is used · ${numberText(count)}`,

  // FilterUses
  readingConfigurations: 'Reading the tenant',
  usesLabel: 'Where this filter is used',
  usesExportName: (filter: string) => `${filter} - where it is used`,
  notReadCount: (count: number) => `${counted(count, 'list')} of assignments could not be read`,
  notReadHint: 'They may use this filter.',
  unused: 'No assignment uses this filter',
  unusedSoFar: 'No assignment that could be read uses this filter',
  unusedHint: 'Assignments that include or exclude matching devices are listed here.',

  // usesColumns
  configuration: 'Name',
  family: 'Family',
  platform: 'Platform',
  devices: 'Devices',
  target: 'Target',
  modes: { include: 'Only matching', exclude: 'All but matching' },

  // filterColumns
  deviceId: 'device id',
} as const;
