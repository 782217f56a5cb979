import type { Hono } from 'hono';
import type { Group } from '../tenant/tables.ts';
import { memberById, memberSet } from './directorySets.ts';
import type { Call, GraphEnv } from './http/call.ts';
import { graphError } from './http/errors.ts';
import { parseFilter } from './odata/filter.ts';
import { listResponse } from './odata/list.ts';
import { readQuery, type Query } from './odata/query.ts';

const OPTIONS = [
  '$select',
  '$top',
  '$skiptoken',
  '$skipToken',
  '$count',
  '$filter',
  '$orderby',
  '$search',
];

/** What lists of the directory may be asked. */
export const DIRECTORY_LIST = { allows: OPTIONS, maxPageSize: 999 };

/** What the directory only answers with `ConsistencyLevel: eventual` (docs/reference/limits.md). */
export function requireEventual(query: Query, properties: ReadonlySet<string>): void {
  if (query.eventual) return;
  if (query.options.has('$search')) {
    throw graphError(
      400,
      'Request_UnsupportedQuery',
      'Request with $search query parameter only works through MSGraph with a special ' +
        "request header: 'ConsistencyLevel: eventual'",
    );
  }
  if (query.count)
    throw graphError(
      400,
      'Request_UnsupportedQuery',
      "$count is not currently supported without the request header 'ConsistencyLevel: eventual'.",
    );
  const filter = query.options.get('$filter');
  if (filter === undefined) return;
  const { uses } = parseFilter(filter, properties);
  if (['endswith', 'ne', 'not'].some((each) => uses.has(each))) {
    throw graphError(
      400,
      'Request_UnsupportedQuery',
      'Operator is not supported because the required parameters might be missing. Try ' +
        'adding $count=true query parameter and ConsistencyLevel:eventual header.',
    );
  }
  if (query.options.has('$orderby'))
    throw graphError(400, 'Request_UnsupportedQuery', 'Sorting not supported for current query.');
}

/** Else the list comes back empty, with 200 (docs/reference/groups.md). */
export function maySeeMembers({ claims }: Call, { visibility }: Group): boolean {
  return visibility !== 'HiddenMembership' || claims.scopes.includes('Member.Read.Hidden');
}

/**
 * Groups that hold something, each once; `transitive` ones through other groups too. A group that
 * hides its members does not tell that this is one of them.
 */
function holders(
  call: Call,
  id: string,
  transitive: boolean,
  seen = new Set<string>([id]),
): readonly Group[] {
  const direct = [...call.tenant.groups.values()].filter(
    (each) => each.memberIds.includes(id) && !seen.has(each.id) && maySeeMembers(call, each),
  );
  for (const each of direct) seen.add(each.id);
  return transitive
    ? direct.flatMap((each) => [each, ...holders(call, each.id, true, seen)])
    : direct;
}

/**
 * `/memberOf` and `/transitiveMemberOf` of whatever the set holds.
 * @param idOf the directory's id of what a key names; throws where there is none
 */
export function addMemberOf(app: Hono<GraphEnv>, idOf: (call: Call, key: string) => string): void {
  app.get('/:id/:relation{memberOf|transitiveMemberOf}', (c) => {
    const { call } = c.env;
    const id = idOf(call, c.req.param('id'));
    const set = memberSet(undefined);
    const query = readQuery(c.req.raw, DIRECTORY_LIST);
    requireEventual(query, set.properties);
    const rows = holders(call, id, c.req.param('relation') === 'transitiveMemberOf').flatMap(
      (each) => memberById(call, each.id) ?? [],
    );
    return listResponse(call, c.req.raw, set, rows, query);
  });
}
