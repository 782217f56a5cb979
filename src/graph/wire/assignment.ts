import type { Family } from '#domain/family/family.ts';
import { ALL_USERS_GROUP, type GraphFamily } from '#graph/families/graphFamily.ts';
import { z } from 'zod/mini';
import type { Assignment, WantedRow, FilterUse } from '#domain/assignment/assignment.ts';
import {
  EVERYONE,
  isCollectionTarget,
  isGroupTarget,
  KNOWN_TARGET_KINDS,
  type KnownTarget,
  type KnownTargetKind,
  type Target,
  targetNaming,
} from '#domain/assignment/target.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

const NAMESPACE = '#microsoft.graph.';

export const graphTargetSchema = z.looseObject({
  /**
   * Missing in an empty target, which Graph was seen to send (docs/reference/rows.md): one such row
   * must not hide the whole list.
   */
  '@odata.type': z.nullish(z.string()),
  deviceAndAppManagementAssignmentFilterId: z.nullish(z.string()),
  deviceAndAppManagementAssignmentFilterType: z.nullish(z.string()),
  groupId: z.nullish(z.string()),
  collectionId: z.nullish(z.string()),
});

export const graphAssignmentSchema = z.looseObject({
  id: z.string(),
  target: z.nullish(graphTargetSchema),
  intent: z.nullish(z.string()),
  source: z.nullish(z.string()),
  sourceId: z.nullish(z.string()),
});

/** deviceConfigurationAssignment as Graph beta writes it; fields it may add are kept. */
export type GraphAssignment = z.infer<typeof graphAssignmentSchema>;

/** Lets a row through as the very object that came: it goes back as it is. */
export const graphRowSchema = z.custom<GraphAssignment>(isJsonObject, 'not a row');

export type GraphTarget = z.infer<typeof graphTargetSchema>;

/**
 * One row of the tenant. `raw` is the row as it came, so nothing is lost that the app does not
 * understand.
 * @param family it belongs to
 * @param item what its configuration tells of its rows, where that was read
 */
export function fromGraphAssignment(
  row: GraphAssignment,
  { payload, hasVirtualUsers }: Pick<GraphFamily, 'payload' | 'hasVirtualUsers'> = {},
  item?: JsonObject,
): Assignment {
  const raw = row as JsonObject;
  const held = payload === undefined ? {} : { payload: payload.read(raw, item) };
  if (!graphAssignmentSchema.safeParse(row).success) return { ...oddAssignment(raw), ...held };
  const { id, target, intent, source, sourceId } = row;
  return {
    id,
    target: fromGraphTarget(target ?? undefined, hasVirtualUsers),
    ...filterOf(target ?? undefined),
    intent: intent ?? undefined,
    source: source ?? undefined,
    sourceId: sourceId ?? undefined,
    ...held,
    raw,
  };
}

/** A row that is not as documented: shown as it came, locked, and handed back untouched. */
function oddAssignment(raw: JsonObject): Assignment {
  const { id, target } = raw;
  return {
    id: typeof id === 'string' ? id : '',
    target: { kind: 'unknown', odataType: '', raw: isJsonObject(target) ? target : {} },
    filter: { mode: 'none' },
    intent: undefined,
    source: undefined,
    sourceId: undefined,
    raw,
  };
}

/** What a row of a family is called, whether it has an intent, and what it holds beside it. */
export type RowForm = Pick<GraphFamily, 'rowType' | 'payload' | 'hasVirtualUsers'> &
  Pick<Family, 'intents'>;

/**
 * The body of a new assignment. `id`, `source` and `sourceId` are read-only and never sent; filter
 * id and type only when there is a filter; type names always with `#` (docs/reference/rows.md).
 */
export function toGraphDraft(
  { target, filter, intent }: WantedRow,
  { rowType, intents, hasVirtualUsers }: RowForm,
): JsonObject {
  return {
    '@odata.type': `${NAMESPACE}${rowType}`,
    target: { ...toGraphTarget(target, hasVirtualUsers), ...toGraphFilter(filter) },
    ...(intents.length > 0 ? { intent } : {}),
  };
}

function fromGraphTarget(target: GraphTarget | undefined, hasVirtualUsers?: true): Target {
  const odataType = target?.['@odata.type'] ?? '';
  // Documentation examples leave out the `#`; Graph itself writes it.
  const name = odataType.replace(/^#?microsoft\.graph\./, '');
  const isEverybody =
    hasVirtualUsers === true && target?.groupId?.toLowerCase() === ALL_USERS_GROUP;
  if (isEverybody && name === TARGET_TYPES.group) return { kind: VIRTUAL_USERS };
  // Kept from everybody: no target of this app says that.
  const kind = isEverybody
    ? undefined
    : KNOWN_TARGET_KINDS.find((each) => TARGET_TYPES[each] === name);
  const known =
    kind &&
    targetNaming(kind, {
      groupId: target?.groupId ?? undefined,
      collectionId: target?.collectionId ?? undefined,
    });
  return known ?? { kind: 'unknown', odataType, raw: (target ?? {}) as JsonObject };
}

/**
 * A mode the app does not know, an id without a mode or a mode without an id is no "no filter":
 * such a row is marked, or an edit would drop what it says. `none` is Graph's own word for no
 * filter, whatever id stands beside it.
 */
function filterOf(target: GraphTarget | undefined): {
  filter: FilterUse;
  filterNotUnderstood?: true;
} {
  const filterId = target?.deviceAndAppManagementAssignmentFilterId ?? '';
  const mode = target?.deviceAndAppManagementAssignmentFilterType ?? '';
  const isNamed = filterId !== '' && filterId !== NO_FILTER_ID;
  if (isNamed && (mode === 'include' || mode === 'exclude')) return { filter: { mode, filterId } };
  const isNone = mode === 'none' || (mode === '' && !isNamed);
  return isNone
    ? { filter: { mode: 'none' } }
    : { filter: { mode: 'none' }, filterNotUnderstood: true };
}

/** Stands for no filter where a service writes an empty GUID for a missing one. */
const NO_FILTER_ID = '00000000-0000-0000-0000-000000000000';

/** The wire type of each kind; which fields a kind names is in the domain's table. */
const TARGET_TYPES: Record<KnownTargetKind, string> = {
  group: 'groupAssignmentTarget',
  exclusionGroup: 'exclusionGroupAssignmentTarget',
  allDevices: 'allDevicesAssignmentTarget',
  allLicensedUsers: 'allLicensedUsersAssignmentTarget',
  collection: 'configurationManagerCollectionAssignmentTarget',
};

/** What a group with the virtual id is here. */
const VIRTUAL_USERS = EVERYONE.user;

function toGraphTarget(target: KnownTarget, hasVirtualUsers?: true): JsonObject {
  if (hasVirtualUsers === true && target.kind === VIRTUAL_USERS)
    return toGraphTarget({ kind: 'group', groupId: ALL_USERS_GROUP });
  const type = { '@odata.type': `${NAMESPACE}${TARGET_TYPES[target.kind]}` };
  if (isGroupTarget(target)) return { ...type, groupId: target.groupId };
  if (isCollectionTarget(target)) return { ...type, collectionId: target.collectionId };
  return type;
}

function toGraphFilter(filter: FilterUse): JsonObject {
  if (filter.mode === 'none') return {};
  return {
    deviceAndAppManagementAssignmentFilterId: filter.filterId,
    deviceAndAppManagementAssignmentFilterType: filter.mode,
  };
}
