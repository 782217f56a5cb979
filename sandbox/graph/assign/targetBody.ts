import { isRecord, type JsonRecord } from '../../json.ts';
import type { TargetKind } from '../../tenant/families/family.ts';
import type { StoredTarget } from '../../tenant/tables.ts';
import { ALL_USERS, target, type FilterUse } from '../../tenant/targets.ts';
import { refuseUnknown } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { badRequest, graphError } from '../http/errors.ts';

/** What an item takes as target. */
export interface TargetRules {
  /** the item's type as messages name it */
  readonly type: string;
  readonly targets: readonly TargetKind[];
  /** what is said of a target of another kind; words of our own, if not given */
  readonly targetRefusal?: string | undefined;
  /** whether a group may be everybody, by Intune's virtual id */
  readonly hasVirtualUsers?: boolean | undefined;
  /** `devicePlatformType` of the filters that fit; none where the item takes no filter */
  readonly filterPlatforms: readonly string[];
  /** targets the item has already: those come back as they are, whatever is in them */
  readonly present: readonly StoredTarget[];
}

const FILTER_PROPERTIES = [
  'deviceAndAppManagementAssignmentFilterId',
  'deviceAndAppManagementAssignmentFilterType',
] as const;

/** The end of every platform whose filters are for managed apps. */
const MANAGED_APPS = 'MobileApplicationManagement';

interface TargetType {
  readonly kind: TargetKind;
  readonly own?: 'groupId' | 'collectionId';
}

/**
 * Each target type a caller may send, and its own property (docs/reference/rows.md); all others are
 * unknown to the model.
 */
const TARGET_TYPES: ReadonlyMap<string, TargetType> = new Map([
  ['groupAssignmentTarget', { kind: 'group', own: 'groupId' }],
  ['exclusionGroupAssignmentTarget', { kind: 'exclusion', own: 'groupId' }],
  ['allDevicesAssignmentTarget', { kind: 'devices' }],
  ['allLicensedUsersAssignmentTarget', { kind: 'users' }],
  ['configurationManagerCollectionAssignmentTarget', { kind: 'collection', own: 'collectionId' }],
]);

/**
 * Rules of docs/reference/errors.md and docs/reference/assignment-rules.md; the texts are observed
 * where the reference has one, ours where nothing public was found.
 */
function readFilter(
  body: JsonRecord,
  type: string,
  rules: TargetRules,
  call: Call,
): FilterUse | undefined {
  const id = body['deviceAndAppManagementAssignmentFilterId'] ?? null;
  const mode = body['deviceAndAppManagementAssignmentFilterType'] ?? 'none';
  if (mode !== 'none' && mode !== 'include' && mode !== 'exclude') {
    throw graphError(
      400,
      'BadRequest',
      `Requested value '${String(mode)}' was not found for enum ` +
        "'microsoft.graph.deviceAndAppManagementAssignmentFilterType'.",
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
  if (rules.filterPlatforms.length === 0)
    throw badRequest(`Assignment filters are not supported for ${rules.type}`);
  const filter = call.tenant.filters.get(id);
  if (filter === undefined)
    throw badRequest(`Scope Tags validation failed : Filters ${id} , Validated filters `);
  const isOfApps = rules.filterPlatforms.every((each) => each.endsWith(MANAGED_APPS));
  if (isOfApps !== (filter.assignmentFilterManagementType === 'apps'))
    throw badRequest(
      `Assignment filter ${id} is for managed ${isOfApps ? 'devices' : 'apps'} and cannot be used with ${rules.type}`,
    );
  if (!rules.filterPlatforms.includes(filter.platform)) {
    throw badRequest(
      `Assignment filter ${id} of platform ${filter.platform} does not match the platform of ${rules.type}`,
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
      'An instance of the abstract type ' +
        "'microsoft.graph.deviceAndAppManagementAssignmentTarget' cannot be created: " +
        "'@odata.type' is missing.",
    );
  const type = raw.replace(/^#?microsoft\.graph\./, '');
  if (!TARGET_TYPES.has(type) || type === raw) {
    throw graphError(
      400,
      'BadRequest',
      `A type named '${raw}' could not be resolved by the model. When a model is ` +
        'available, each type name must resolve to a valid type.',
    );
  }
  return type;
}

/** The same JSON, in whatever order its properties stand. */
function isSame(one: JsonRecord, other: JsonRecord): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]))
  );
}

function readGroup(body: JsonRecord, type: string, rules: TargetRules, call: Call): string {
  const { groupId } = body;
  if (typeof groupId !== 'string' || groupId === '')
    throw badRequest(`groupId is missing on ${type}`);
  const isVirtual = rules.hasVirtualUsers === true && groupId === ALL_USERS;
  if (!isVirtual && !call.tenant.groups.has(groupId))
    throw badRequest(`The group ${groupId} was not found in the directory`);
  return groupId;
}

function readCollection(body: JsonRecord, type: string, call: Call): string {
  const { collectionId } = body;
  if (typeof collectionId !== 'string' || collectionId === '')
    throw badRequest(`collectionId is missing on ${type}`);
  const known = [...call.tenant.collections.values()].some(
    (each) => each.id === collectionId || each.collectionIdentifier === collectionId,
  );
  // observed for a wrong collection id (docs#17605)
  if (!known) throw badRequest('An error has occurred');
  return collectionId;
}

/** Properties that a target of the item already has. */
function unknownOf(
  body: JsonRecord,
  { present }: TargetRules,
  known: readonly string[],
): JsonRecord {
  const names = new Set(present.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => names.has(name) && !known.includes(name) && !name.startsWith('@'),
    ),
  );
}

/**
 * Reads a target that a caller sent. What the item has already may come back as it is: a target of
 * an unknown type, one whose group was deleted; and unknown properties may come back even if the
 * filter beside them has changed.
 */
export function readTarget(body: unknown, rules: TargetRules, call: Call): StoredTarget {
  if (!isRecord(body)) throw badRequest('Assignment target is missing');
  const present = rules.present.find((each) => isSame(each, body));
  if (present !== undefined) return present;
  const type = readTargetType(body);
  const { kind, own } = TARGET_TYPES.get(type) ?? { kind: 'group' };
  const known = ['groupId', 'collectionId', ...FILTER_PROPERTIES];
  const more = unknownOf(body, rules, known);
  refuseUnknown(body, `microsoft.graph.${type}`, [
    ...FILTER_PROPERTIES,
    ...(own === undefined ? [] : [own]),
    ...Object.keys(more),
  ]);
  if (!rules.targets.includes(kind))
    throw badRequest(
      rules.targetRefusal ?? `Assignment target ${type} is not supported for ${rules.type}`,
    );
  const filter = readFilter(body, type, rules, call);
  if (own === undefined) return target(type, more, filter);
  return own === 'groupId'
    ? target(type, { ...more, groupId: readGroup(body, type, rules, call) }, filter)
    : target(type, { ...more, collectionId: readCollection(body, type, call) }, filter);
}
