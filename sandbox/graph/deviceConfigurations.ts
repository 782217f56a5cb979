import { Hono } from 'hono';
import type { Configuration } from '../tenant/tables.ts';
import {
  assign,
  countAssignments,
  createAssignment,
  deleteAssignment,
  getAssignment,
  listAssignments,
  updateAssignment,
} from './assign/assignments.ts';
import type { Call, GraphEnv } from './http/call.ts';
import { walk } from './certificates.ts';
import { deliveryBelow } from './reports/overviews.ts';
import { configurationSet } from './configurationSet.ts';
import { noRoute, notFound } from './http/errors.ts';
import { countResponse, entityResponse, listResponse, LIST_OPTIONS } from './odata/list.ts';
import { readQuery } from './odata/query.ts';
import { routeTemplate, segmentsOf } from './http/path.ts';

/**
 * Configurations with this in their name answer like a service that never built routes 2 to 10
 * (docs/reference/open-questions.md, question 1).
 */
const NO_CERTIFICATE_ROUTES = '(no certificate routes)';

const LIST = { allows: LIST_OPTIONS, maxPageSize: 1000 };

function find(call: Call, id: string): Configuration {
  const found = call.tenant.configurations.get(id.toLowerCase());
  if (found === undefined) throw notFound('deviceConfiguration', id);
  return found;
}

/**
 * Everything below `/deviceConfigurations/{id}`: casts, certificates, assignments, one walk for all
 * of them.
 */
async function below(
  call: Call,
  request: Request,
  id: string,
  segments: readonly string[],
): Promise<Response> {
  const start = find(call, id);
  const at = { family: 'deviceConfiguration', path: 'deviceManagement/deviceConfigurations', id };
  const reported = deliveryBelow(call, request, at, segments);
  if (reported !== undefined) return reported;
  const place = walk(call, start, segments);
  const { owner, rest } = place;
  const method = request.method;
  if (place.viaCertificate && method !== 'GET' && start.displayName.includes(NO_CERTIFICATE_ROUTES))
    throw noRoute(routeTemplate(segments));
  if (place.list !== undefined && method === 'GET') {
    const set = configurationSet(
      call,
      `deviceManagement/deviceConfigurations('${id}')/${segments.join('/')}`,
    );
    return listResponse(call, request, set, place.list, readQuery(request, LIST));
  }
  if (rest.length === 0 && method === 'GET')
    return entityResponse(
      call,
      configurationSet(call),
      owner,
      readQuery(request, { allows: ['$select', '$expand'] }),
    );
  if (rest.length === 1 && rest[0] === 'assign' && method === 'POST' && !place.viaCertificate)
    return assign(call, request, owner);
  if (rest[0] !== 'assignments' || rest.length > 2) throw noRoute(routeTemplate(segments));
  const key = rest[1];
  if (key === undefined) {
    if (method === 'GET') return listAssignments(call, request, owner);
    if (method === 'POST') return createAssignment(call, request, owner);
  } else if (key === '$count') {
    if (method === 'GET') return countAssignments(call, request, owner);
  } else {
    if (method === 'GET') return getAssignment(call, request, owner, key);
    if (method === 'PATCH') return updateAssignment(call, request, owner, key);
    if (method === 'DELETE') return deleteAssignment(call, owner, key);
  }
  throw noRoute(routeTemplate(segments));
}

/** `/deviceManagement/deviceConfigurations` and all that hangs below it. */
export function deviceConfigurations(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    return listResponse(
      call,
      c.req.raw,
      configurationSet(call),
      [...call.tenant.configurations.values()],
      readQuery(c.req.raw, LIST),
    );
  });
  app.get('/$count', (c) => {
    const { call } = c.env;
    return countResponse(
      configurationSet(call),
      [...call.tenant.configurations.values()],
      readQuery(c.req.raw, { allows: ['$filter'] }),
    );
  });
  app.all('/:id/*', (c) =>
    below(c.env.call, c.req.raw, c.req.param('id'), segmentsOf(c.req.raw).slice(3)),
  );
  app.get('/:id', (c) => below(c.env.call, c.req.raw, c.req.param('id'), []));
  return app;
}
