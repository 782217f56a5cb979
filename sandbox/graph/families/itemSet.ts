import type { JsonRecord } from '../../json.ts';
import type { Family, Item } from '../../tenant/families/family.ts';
import type { StoredAssignment } from '../../tenant/tables.ts';
import { contextUrl, type Call } from '../http/call.ts';
import type { EntitySet } from '../odata/list.ts';

/** A row as Graph returns it: no `@odata.type`, since the address says what it is. */
function rowJson({ row: { hasSource, show } }: Family, row: StoredAssignment): JsonRecord {
  const payload = row.payload ?? {};
  return {
    id: row.id,
    ...(hasSource === true ? { source: row.source, sourceId: row.sourceId } : {}),
    ...(show?.(payload) ?? payload),
    target: { ...row.target },
  };
}

/** The rows of one item. */
export function rowSet(family: Family, item: Item): EntitySet<StoredAssignment> {
  const { type, hasSource, payload } = family.row;
  return {
    context: `${family.path}('${item.id}')/assignments`,
    type: `microsoft.graph.${type}`,
    properties: new Set([
      'id',
      'target',
      ...(hasSource === true ? ['source', 'sourceId'] : []),
      ...Object.keys(payload?.('') ?? {}),
    ]),
    toJson: (row) => rowJson(family, row),
    pageSize: 1000,
  };
}

function isAssigned(call: Call, family: Family, item: Item, alone: boolean): boolean {
  if (alone && family.isAssignedInListsAlone === true) return false;
  return call.tenant.assignments.visible(item.id, call.now()).length > 0;
}

/** What stands below one item at another address than its rows: properties as they are written. */
export function navigationSet(
  family: Family,
  item: Item,
  name: string,
  type: string,
): EntitySet<JsonRecord> {
  const rows = item.navigations?.[name] ?? [];
  return {
    context: `${family.path}('${item.id}')/${name}`,
    type: `microsoft.graph.${type}`,
    properties: new Set(['id', ...rows.flatMap((row) => Object.keys(row))]),
    toJson: (row) => row,
    pageSize: 100,
  };
}

function itemJson(call: Call, family: Family, item: Item, alone: boolean): JsonRecord {
  const isTold = item.type === family.entity;
  const kept = alone ? [] : (family.onlyAlone ?? []);
  return {
    ...(isTold ? {} : { '@odata.type': `#microsoft.graph.${item.type}` }),
    id: item.id,
    ...item.properties,
    ...Object.fromEntries(kept.map((name) => [name, null])),
    ...(family.own.includes('isAssigned')
      ? { isAssigned: isAssigned(call, family, item, alone) }
      : {}),
  };
}

function expanded(call: Call, family: Family, item: Item, alone: boolean): JsonRecord {
  const isEmpty = family.expand === 'empty' || (alone && family.expandsEmptyAlone?.(item) === true);
  const rows = isEmpty ? [] : call.tenant.assignments.visible(item.id, call.now());
  return {
    'assignments@odata.context': contextUrl(call, `${family.path}('${item.id}')/assignments`),
    assignments: rows.map((row) => rowJson(family, row)),
  };
}

/** `microsoft.graph.windows10CompliancePolicy/x`: only items of that type have it. */
function ofType(
  { basesOf }: Family,
  { type, properties }: Item,
  path: string,
): JsonRecord | undefined {
  const [cast = '', name = ''] = path.replace('microsoft.graph.', '').split('/');
  const isOne = cast === type || basesOf?.(type).includes(cast) === true;
  return isOne && name in properties ? { [name]: properties[name] } : undefined;
}

/**
 * The items of a family as this caller sees them.
 * @param alone one is read by its id: some come with an empty list then, whatever they have
 */
export function itemSet(call: Call, family: Family, alone = false): EntitySet<Item> {
  return {
    context: family.path,
    type: `microsoft.graph.${family.entity}`,
    properties: new Set([
      'id',
      family.nameProperty,
      ...family.own,
      ...Object.keys(family.defaults),
    ]),
    toJson: (item) => itemJson(call, family, item, alone),
    pageSize: family.pageSize ?? 100,
    selectPath: (item, path) => ofType(family, item, path),
    ...(family.onlySelected === undefined ? {} : { onlySelected: family.onlySelected }),
    expandable: family.expand === 'refused' ? [] : ['assignments'],
    expand: (item) => expanded(call, family, item, alone),
  };
}
