import { askApproval } from '../../approvals/gate.ts';
import type { Configuration, StoredAssignment } from '../../tenant/tables.ts';
import { readAssignment } from './assignmentBody.ts';
import { onePerTarget } from './onePerTarget.ts';
import { assignmentSet } from './assignmentSet.ts';
import { readBody, refuseUnknown } from '../http/body.ts';
import { type AuditOperation, recordConfigurationAudit } from '../auditEvents.ts';
import type { Call } from '../http/call.ts';
import { badRequest, notFound } from '../http/errors.ts';
import { countResponse, entityResponse, listResponse, LIST_OPTIONS } from '../odata/list.ts';
import { readQuery } from '../odata/query.ts';

const LIST = { allows: LIST_OPTIONS, maxPageSize: 1000 };
const ONE = { allows: ['$select'] };

function write(
  call: Call,
  configuration: Configuration,
  rows: readonly StoredAssignment[],
  operation: AuditOperation,
): void {
  askApproval(call, {
    family: 'deviceConfigurations',
    itemId: configuration.id,
    itemName: configuration.displayName,
    itemType: configuration.type,
  });
  call.tenant.assignments.write(configuration.id, rows, { ms: call.lagMs, now: call.now() });
  recordConfigurationAudit(call, configuration, operation);
}

function find(rows: readonly StoredAssignment[], id: string): StoredAssignment {
  const found = rows.find((row) => row.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw notFound('deviceConfigurationAssignment', id);
  return found;
}

/**
 * A policy set's assignment changes only with the policy set (docs/reference/rows.md); the status
 * is our choice.
 */
function refusePolicySet(row: StoredAssignment): void {
  if (row.source === 'policySets')
    throw badRequest(
      `The assignment ${row.id} belongs to policy set ${row.sourceId} and is changed there`,
    );
}

export function listAssignments(
  call: Call,
  request: Request,
  configuration: Configuration,
): Response {
  const rows = call.tenant.assignments.visible(configuration.id, call.now());
  return listResponse(
    call,
    request,
    assignmentSet(configuration.id),
    rows,
    readQuery(request, LIST),
  );
}

export function countAssignments(
  call: Call,
  request: Request,
  configuration: Configuration,
): Response {
  const rows = call.tenant.assignments.visible(configuration.id, call.now());
  return countResponse(
    assignmentSet(configuration.id),
    rows,
    readQuery(request, { allows: ['$filter'] }),
  );
}

export function getAssignment(
  call: Call,
  request: Request,
  configuration: Configuration,
  id: string,
): Response {
  const row = find(call.tenant.assignments.visible(configuration.id, call.now()), id);
  return entityResponse(call, assignmentSet(configuration.id), row, readQuery(request, ONE));
}

/**
 * Adds one and leaves the others alone; a second one for the same group is refused
 * (docs/reference/rows.md; the status is our choice).
 */
export async function createAssignment(
  call: Call,
  request: Request,
  configuration: Configuration,
): Promise<Response> {
  const query = readQuery(request, ONE);
  const row = readAssignment(await readBody(request), configuration, call);
  const rows = call.tenant.assignments.stored(configuration.id);
  if (rows.some((each) => each.id === row.id))
    throw badRequest(`An assignment to the same target already exists: ${row.id}`);
  write(call, configuration, [...rows, row], 'Create');
  return entityResponse(call, assignmentSet(configuration.id), row, query, 201);
}

/** Changes filter or intent; the group is part of the id and stays. */
export async function updateAssignment(
  call: Call,
  request: Request,
  configuration: Configuration,
  id: string,
): Promise<Response> {
  const rows = call.tenant.assignments.stored(configuration.id);
  const old = find(rows, id);
  refusePolicySet(old);
  const body = await readBody(request);
  const row = readAssignment(
    { intent: old.intent, target: { ...old.target }, ...body },
    configuration,
    call,
  );
  if (row.id !== old.id)
    throw badRequest('The target of an assignment cannot be changed to another group');
  write(
    call,
    configuration,
    rows.map((each) => (each === old ? row : each)),
    'Patch',
  );
  return entityResponse(call, assignmentSet(configuration.id), row, readQuery(request, ONE));
}

export function deleteAssignment(call: Call, configuration: Configuration, id: string): Response {
  const rows = call.tenant.assignments.stored(configuration.id);
  const old = find(rows, id);
  refusePolicySet(old);
  write(
    call,
    configuration,
    rows.filter((each) => each !== old),
    'Delete',
  );
  return new Response(null, { status: 204 });
}

/**
 * Replaces the whole set (docs/reference/rows.md). Rows of a policy set are lost too: the harshest
 * reading, so that nobody relies on mercy.
 */
export async function assign(
  call: Call,
  request: Request,
  configuration: Configuration,
): Promise<Response> {
  const body = await readBody(request);
  refuseUnknown(body, 'microsoft.graph.assign', [
    'assignments',
    'deviceConfigurationGroupAssignments',
  ]);
  const sent = body['assignments'] ?? [];
  if (!Array.isArray(sent)) throw badRequest('assignments must be a collection');
  const rows = onePerTarget(sent.map((each) => readAssignment(each, configuration, call)));
  write(call, configuration, rows, 'Action');
  const answer = new Request(request.url);
  return listResponse(call, answer, assignmentSet(configuration.id), rows, readQuery(answer, LIST));
}
