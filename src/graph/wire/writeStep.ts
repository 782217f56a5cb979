import type { Assignment } from '#domain/assignment/assignment.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { assignmentsPath, ownerPath } from '#graph/families/address.ts';
import { graphFamilyOf } from '#graph/families/graphFamilies.ts';
import { roleKey, WRITTEN_BY_GRAPH } from '#domain/assignment/rowIdentity.ts';
import { withoutLeftOut } from '#domain/assignment/boundedRow.ts';
import type { Payload, RowPayload, Run } from '#domain/assignment/payload.ts';
import type { ListAddress } from '#domain/change/change.ts';
import type { WriteRequest, WrittenRow } from '#domain/change/writePath.ts';
import { type RowForm, toGraphDraft } from '#graph/wire/assignment.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

/** A request as it will be sent, for the preview: the sender uses the same function. */
export interface PreparedRequest {
  readonly method: 'POST' | 'DELETE';
  /** Below the Graph host, with its version. */
  readonly url: string;
  readonly body: JsonObject | undefined;
}

/**
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-create?view=graph-rest-beta
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-delete?view=graph-rest-beta
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfiguration-assign?view=graph-rest-beta
 *
 * @param isCast `/assign` goes to the address with the type in it, of a family that has such
 */
export function prepareStep(
  { configurationId, via }: ListAddress,
  step: WriteRequest,
  isCast = false,
): PreparedRequest {
  const list = `/beta${assignmentsPath(configurationId, via)}`;
  const family = graphFamilyOf(configurationId);
  const form: RowForm = { ...family, intents: familyOf(configurationId).intents };
  switch (step.kind) {
    case 'post':
      return { method: 'POST', url: list, body: write(writtenBy(step), form) };
    case 'delete':
      return {
        method: 'DELETE',
        url: `${list}/${encodeURIComponent(step.row.id)}`,
        body: undefined,
      };
    case 'assign': {
      const { bodyKey, assignCast } = family;
      const type = isCast && assignCast !== undefined ? `/microsoft.graph.${assignCast}` : '';
      if (bodyKey === undefined) throw new Error('This family takes no list as a whole');
      const { others = {} } = step;
      const can = canRemediate(step);
      const kept = step.kept.map((row) => withPayload(handBack(row), others, can, form));
      const written = step.written.map((row) => write(row, form, can, others.run));
      return {
        method: 'POST',
        url: `/beta${ownerPath(configurationId, via)}${type}/assign`,
        body: { [bodyKey]: [...kept, ...written] },
      };
    }
  }
}

/**
 * A kept row as it came, less what Graph writes itself. Fields the app does not know go back
 * untouched.
 */
function handBack({ raw }: Pick<Assignment, 'raw'>): JsonObject {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !WRITTEN_BY_GRAPH.has(name)));
}

function withPayload(
  row: JsonObject,
  wanted: Payload,
  can: RowPayload['canRemediate'],
  { payload }: RowForm,
): JsonObject {
  return payload === undefined ? row : payload.write(row, wanted, can);
}

/** What each row was read with is the same for all. */
function canRemediate({ kept, written }: Extract<WriteRequest, { kind: 'assign' }>) {
  const rows = [...kept, ...written.flatMap(({ from }) => from ?? [])];
  return rows.find(({ payload }) => payload?.canRemediate !== undefined)?.payload?.canRemediate;
}

/** A row that takes another's place keeps its fields, unless it is of another role or intent. */
function writtenBy({ draft, replaces }: Extract<WriteRequest, { kind: 'post' }>): WrittenRow {
  const isSame = replaces !== undefined && roleKey(replaces) === roleKey(draft);
  return { wanted: draft, from: isSame ? replaces : undefined };
}

/**
 * A row with what is wanted over what it has, and over what it once had where that comes back: so
 * that fields the app does not know survive an edit and an undo.
 */
function write(
  { wanted, from }: WrittenRow,
  form: RowForm,
  can?: RowPayload['canRemediate'],
  otherRun?: Run,
): JsonObject {
  const former = wanted.former && handBack({ raw: withoutLeftOut(wanted.former) });
  const below = wanted.isWholeRow === true ? undefined : from && handBack(from);
  const row = [below, former, toGraphDraft(wanted, form)]
    .filter((each) => each !== undefined)
    .reduce(over, {});
  return withPayload(row, { ...wanted.payload, run: wanted.payload?.run ?? otherRun }, can, form);
}

/** The second row over the first; a filter comes with its row only. */
function over(below: JsonObject, row: JsonObject): JsonObject {
  const [old, target] = [below['target'] ?? {}, row['target'] ?? {}];
  if (!isJsonObject(old) || !isJsonObject(target)) return { ...below, ...row };
  return { ...below, ...row, target: { ...withoutFilter(old), ...target } };
}

function withoutFilter(target: JsonObject): JsonObject {
  const {
    deviceAndAppManagementAssignmentFilterId: _id,
    deviceAndAppManagementAssignmentFilterType: _type,
    ...rest
  } = target;
  return rest;
}
