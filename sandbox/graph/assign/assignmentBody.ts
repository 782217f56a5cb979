import { isRecord, type JsonRecord } from '../../json.ts';
import type { Configuration, StoredAssignment, StoredTarget } from '../../tenant/tables.ts';
import { assignment, target, type FilterUse } from '../../tenant/targets.ts';
import { lineage } from '../../tenant/configurations/types.ts';
import { refuseUnknown } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { badRequest, graphError } from '../http/errors.ts';

const FILTER_PROPERTIES = [
  'deviceAndAppManagementAssignmentFilterId',
  'deviceAndAppManagementAssignmentFilterType',
] as const;

/**
 * Own property of each target type a caller may send (docs/reference/rows.md); all others are
 * unknown to the model.
 */
const TARGET_TYPES: ReadonlyMap<string, 'groupId' | 'collectionId' | undefined> = new Map([
  ['groupAssignmentTarget', 'groupId'],
  ['exclusionGroupAssignmentTarget', 'groupId'],
  ['allDevicesAssignmentTarget', undefined],
  ['allLicensedUsersAssignmentTarget', undefined],
  ['configurationManagerCollectionAssignmentTarget', 'collectionId'],
]);

/**
 * Filter platforms which fit a configuration: the derived platform, and the two ways to say work
 * profile.
 */
function filterFits(configuration: Configuration, filterPlatform: string): boolean {
  const platform = lineage(configuration.type)[0]?.platform;
  return (
    platform === filterPlatform ||
    (platform === 'androidForWork' && filterPlatform === 'androidWorkProfile')
  );
}

/**
 * Rules of docs/reference/errors.md and docs/reference/assignment-rules.md; the texts are observed
 * where the reference has one, ours where nothing public was found.
 */
function readFilter(
  body: JsonRecord,
  type: string,
  configuration: Configuration,
  call: Call,
): FilterUse | undefined {
  const id = body['deviceAndAppManagementAssignmentFilterId'] ?? null;
  const mode = body['deviceAndAppManagementAssignmentFilterType'] ?? 'none';
  if (mode !== 'none' && mode !== 'include' && mode !== 'exclude') {
    throw graphError(
      400,
      'BadRequest',
      `Requested value '${String(mode)}' was not found for enum 'microsoft.graph.deviceAndAppManagementAssignmentFilterType'.`,
    );
  }
  if (id !== null && typeof id !== 'string')
    throw graphError(
      400,
      'BadRequest',
      "Cannot convert the value of 'deviceAndAppManagementAssignmentFilterId' to the expected type 'Edm.String'.",
    );
  const named = id !== null && id !== '' && id !== '00000000-0000-0000-0000-000000000000';
  if (!named && mode === 'none') return undefined;
  if (!named) throw badRequest(`Assignment filter type '${mode}' needs an assignment filter id`);
  if (mode === 'none')
    throw badRequest('An assignment filter id needs the filter type include or exclude');
  if (type === 'exclusionGroupAssignmentTarget')
    throw badRequest('Assignment filters are not supported for exclusion group targets');
  const filter = call.tenant.filters.get(id);
  if (filter === undefined)
    throw badRequest(`Scope Tags validation failed : Filters ${id} , Validated filters `);
  if (filter.assignmentFilterManagementType === 'apps')
    throw badRequest(
      `Assignment filter ${id} is for managed apps and cannot be used with a device configuration`,
    );
  if (!filterFits(configuration, filter.platform)) {
    throw badRequest(
      `Assignment filter ${id} of platform ${filter.platform} does not match the platform of ${configuration.type}`,
    );
  }
  return { id, mode };
}

function readTargetType(body: JsonRecord): string {
  const raw = body['@odata.type'];
  if (typeof raw !== 'string')
    throw graphError(
      400,
      'BadRequest',
      "An instance of the abstract type 'microsoft.graph.deviceAndAppManagementAssignmentTarget' cannot be created: '@odata.type' is missing.",
    );
  const type = raw.replace(/^#?microsoft\.graph\./, '');
  if (!TARGET_TYPES.has(type) || type === raw) {
    throw graphError(
      400,
      'BadRequest',
      `A type named '${raw}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`,
    );
  }
  return type;
}

function readTarget(body: unknown, configuration: Configuration, call: Call): StoredTarget {
  if (!isRecord(body)) throw badRequest('Assignment target is missing');
  const type = readTargetType(body);
  const own = TARGET_TYPES.get(type);
  refuseUnknown(
    body,
    `microsoft.graph.${type}`,
    own === undefined ? FILTER_PROPERTIES : [...FILTER_PROPERTIES, own],
  );
  const filter = readFilter(body, type, configuration, call);
  if (own === undefined) return target(type, {}, filter);
  const id = body[own];
  if (typeof id !== 'string' || id === '') throw badRequest(`${own} is missing on ${type}`);
  if (own === 'groupId') {
    if (!call.tenant.groups.has(id))
      throw badRequest(`The group ${id} was not found in the directory`);
    return target(type, { groupId: id }, filter);
  }
  const known = [...call.tenant.collections.values()].some(
    (each) => each.id === id || each.collectionIdentifier === id,
  );
  // observed for a wrong collection id (docs#17605)
  if (!known) throw badRequest('An error has occurred');
  return target(type, { collectionId: id }, filter);
}

/**
 * Reads an assignment that a caller sent. `id`, `source` and `sourceId` are read-only: whether
 * Intune refuses or ignores them is unknown (docs/reference/rows.md), here they are ignored.
 */
export function readAssignment(
  body: unknown,
  configuration: Configuration,
  call: Call,
): StoredAssignment {
  if (!isRecord(body)) throw graphError(400, 'BadRequest', 'An assignment must be a JSON object.');
  refuseUnknown(body, 'microsoft.graph.deviceConfigurationAssignment', [
    'id',
    'target',
    'intent',
    'source',
    'sourceId',
  ]);
  const type = body['@odata.type'];
  if (
    type !== undefined &&
    !(typeof type === 'string' && /^#?microsoft\.graph\.deviceConfigurationAssignment$/.test(type))
  ) {
    throw graphError(
      400,
      'BadRequest',
      `A type named '${String(type)}' could not be resolved by the model.`,
    );
  }
  const intent = body['intent'] ?? 'apply';
  if (intent !== 'apply' && intent !== 'remove') {
    throw graphError(
      400,
      'BadRequest',
      `Requested value '${String(intent)}' was not found for enum 'microsoft.graph.deviceConfigAssignmentIntent'.`,
    );
  }
  return assignment(configuration.id, readTarget(body['target'], configuration, call), { intent });
}
