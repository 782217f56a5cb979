import { Hono } from 'hono';
import type { Group } from '../tenant/tables.ts';
import type { Call, GraphEnv } from './http/call.ts';
import { groupSet, memberById, memberSet, type Member } from './directorySets.ts';
import { graphError } from './http/errors.ts';
import { parseSearch, refuseAmpersand } from './directorySearch.ts';
import { addMemberOf, DIRECTORY_LIST, maySeeMembers, requireEventual } from './memberOf.ts';
import { parseFilter } from './odata/filter.ts';
import { countResponse, entityResponse, listResponse } from './odata/list.ts';
import { readQuery, type Query } from './odata/query.ts';

function refuseContains(query: Query, properties: ReadonlySet<string>): void {
  const filter = query.options.get('$filter');
  if (filter !== undefined && parseFilter(filter, properties).uses.has('contains')) {
    throw graphError(
      400,
      'Request_UnsupportedQuery',
      'Unsupported Query: contains is not supported for directory objects.',
    );
  }
}

/** `displayName eq` compares at most so many characters (docs/reference/groups.md). */
const LONGEST_EQ = 120;

function refuseLongNames(query: Query): void {
  const filter = query.options.get('$filter') ?? '';
  for (const [, text = ''] of filter.matchAll(/\bdisplayName\s+eq\s+'((?:[^']|'')*)'/gi))
    if (text.replaceAll("''", "'").length > LONGEST_EQ)
      throw graphError(
        400,
        'Request_BadRequest',
        `The value of 'displayName' in the filter is longer than ${LONGEST_EQ} characters.`,
      );
}

const SEARCHED = {
  displayName: ({ displayName }: Group) => displayName,
  description: ({ description }: Group) => description ?? '',
  mail: ({ mailNickname }: Group) => mailNickname,
};

function searched(call: Call, request: Request, query: Query): readonly Group[] {
  const rows = [...call.tenant.groups.values()];
  const search = query.options.get('$search');
  if (search === undefined) return rows;
  refuseAmpersand(call, request, search);
  return rows.filter(parseSearch(search, SEARCHED));
}

function find(call: Call, id: string): Group {
  const found = call.tenant.groups.get(id.toLowerCase());
  if (found === undefined) {
    throw graphError(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return found;
}

/** Ids below a group, each once; groups may hold each other in a circle. */
function transitiveIds(
  call: Call,
  group: Group,
  seen = new Set<string>([group.id]),
): readonly string[] {
  return group.memberIds.flatMap((id) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const nested = call.tenant.groups.get(id);
    return nested === undefined || !maySeeMembers(call, nested)
      ? [id]
      : [id, ...transitiveIds(call, nested, seen)];
  });
}

function castOf(segment: string | undefined): Member['kind'] | undefined {
  const match = /^(?:microsoft\.)?graph\.(user|device|group)$/.exec(segment ?? '');
  const kind = match?.[1];
  return kind === 'user' || kind === 'device' || kind === 'group' ? kind : undefined;
}

/** `/members` and `/transitiveMembers`, with an optional cast and an optional `$count`. */
function members(
  call: Call,
  request: Request,
  id: string,
  relation: string,
  rest: readonly string[],
): Response {
  const group = find(call, id);
  const ids = maySeeMembers(call, group)
    ? relation === 'members'
      ? group.memberIds
      : transitiveIds(call, group)
    : [];
  const cast = castOf(rest[0]);
  if (cast === 'group' && group.groupTypes.includes('Unified'))
    throw graphError(
      400,
      'Request_UnsupportedQuery',
      'The specified filter to the reference property query is currently not supported.',
    );
  const counting = rest.at(-1) === '$count';
  const expected = (cast === undefined ? 0 : 1) + (counting ? 1 : 0);
  if (rest.length !== expected)
    throw graphError(400, 'BadRequest', `Resource not found for the segment '${rest[0] ?? ''}'.`);
  const set = memberSet(cast);
  const query = readQuery(request, DIRECTORY_LIST);
  if (counting && !query.eventual)
    throw graphError(
      400,
      'Request_BadRequest',
      "$count is not currently supported without the request header 'ConsistencyLevel: eventual'.",
    );
  requireEventual(query, set.properties);
  const all = ids.flatMap((each) => memberById(call, each) ?? []);
  const rows = cast === undefined ? all : all.filter((each) => each.kind === cast);
  return counting ? countResponse(set, rows, query) : listResponse(call, request, set, rows, query);
}

/** `/groups`, members, and what a directory asks for before it answers. */
export function groups(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    const query = readQuery(c.req.raw, DIRECTORY_LIST);
    requireEventual(query, groupSet.properties);
    refuseContains(query, groupSet.properties);
    refuseLongNames(query);
    return listResponse(call, c.req.raw, groupSet, searched(call, c.req.raw, query), query);
  });
  app.get('/$count', (c) => {
    const { call } = c.env;
    const query = readQuery(c.req.raw, { allows: ['$filter', '$search'] });
    if (!query.eventual)
      throw graphError(
        400,
        'Request_BadRequest',
        "$count is not currently supported without the request header 'ConsistencyLevel: eventual'.",
      );
    refuseContains(query, groupSet.properties);
    refuseLongNames(query);
    return countResponse(groupSet, searched(call, c.req.raw, query), query);
  });
  app.get('/:id', (c) =>
    entityResponse(
      c.env.call,
      groupSet,
      find(c.env.call, c.req.param('id')),
      readQuery(c.req.raw, { allows: ['$select'] }),
    ),
  );
  addMemberOf(app, (call, id) => find(call, id).id);
  app.get('/:id/:relation{members|transitiveMembers}', (c) =>
    members(c.env.call, c.req.raw, c.req.param('id'), c.req.param('relation'), []),
  );
  app.get('/:id/:relation{members|transitiveMembers}/:rest{.+}', (c) =>
    members(
      c.env.call,
      c.req.raw,
      c.req.param('id'),
      c.req.param('relation'),
      c.req.param('rest').split('/'),
    ),
  );
  return app;
}
