import { Hono } from 'hono';
import type { User } from '../tenant/tables.ts';
import { parseSearch, refuseAmpersand } from './directorySearch.ts';
import { userSet } from './directorySets.ts';
import { addMemberOf, DIRECTORY_LIST, requireEventual } from './memberOf.ts';
import type { Call, GraphEnv } from './http/call.ts';
import { graphError } from './http/errors.ts';
import { entityResponse, listResponse } from './odata/list.ts';
import { readQuery } from './odata/query.ts';

const SEARCHED = {
  displayName: ({ displayName }: User) => displayName,
  userPrincipalName: ({ userPrincipalName }: User) => userPrincipalName,
};

function findUser(call: Call, key: string): User {
  const id = key.toLowerCase();
  const found =
    call.tenant.users.get(id) ??
    [...call.tenant.users.values()].find(
      ({ userPrincipalName }) => userPrincipalName.toLowerCase() === id,
    );
  if (found === undefined) throw missing(key);
  return found;
}

function missing(key: string): Error {
  return graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** `/users`: search, one by id or by user principal name, and the groups that hold them. */
export function users(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    const query = readQuery(c.req.raw, DIRECTORY_LIST);
    requireEventual(query, userSet.properties);
    const search = query.options.get('$search');
    const all = [...call.tenant.users.values()];
    if (search !== undefined) refuseAmpersand(call, c.req.raw, search);
    const rows = search === undefined ? all : all.filter(parseSearch(search, SEARCHED));
    return listResponse(call, c.req.raw, userSet, rows, query);
  });
  app.get('/:id', (c) =>
    entityResponse(
      c.env.call,
      userSet,
      findUser(c.env.call, c.req.param('id')),
      readQuery(c.req.raw, { allows: ['$select'] }),
    ),
  );
  addMemberOf(app, (call, key) => findUser(call, key).id);
  return app;
}

/** `/devices`: the groups that hold an Entra device, which goes by its id or its `deviceId`. */
export function entraDevices(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  addMemberOf(app, (call, key) => {
    const deviceId = /^deviceId=(.+)$/i.exec(key)?.[1]?.toLowerCase();
    const found =
      deviceId === undefined
        ? call.tenant.entraDevices.get(key.toLowerCase())
        : [...call.tenant.devices.values()].find(
            ({ azureADDeviceId }) => azureADDeviceId === deviceId,
          );
    if (found === undefined) throw missing(key);
    return found.entraId;
  });
  return app;
}
