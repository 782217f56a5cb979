import type { StoredAssignment } from '../../tables.ts';
import { isRecord } from '../../../json.ts';
import { EVERYONE, type Family, type Item, USUAL } from '../family.ts';
import { androidApps } from './androidApps.ts';
import { appType } from './appTypes.ts';
import { iosApps, macApps } from './appleApps.ts';
import { settingsRefusal, settingsType } from './appSettings.ts';
import { storeStubs } from './storeStubs.ts';
import { windowsApps } from './windowsApps.ts';

/** Intents, in the order of the numbers that ids of rows have. */
const INTENTS = ['available', 'required', 'uninstall', 'availableWithoutEnrollment'];

const kindOf = ({ target }: StoredAssignment): string =>
  target['@odata.type'].replace('#microsoft.graph.', '');

const intentOf = ({ payload = {} }: StoredAssignment): string => String(payload['intent']);

const isExclusion = (row: StoredAssignment): boolean =>
  kindOf(row) === 'exclusionGroupAssignmentTarget';

function intentRefusal(row: StoredAssignment, item: Item): string | undefined {
  const intent = intentOf(row);
  if (!INTENTS.includes(intent))
    return `Requested value '${intent}' was not found for enum 'microsoft.graph.installIntent'.`;
  const toDevices = kindOf(row) === 'allDevicesAssignmentTarget';
  if (toDevices && intent.startsWith('available'))
    return `The intent ${intent} is not supported for allDevicesAssignmentTarget.`;
  return intent === 'availableWithoutEnrollment' && appType(item.type).withoutEnrollment !== true
    ? `The intent availableWithoutEnrollment is not supported for ${item.type}.`
    : undefined;
}

/** Rules of docs/reference/families.md; the text about exclusions is observed, the rest is ours. */
function refusal(
  row: StoredAssignment,
  item: Item,
  _others: unknown,
  present: readonly StoredAssignment[],
): string | undefined {
  if (item.properties['publishingState'] !== 'published')
    return `The app ${item.id} is not published and cannot be assigned.`;
  const settings = row.payload?.['settings'] ?? null;
  if (isExclusion(row) && settings !== null)
    return 'Exclusion assignment does not support MobileAppAssignment Settings.';
  return (
    intentRefusal(row, item) ??
    settingsRefusal(settings, intentOf(row), appType(item.type).settings, heldBy(present))
  );
}

/** A group is included for one intent; what it is excluded from stands beside. */
function refusalOfRows(rows: readonly StoredAssignment[]): string | undefined {
  const included = new Set<string>();
  for (const row of rows) {
    const { groupId } = row.target;
    if (groupId === undefined || isExclusion(row)) continue;
    if (included.has(groupId))
      return `The group ${groupId} is already included with another intent.`;
    included.add(groupId);
  }
  return undefined;
}

/** Types of settings that the rows of an item hold already. */
function heldBy(present: readonly StoredAssignment[]): readonly string[] {
  return present.flatMap(({ payload = {} }) => {
    const { settings } = payload;
    return isRecord(settings) ? [settingsType(settings)] : [];
  });
}

/** Apps of every kind. */
export const app: Family = {
  key: 'app',
  share: 1000,
  isBesideApps: true,
  path: 'deviceAppManagement/mobileApps',
  entity: 'mobileApp',
  nameProperty: 'displayName',
  defaults: {
    publisher: null,
    developer: null,
    owner: null,
    notes: null,
    informationUrl: null,
    privacyInformationUrl: null,
    largeIcon: null,
    isFeatured: false,
    publishingState: 'published',
    uploadState: 11,
    dependentAppCount: 0,
    supersededAppCount: 0,
    supersedingAppCount: 0,
  },
  own: [...USUAL, 'isAssigned'],
  onlyAlone: ['largeIcon'],
  onlySelected: ['roleScopeTagIds'],
  isAssignedInListsAlone: true,
  navigations: { relationships: 'mobileAppRelationship' },
  basesOf: (type) => appType(type).bases ?? [],
  write: {
    by: 'assign',
    bodyKey: 'mobileAppAssignments',
    answers: 'nothing',
    singleWrites: 'taken',
  },
  row: {
    type: 'mobileAppAssignment',
    hasSource: true,
    payload: () => ({ intent: null, settings: null }),
    drawn: { intent: 'required', settings: null },
    also: ({ intent }) => String(intent),
    id: (_item, key, target, { intent }) =>
      `${key}_${INTENTS.indexOf(String(intent))}_${target['@odata.type'].includes('exclusion') ? 1 : 0}`,
  },
  refusal,
  refusalOfRows,
  targets: () => EVERYONE,
  platforms: ({ type }) => appType(type).filters,
  takesFilter: ({ type }) => appType(type).filters.length > 0,
  scope: 'Apps',
  assignAction: () => 'MobileApps_Assign',
  auditCategory: 'Application',
  seeds: [...windowsApps, ...iosApps, ...macApps, ...androidApps, ...storeStubs],
};
