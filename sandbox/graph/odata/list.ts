import type { JsonRecord } from '../../json.ts';
import { contextUrl, type Call } from '../http/call.ts';
import { graphError } from '../http/errors.ts';
import { type FilterRow, parseFilter } from './filter.ts';
import { skipToken, type Query } from './query.ts';

export const LIST_OPTIONS = [
  '$select',
  '$expand',
  '$top',
  '$skip',
  '$skiptoken',
  '$skipToken',
  '$count',
  '$filter',
  '$orderby',
] as const;

/**
 * A kind of thing that can be listed: how its rows look as JSON and what may be asked about them.
 */
export interface EntitySet<T> {
  /** the part after `$metadata#` */
  readonly context: string;
  /** the type's own name, for messages */
  readonly type: string;
  readonly properties: ReadonlySet<string>;
  readonly toJson: (row: T) => JsonRecord;
  readonly pageSize: number;
  /** derived values that a path in $select may name, such as `microsoft.graph.X/property` */
  readonly selectPath?: (row: T, path: string) => JsonRecord | undefined;
  /** properties that come only where `$select` names them */
  readonly onlySelected?: readonly string[];
  /** adds what $expand asked for */
  readonly expand?: (row: T, name: string) => JsonRecord;
  readonly expandable?: readonly string[];
}

/** Throws Graph's 400 for a property or an expansion that the type does not have. */
export function checkShape<T>(set: EntitySet<T>, query: Query): void {
  for (const name of query.select ?? []) {
    const known =
      set.properties.has(name) ||
      name === '*' ||
      (set.selectPath !== undefined && /^microsoft\.graph\.\w+\/\w+$/.test(name)) ||
      set.expandable?.includes(name);
    if (known !== true)
      throw graphError(
        400,
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${set.type}'.`,
      );
  }
  for (const name of query.expand) {
    if (set.expandable?.includes(name) !== true) {
      throw graphError(
        400,
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${set.type}'.`,
      );
    }
  }
}

/**
 * One row as the caller wants it: `@odata.type` and `id` always stay, so that a reader can tell
 * what it has.
 */
export function shape<T>(set: EntitySet<T>, row: T, query: Query): JsonRecord {
  const full = set.toJson(row);
  const { onlySelected } = set;
  let json: JsonRecord =
    onlySelected === undefined
      ? full
      : Object.fromEntries(Object.entries(full).filter(([name]) => !onlySelected.includes(name)));
  if (query.select !== undefined && !query.select.includes('*')) {
    json = {};
    for (const key of ['@odata.type', 'id']) if (key in full) json[key] = full[key];
    for (const name of query.select) {
      if (name in full) json[name] = full[name];
      else if (name.includes('/')) Object.assign(json, set.selectPath?.(row, name));
    }
  }
  for (const name of query.expand) json = { ...json, ...set.expand?.(row, name) };
  return json;
}

function sorted<T>(set: EntitySet<T>, rows: readonly T[], orderBy: string): readonly T[] {
  const [property = '', direction = 'asc'] = orderBy.trim().split(/\s+/);
  if (!set.properties.has(property) || !['asc', 'desc'].includes(direction.toLowerCase())) {
    throw graphError(
      400,
      'BadRequest',
      `Invalid $orderby: Could not find a property named '${property}' on type '${set.type}'.`,
    );
  }
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: set.toJson(row)[property] }));
  keyed.sort((a, b) => {
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return (
      sign * String(a.key ?? '').localeCompare(String(b.key ?? ''), 'en', { sensitivity: 'base' })
    );
  });
  return keyed.map((each) => each.row);
}

/** A row as a filter sees it: a path that begins with a cast is null where it is not of that type. */
function filterable<T>(set: EntitySet<T>, row: T): FilterRow {
  const json = set.toJson(row);
  return (name) =>
    name.includes('/') ? set.selectPath?.(row, name)?.[name.split('/').at(-1) ?? ''] : json[name];
}

/** Rows that `$filter` lets through, in the order of `$orderby`. */
export function filterAndSort<T>(
  set: EntitySet<T>,
  rows: readonly T[],
  query: Query,
): readonly T[] {
  const filter = query.options.get('$filter');
  let found = rows;
  if (filter !== undefined) {
    const { matches } = parseFilter(filter, set.properties, set.selectPath !== undefined);
    found = rows.filter((row) => matches(filterable(set, row)));
  }
  const orderBy = query.options.get('$orderby');
  return orderBy === undefined ? found : sorted(set, found, orderBy);
}

function nextLink(request: Request, call: Call, offset: number): string {
  const asked = new URL(request.url);
  const parts: string[] = [];
  for (const [key, value] of asked.searchParams) {
    if (!['$skip', '$skiptoken', '$skipToken'].includes(key))
      parts.push(`${key}=${encodeURIComponent(value)}`);
  }
  parts.push(`$skiptoken=${skipToken(offset)}`);
  return `${call.origin}${asked.pathname}?${parts.join('&')}`;
}

/** One page of a list: context, count when asked, next link when there is more. */
export function listResponse<T>(
  call: Call,
  request: Request,
  set: EntitySet<T>,
  rows: readonly T[],
  query: Query,
): Response {
  checkShape(set, query);
  const found = filterAndSort(set, rows, query);
  const size = query.top ?? set.pageSize;
  const page = found.slice(query.skip, query.skip + size);
  const end = query.skip + page.length;
  return Response.json({
    '@odata.context': contextUrl(
      call,
      query.select === undefined ? set.context : `${set.context}(${query.select.join(',')})`,
    ),
    ...(query.count ? { '@odata.count': found.length } : {}),
    ...(end < found.length ? { '@odata.nextLink': nextLink(request, call, end) } : {}),
    value: page.map((row) => shape(set, row, query)),
  });
}

/** One thing by its key. */
export function entityResponse<T>(
  call: Call,
  set: EntitySet<T>,
  row: T,
  query: Query,
  status = 200,
): Response {
  checkShape(set, query);
  return Response.json(
    { '@odata.context': contextUrl(call, `${set.context}/$entity`), ...shape(set, row, query) },
    { status },
  );
}

/** `/$count` answers a bare number as text. */
export function countResponse<T>(set: EntitySet<T>, rows: readonly T[], query: Query): Response {
  return new Response(String(filterAndSort(set, rows, query).length), {
    headers: { 'content-type': 'text/plain' },
  });
}
