import { type Family, type Item, nameOf, type OtherItems } from '../../tenant/families/family.ts';
import { askApproval } from '../../approvals/gate.ts';
import type { StoredAssignment } from '../../tenant/tables.ts';
import { rowKey } from '../../tenant/families/items.ts';
import { onePerTarget } from '../assign/onePerTarget.ts';
import { type AuditOperation, recordAudit } from '../auditEvents.ts';
import { readBody, refuseUnknown } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { badRequest, notFound } from '../http/errors.ts';
import { requireAction } from '../http/scopes.ts';
import { entityResponse, listResponse } from '../odata/list.ts';
import { readQuery } from '../odata/query.ts';
import { rowSet } from './itemSet.ts';
import { readRow } from './rowBody.ts';

function audit(call: Call, family: Family, item: Item, operation: AuditOperation): void {
  const type = family.row.type.replace(/^./, (first) => first.toUpperCase());
  recordAudit(call, {
    operation,
    activityType: `${operation} ${type}`,
    category: family.auditCategory,
    resource: {
      id: item.id,
      displayName: nameOf(family, item),
      type: `microsoft.management.services.api.${item.type}`,
    },
  });
}

/** Stores the rows; the log has one event for each row that is new, gone or changed (observed). */
function store(call: Call, family: Family, item: Item, rows: readonly StoredAssignment[]): void {
  askApproval(call, {
    family: family.key,
    itemId: item.id,
    itemName: nameOf(family, item),
    itemType: item.type,
  });
  const { assignments } = call.tenant;
  const before = new Map(assignments.stored(item.id).map((row) => [row.id, row]));
  assignments.write(item.id, rows, { ms: call.lagMs, now: call.now() });
  for (const row of rows) {
    const old = before.get(row.id);
    before.delete(row.id);
    if (old === undefined) audit(call, family, item, 'Create');
    else if (JSON.stringify(old) !== JSON.stringify(row)) audit(call, family, item, 'Patch');
  }
  for (let gone = before.size; gone > 0; gone -= 1) audit(call, family, item, 'Delete');
}

function check(call: Call, family: Family, item: Item, row: StoredAssignment): void {
  const { assignments, items } = call.tenant;
  const others = (): ReturnType<OtherItems> =>
    [...(items.get(family.key)?.values() ?? [])]
      .filter((other) => other.id !== item.id)
      .map((other) => [other, assignments.stored(other.id)]);
  const refusal = family.refusal?.(row, item, others, assignments.stored(item.id));
  if (refusal !== undefined) throw badRequest(refusal);
}

function checkTogether(family: Family, rows: readonly StoredAssignment[]): void {
  const refusal = family.refusalOfRows?.(rows);
  if (refusal !== undefined) throw badRequest(refusal);
}

function permit(call: Call, family: Family, item: Item): void {
  requireAction(call, `Microsoft.Intune_${family.assignAction(item)}`);
}

/** Rows of a policy set that stay although they were not sent, where the sandbox assumes so. */
function staying(call: Call, item: Item): readonly StoredAssignment[] {
  if (!call.assume.includes('policySetRowsStay')) return [];
  return call.tenant.assignments.stored(item.id).filter(({ source }) => source === 'policySets');
}

/** `/assign`: what was not sent is removed. */
export async function replaceRows(
  call: Call,
  request: Request,
  family: Family,
  item: Item,
): Promise<Response> {
  const { write } = family;
  if (write.by !== 'assign') throw new Error(`${family.key} has no /assign`);
  permit(call, family, item);
  const body = await readBody(request);
  refuseUnknown(body, 'microsoft.graph.assign', [write.bodyKey]);
  const sent = body[write.bodyKey];
  if (!Array.isArray(sent)) throw badRequest(`${write.bodyKey} must be a collection`);
  const kept = staying(call, item);
  const keyOf = (row: StoredAssignment): string => rowKey(family, row);
  const keys = new Set(kept.map(keyOf));
  const read = sent.map((each) => readRow(call, family, item, each));
  for (const row of read) check(call, family, item, row);
  const rows = [...kept, ...onePerTarget(read, keyOf).filter((row) => !keys.has(keyOf(row)))];
  checkTogether(family, rows);
  store(call, family, item, rows);
  if (write.answers === 'nothing') return new Response(null, { status: 204 });
  const answer = new Request(request.url);
  return listResponse(call, answer, rowSet(family, item), rows, readQuery(answer, { allows: [] }));
}

/** Adds one and leaves the others alone; a second one for the same target is refused (chosen). */
export async function addRow(
  call: Call,
  request: Request,
  family: Family,
  item: Item,
): Promise<Response> {
  permit(call, family, item);
  const query = readQuery(request, { allows: ['$select'] });
  const row = readRow(call, family, item, await readBody(request));
  const rows = call.tenant.assignments.stored(item.id);
  if (rows.some((each) => rowKey(family, each) === rowKey(family, row)))
    throw badRequest(`An assignment to the same target already exists: ${row.id}`);
  check(call, family, item, row);
  checkTogether(family, [...rows, row]);
  store(call, family, item, [...rows, row]);
  return entityResponse(call, rowSet(family, item), row, query, 201);
}

export function removeRow(call: Call, family: Family, item: Item, id: string): Response {
  permit(call, family, item);
  const rows = call.tenant.assignments.stored(item.id);
  const old = rowOf(family, rows, id);
  if (old.source === 'policySets')
    throw badRequest(
      `The assignment ${old.id} belongs to policy set ${old.sourceId} and is changed there`,
    );
  store(
    call,
    family,
    item,
    rows.filter((each) => each !== old),
  );
  return new Response(null, { status: 204 });
}

/** Throws 404 for a row that is not there. */
export function rowOf(
  family: Family,
  rows: readonly StoredAssignment[],
  id: string,
): StoredAssignment {
  const found = rows.find((row) => row.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw notFound(family.row.type, id);
  return found;
}
