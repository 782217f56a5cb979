import type { JsonRecord } from '../json.ts';
import type { Device, Group, User } from '../tenant/tables.ts';
import type { Call } from './http/call.ts';
import type { EntitySet } from './odata/list.ts';

export function groupJson(row: Group): JsonRecord {
  return {
    id: row.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: row.createdDateTime,
    description: row.description,
    displayName: row.displayName,
    expirationDateTime: null,
    groupTypes: row.groupTypes,
    isAssignableToRole: null,
    mail: row.mail,
    mailEnabled: row.mailEnabled,
    mailNickname: row.mailNickname,
    membershipRule: row.membershipRule,
    membershipRuleProcessingState:
      row.membershipRule === null ? null : row.isRulePaused ? 'Paused' : 'On',
    onPremisesSyncEnabled: row.onPremisesSyncEnabled,
    securityEnabled: row.securityEnabled,
    visibility: row.visibility,
  };
}

export function userJson(row: User): JsonRecord {
  return {
    id: row.id,
    deletedDateTime: null,
    accountEnabled: true,
    displayName: row.displayName,
    givenName: row.givenName,
    surname: row.surname,
    mail: row.userPrincipalName,
    userPrincipalName: row.userPrincipalName,
    jobTitle: row.jobTitle,
    department: row.department,
    preferredLanguage: 'en-GB',
    userType: 'Member',
  };
}

const TRUST: Readonly<Record<Device['joinType'], string | null>> = {
  azureADJoined: 'AzureAd',
  hybridAzureADJoined: 'ServerAd',
  azureADRegistered: 'Workplace',
  unknown: 'Workplace',
};

/** The Entra object of a managed device: another id than the managedDevice's. */
export function entraDeviceJson(row: Device): JsonRecord {
  return {
    id: row.entraId,
    deletedDateTime: null,
    accountEnabled: true,
    approximateLastSignInDateTime: row.lastSyncDateTime,
    deviceId: row.azureADDeviceId,
    displayName: row.deviceName,
    isCompliant: row.complianceState === 'compliant',
    isManaged: true,
    managementType: 'MDM',
    manufacturer: row.manufacturer,
    model: row.model,
    operatingSystem: row.operatingSystem === 'iOS' ? 'IPhone' : row.operatingSystem,
    operatingSystemVersion: row.osVersion,
    profileType: 'RegisteredDevice',
    trustType: TRUST[row.joinType],
  };
}

const GROUP_PROPERTIES = (
  'id deletedDateTime classification createdDateTime description displayName ' +
  'expirationDateTime groupTypes isAssignableToRole mail mailEnabled mailNickname ' +
  'membershipRule membershipRuleProcessingState onPremisesSyncEnabled securityEnabled ' +
  'visibility'
).split(' ');
const USER_PROPERTIES = (
  'id deletedDateTime accountEnabled displayName givenName surname mail ' +
  'userPrincipalName jobTitle department preferredLanguage userType'
).split(' ');
const DEVICE_PROPERTIES = (
  'id deletedDateTime accountEnabled approximateLastSignInDateTime deviceId ' +
  'displayName isCompliant isManaged managementType manufacturer model operatingSystem ' +
  'operatingSystemVersion profileType trustType'
).split(' ');

export const groupSet: EntitySet<Group> = {
  context: 'groups',
  type: 'microsoft.graph.group',
  properties: new Set(GROUP_PROPERTIES),
  toJson: groupJson,
  pageSize: 100,
};

export const userSet: EntitySet<User> = {
  context: 'users',
  type: 'microsoft.graph.user',
  properties: new Set(USER_PROPERTIES),
  toJson: userJson,
  pageSize: 100,
};

/** A member as it stands in a mixed list: the type says what it is. */
export interface Member {
  readonly kind: 'user' | 'device' | 'group';
  readonly json: JsonRecord;
}

/** What an id of the directory stands for; undefined for something deleted. */
export function memberById(call: Call, id: string): Member | undefined {
  const { tenant } = call;
  const user = tenant.users.get(id);
  if (user !== undefined) return { kind: 'user', json: userJson(user) };
  const device = tenant.entraDevices.get(id);
  if (device !== undefined) return { kind: 'device', json: entraDeviceJson(device) };
  const group = tenant.groups.get(id);
  return group === undefined ? undefined : { kind: 'group', json: groupJson(group) };
}

/** Members of a group; with a cast the type is known and not repeated. */
export function memberSet(cast: Member['kind'] | undefined): EntitySet<Member> {
  return {
    context: cast === undefined ? 'directoryObjects' : `${cast}s`,
    type: `microsoft.graph.${cast ?? 'directoryObject'}`,
    properties: new Set(propertiesOf(cast)),
    toJson: ({ kind, json }) =>
      cast === undefined ? { '@odata.type': `#microsoft.graph.${kind}`, ...json } : json,
    pageSize: 100,
  };
}

function propertiesOf(cast: Member['kind'] | undefined): readonly string[] {
  if (cast === 'user') return USER_PROPERTIES;
  if (cast === 'device') return DEVICE_PROPERTIES;
  if (cast === 'group') return GROUP_PROPERTIES;
  return [...USER_PROPERTIES, ...DEVICE_PROPERTIES, ...GROUP_PROPERTIES];
}
