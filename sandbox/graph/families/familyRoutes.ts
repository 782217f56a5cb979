import { Hono } from 'hono';
import type { Family, Item } from '../../tenant/families/family.ts';
import type { Call, GraphEnv } from '../http/call.ts';
import { noRoute, notFound } from '../http/errors.ts';
import { routeTemplate, segmentsOf } from '../http/path.ts';
import { deliveryBelow } from '../reports/overviews.ts';
import { countResponse, entityResponse, listResponse, LIST_OPTIONS } from '../odata/list.ts';
import { readQuery, type QueryRules } from '../odata/query.ts';
import { itemSet, navigationSet, rowSet } from './itemSet.ts';
import { addRow, removeRow, replaceRows, rowOf } from './rowWrites.ts';

/** Relationships of apps are neither filtered nor sorted, as Microsoft documents them. */
const BELOW_OPTIONS = LIST_OPTIONS.filter((name) => !['$filter', '$orderby'].includes(name));
const COUNT = { allows: ['$filter'] };

function itemsOf(call: Call, family: Family): readonly Item[] {
  return [...(call.tenant.items.get(family.key)?.values() ?? [])];
}

function find(call: Call, family: Family, id: string): Item {
  const found = call.tenant.items.get(family.key)?.get(id.toLowerCase());
  if (found === undefined) throw notFound(family.entity, id);
  return found;
}

/** Whether one row can be written by itself; the rest answers "No OData route exists…". */
function takesOneRow({ assume }: Call, { write }: Family): boolean {
  if (write.by === 'row') return true;
  if (write.by !== 'assign') return false;
  return (
    write.singleWrites === 'taken' ||
    (write.singleWrites === 'unknown' && assume.includes('singleWritesWork'))
  );
}

/** Whether this is the address of the action that replaces the rows, cast or not. */
function isAssign({ assume }: Call, { write }: Family, rest: readonly string[]): boolean {
  if (write.by !== 'assign') return false;
  const isCast = write.cast !== undefined && rest[0] === `microsoft.graph.${write.cast}`;
  const [name, ...more] = isCast ? rest.slice(1) : rest;
  if (name !== 'assign' || more.length > 0) return false;
  return isCast || write.cast === undefined || !assume.includes('castAssignOnly');
}

/** `/assignments`, and one of them. Undefined where the verb is not for this address. */
function atRows(
  call: Call,
  request: Request,
  family: Family,
  item: Item,
  key: string | undefined,
): Response | Promise<Response> | undefined {
  const set = rowSet(family, item);
  const rows = call.tenant.assignments.visible(item.id, call.now());
  if (request.method === 'GET') {
    if (key === undefined)
      return listResponse(
        call,
        request,
        set,
        rows,
        readQuery(request, { allows: LIST_OPTIONS, maxPageSize: 1000 }),
      );
    if (key === '$count') return countResponse(set, rows, readQuery(request, COUNT));
    const row = rowOf(family, rows, key);
    return entityResponse(call, set, row, readQuery(request, { allows: ['$select'] }));
  }
  if (!takesOneRow(call, family)) return undefined;
  if (request.method === 'POST' && key === undefined) return addRow(call, request, family, item);
  if (request.method === 'DELETE' && key !== undefined && key !== '$count')
    return removeRow(call, family, item, key);
  return undefined;
}

/** What else stands below an item, read only. Undefined where this is no such address. */
function atNavigation(
  call: Call,
  request: Request,
  family: Family,
  item: Item,
  rest: readonly string[],
): Response | undefined {
  const [name = '', ...more] = rest;
  const type = family.navigations?.[name];
  if (type === undefined || more.length > 0 || request.method !== 'GET') return undefined;
  const query = readQuery(request, { allows: BELOW_OPTIONS, maxPageSize: 1000 });
  const set = navigationSet(family, item, name, type);
  return listResponse(call, request, set, item.navigations?.[name] ?? [], query);
}

async function below(
  call: Call,
  request: Request,
  family: Family,
  segments: readonly string[],
): Promise<Response> {
  const [id = '', ...rest] = segments;
  const item = find(call, family, id);
  const [name, key, ...more] = rest;
  let answer: Response | Promise<Response> | undefined;
  if (name === 'assignments' && more.length === 0)
    answer = atRows(call, request, family, item, key);
  else if (isAssign(call, family, rest) && request.method === 'POST')
    answer = replaceRows(call, request, family, item);
  else
    answer =
      deliveryBelow(call, request, { family: family.key, path: family.path, id: item.id }, rest) ??
      atNavigation(call, request, family, item, rest);
  if (answer === undefined) throw noRoute(routeTemplate(rest));
  return answer;
}

/** Everything of one family, by its description alone. */
export function familyRoutes(family: Family): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  const list: QueryRules = { allows: LIST_OPTIONS, maxPageSize: family.maxPageSize ?? 1000 };
  app.get('/', (c) => {
    const { call } = c.env;
    return listResponse(
      call,
      c.req.raw,
      itemSet(call, family),
      itemsOf(call, family),
      readQuery(c.req.raw, list),
    );
  });
  app.get('/$count', (c) => {
    const { call } = c.env;
    return countResponse(itemSet(call, family), itemsOf(call, family), readQuery(c.req.raw, COUNT));
  });
  app.get('/:id', (c) => {
    const { call } = c.env;
    return entityResponse(
      call,
      itemSet(call, family, true),
      find(call, family, c.req.param('id')),
      readQuery(c.req.raw, { allows: ['$select', '$expand'] }),
    );
  });
  app.all('/:id/*', (c) => below(c.env.call, c.req.raw, family, segmentsOf(c.req.raw).slice(2)));
  return app;
}
