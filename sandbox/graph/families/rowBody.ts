import { isRecord } from '../../json.ts';
import type { Family, Item } from '../../tenant/families/family.ts';
import { rowId } from '../../tenant/families/items.ts';
import type { StoredAssignment } from '../../tenant/tables.ts';
import { readTarget } from '../assign/targetBody.ts';
import { refuseUnknown } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { graphError } from '../http/errors.ts';

/**
 * Reads a row that a caller sent. `source` and `sourceId` are read-only and ignored where the type
 * has them, and so is `id`; a property that no row of the item has is refused.
 */
export function readRow(call: Call, family: Family, item: Item, body: unknown): StoredAssignment {
  if (!isRecord(body)) throw graphError(400, 'BadRequest', 'An assignment must be a JSON object.');
  const { type, hasSource, payload, store, stamps = [] } = family.row;
  const present = call.tenant.assignments.stored(item.id);
  const readOnly = hasSource === true ? ['id', 'source', 'sourceId'] : ['id'];
  const fresh = payload?.(new Date(call.now()).toISOString()) ?? {};
  const known = new Set(
    [fresh, ...present.map((row) => row.payload ?? {})].flatMap((each) => Object.keys(each)),
  );
  refuseUnknown(body, `microsoft.graph.${type}`, ['target', ...readOnly, ...known]);
  const sent = body['@odata.type'];
  if (sent !== undefined && String(sent).replace(/^#/, '') !== `microsoft.graph.${type}`)
    throw graphError(
      400,
      'BadRequest',
      `A type named '${String(sent)}' could not be resolved by the model.`,
    );
  const target = readTarget(
    body['target'],
    {
      type: family.entity,
      targets: family.targets(item),
      targetRefusal: family.targetRefusal,
      hasVirtualUsers: family.hasVirtualUsers,
      filterPlatforms: family.takesFilter(item) ? family.platforms(item) : [],
      present: present.map((row) => row.target),
    },
    call,
  );
  const own = Object.fromEntries(
    Object.entries(body).filter(([name]) => known.has(name) && !stamps.includes(name)),
  );
  const all = { ...fresh, ...own };
  const stored = store?.(all, call.assume) ?? all;
  return {
    id: rowId(family, item.id, target, stored),
    source: 'direct',
    sourceId: item.id,
    intent: 'apply',
    target,
    payload: stored,
  };
}
