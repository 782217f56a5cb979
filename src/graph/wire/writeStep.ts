import type { Assignment } from '#domain/assignment/assignment.ts';
import { assignmentsPath, configurationPath } from '#domain/configuration/route.ts';
import type { WriteRequest, WrittenRow } from '#domain/change/writePath.ts';
import { toGraphDraft } from '#graph/wire/assignment.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

/** A request as it will be sent, for the preview: the sender uses the same function. */
export interface PreparedRequest {
  readonly method: 'POST' | 'DELETE';
  /** Below the Graph host, with its version. */
  readonly url: string;
  readonly body: JsonObject | undefined;
}

/** Where a list of assignments lives. */
export interface ListAddress {
  readonly configurationId: string;
  readonly via: string;
}

/** Graph gives a row these; they are read-only and not part of what is handed back. */
const READ_ONLY = new Set(['id', 'source', 'sourceId']);

/**
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-create?view=graph-rest-beta
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-delete?view=graph-rest-beta
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfiguration-assign?view=graph-rest-beta
 */
export function prepareStep(
  { configurationId, via }: ListAddress,
  step: WriteRequest,
): PreparedRequest {
  const list = `/beta${assignmentsPath(configurationId, via)}`;
  switch (step.kind) {
    case 'post':
      return { method: 'POST', url: list, body: toGraphDraft(step.draft) };
    case 'delete':
      return {
        method: 'DELETE',
        url: `${list}/${encodeURIComponent(step.row.id)}`,
        body: undefined,
      };
    case 'assign': {
      const owner = [configurationPath(configurationId), via]
        .filter((part) => part !== '')
        .join('/');
      const assignments = [...step.kept.map(handBack), ...step.written.map(write)];
      return { method: 'POST', url: `/beta${owner}/assign`, body: { assignments } };
    }
  }
}

/**
 * A kept row as it came, less what Graph writes itself. Fields the app does not know go back
 * untouched.
 */
function handBack({ raw }: Assignment): JsonObject {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !READ_ONLY.has(name)));
}

/**
 * A row with its new filter and intent over what it had, so that fields the app does not know
 * survive an edit.
 */
function write({ wanted, from }: WrittenRow): JsonObject {
  const draft = toGraphDraft(wanted);
  if (from === undefined) return draft;
  const row = handBack(from);
  const oldTarget = isJsonObject(row['target']) ? row['target'] : {};
  const newTarget = isJsonObject(draft['target']) ? draft['target'] : {};
  return { ...row, ...draft, target: { ...withoutFilter(oldTarget), ...newTarget } };
}

function withoutFilter(target: JsonObject): JsonObject {
  const {
    deviceAndAppManagementAssignmentFilterId: _id,
    deviceAndAppManagementAssignmentFilterType: _type,
    ...rest
  } = target;
  return rest;
}
