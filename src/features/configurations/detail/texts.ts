import type { Relation } from '#domain/configuration/related.ts';
import { numberText, pluralOf } from '#lib/locale.ts';

/** The words of the page of a configuration. */
export const TEXTS = {
  // AssignmentRow
  sourceUnknown: 'This app does not know the source of this assignment. It is left as it is.',
  targetUnknown: 'This app does not know this target type. It is left as it is.',
  filterUnknown: 'This app does not understand the filter of this assignment. It is left as it is.',
  intentUnknown: 'This app does not understand the intent of this assignment. It is left as it is.',
  select: (target: string) => `Select ${target}`,
  unknown: 'Unknown',
  none: 'None',
  unknownSchedule: 'A schedule this app does not know',
  runNotTold: 'Run: not told by Graph',
  run: (run: string) => `Run: ${run}`,

  // RowSettings
  settings: 'Settings',
  settingsAsSent: 'As Graph sent them',

  // AssignmentSource
  direct: 'Direct',
  policySet: (name: string | undefined) => `Policy set${name === undefined ? '' : ` “${name}”`}`,
  notStated: 'not stated',
  sourceId: 'source id',

  // AssignmentsSection
  removeSelected: (count: number) =>
    pluralOf(count, 'Remove selected', `Remove ${numberText(count)} selected`),
  assignments: 'Assignments',
  chooseTarget: 'Choose a target',
  namesNotRead: 'Some names could not be read',
  namesNotReadHint: (why: string) => `${why}. Ids stand in for names below.`,

  // AssignmentSummary
  summaryNotRead: 'not read',

  // AssignmentsTable
  selectColumn: 'Select',
  actions: 'Actions',

  // CertificatesSection
  certificates: 'Certificates',
  certificatesHint: 'A device needs these as well, from groups of the same kind.',
  reading: 'Reading…',
  couldNotBeRead: (why: string) => `Could not be read: ${why}`,
  noneSet: 'None is set',

  // ConfigurationFacts
  about: 'About',
  family: 'Family',
  type: 'Type',
  graphType: 'Graph type',
  description: 'Description',
  lastModified: 'Last modified',
  created: 'Created',
  version: 'Version',
  scopeTags: 'Scope tags',
  id: 'Id',
  idOf: (noun: string) => `${noun} id`,
  adminCenter: 'Admin center',
  openInAdminCenter: 'Open in the Intune admin center',

  // ConfigurationPage
  assignmentsNotRead: 'assignments not read',
  assignmentsWereNotRead: 'The assignments were not read.',
  exportAssignments: 'Export assignments',
  addAssignment: 'Add assignment',
  shownOnly: 'Shown only',
  shownOnlyHint: (why: string) => `${why} Change it in the Intune admin center.`,
  aboutThis: (noun: string) => `About this ${noun}`,
  notRead: (noun: string) => `The assignments of this ${noun} were not read`,
  refresh: 'Refresh',
  notReadHint: (noun: string) =>
    `Graph did not send them. Whether anybody has this ${noun} is not known.`,

  // PresentReachLine
  countingDevices: 'Counting devices',

  // RowActions
  inPolicySet: 'Changed in its policy set',
  lockedSource: 'Read-only: unknown source',
  lockedTarget: 'Read-only: unknown target',
  lockedFilter: 'Read-only: unknown filter',
  lockedIntent: 'Read-only: unknown intent',
  edit: 'Edit',
  editThis: (target: string) => `Edit ${target}`,
  remove: 'Remove',
  removeThis: (target: string) => `Remove ${target}`,

  // useRelatedFacts
  relations: {
    supersedes: 'Replaces',
    supersededBy: 'Replaced by',
    dependsOn: 'Depends on',
    neededBy: 'Needed by',
    other: 'Related to',
  },
  relatedHow: {
    supersedes: { is: 'uninstalled first', isNot: 'updated' },
    supersededBy: { is: 'uninstalls this app first', isNot: 'updates this app' },
    dependsOn: { is: 'installed along', isNot: 'not installed along' },
    neededBy: {},
    other: {},
  } as Readonly<Record<Relation, { readonly is?: string; readonly isNot?: string }>>,
  relatedUntold: (count: number, isMore: boolean, why: 'unread' | 'failed' | 'read') =>
    `${numberText(count)}${isMore ? ' more' : ''} ` +
    `(${{ unread: 'reading…', failed: 'names could not be read', read: 'see the admin center' }[why]})`,

  // ScopeTags
  tagNamesNotRead: (ids: string) => `${ids} (names could not be read)`,
  tagGone: (id: string) => `${id} (deleted or not visible)`,

  // assignmentColumns
  target: 'Target',
  filter: 'Filter',
  devices: 'Devices',
  schedule: 'Schedule',
  intent: 'Intent',
  source: 'Source',

  // nobodyYet
  cannotBeAssigned: 'Cannot be assigned',
  notAssigned: 'Not assigned yet',
  nobodyHasIt: 'Nobody has it.',
  assignTo: (targets: string, takesFilter: boolean) =>
    `Assign it to ${targets}${takesFilter ? '; a filter narrows that' : ''}. The ` +
    'impact is shown before anything is sent.',
} as const;
