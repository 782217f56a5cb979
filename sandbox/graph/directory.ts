import { Hono } from 'hono';
import { userJson, memberById } from './directorySets.ts';
import { readBody } from './http/body.ts';
import { contextUrl, type Call, type GraphEnv } from './http/call.ts';
import { graphError } from './http/errors.ts';
import { entityResponse, listResponse, type EntitySet } from './odata/list.ts';
import { readQuery } from './odata/query.ts';

const ORGANIZATION_PROPERTIES = [
  'id',
  'deletedDateTime',
  'displayName',
  'countryLetterCode',
  'createdDateTime',
  'preferredLanguage',
  'tenantType',
  'mobileDeviceManagementAuthority',
  'verifiedDomains',
  'assignedPlans',
  'provisionedPlans',
];

function organizationSet(): EntitySet<Call> {
  return {
    context: 'organization',
    type: 'microsoft.graph.organization',
    properties: new Set(ORGANIZATION_PROPERTIES),
    pageSize: 100,
    toJson: ({ tenant }) => ({
      id: tenant.organization.tenantId,
      deletedDateTime: null,
      displayName: tenant.organization.displayName,
      countryLetterCode: tenant.organization.countryLetterCode,
      createdDateTime: '2016-04-01T08:00:00Z',
      preferredLanguage: 'en',
      tenantType: 'AAD',
      mobileDeviceManagementAuthority: 'intune',
      verifiedDomains: [
        {
          capabilities: 'Email, OfficeCommunicationsOnline',
          isDefault: true,
          isInitial: true,
          name: tenant.organization.domain,
          type: 'Managed',
        },
      ],
      assignedPlans: [],
      provisionedPlans: [],
    }),
  };
}

/** `/me`: the person of the token; an application has no `me`. */
export function me(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) => {
    const { call } = c.env;
    const user = call.tenant.users.get(call.claims.oid);
    if (user === undefined)
      throw graphError(
        400,
        'BadRequest',
        '/me request is only valid with delegated authentication flow.',
      );
    const json = userJson(user);
    const set: EntitySet<typeof user> = {
      context: 'users',
      type: 'microsoft.graph.user',
      properties: new Set(Object.keys(json)),
      toJson: userJson,
      pageSize: 1,
    };
    return entityResponse(call, set, user, readQuery(c.req.raw, { allows: ['$select'] }));
  });
  return app;
}

export function organization(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.get('/', (c) =>
    listResponse(
      c.env.call,
      c.req.raw,
      organizationSet(),
      [c.env.call],
      readQuery(c.req.raw, { allows: ['$select'] }),
    ),
  );
  app.get('/:id', (c) => {
    const { call } = c.env;
    if (c.req.param('id') !== call.tenant.organization.tenantId)
      throw graphError(
        404,
        'Request_ResourceNotFound',
        `Resource '${c.req.param('id')}' does not exist.`,
      );
    return entityResponse(
      call,
      organizationSet(),
      call,
      readQuery(c.req.raw, { allows: ['$select'] }),
    );
  });
  return app;
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * `getByIds`: up to 1000 at once; what was deleted simply does not come back
 * (docs/reference/limits.md).
 */
export function directoryObjects(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.post('/getByIds', async (c) => {
    const { call } = c.env;
    const body = await readBody(c.req.raw);
    const { ids, types } = body;
    if (
      !Array.isArray(ids) ||
      ids.length === 0 ||
      ids.length > 1000 ||
      !ids.every((id) => typeof id === 'string' && GUID.test(id))
    ) {
      throw graphError(
        400,
        'Request_BadRequest',
        'The ids must be a collection of 1 to 1000 strings.',
      );
    }
    const wanted = Array.isArray(types) && types.length > 0 ? types.map(String) : undefined;
    const value = [...new Set(ids.map(String))].flatMap((id) => {
      const member = memberById(call, id);
      if (member === undefined || wanted?.includes(member.kind) === false) return [];
      return [{ '@odata.type': `#microsoft.graph.${member.kind}`, ...member.json }];
    });
    return Response.json({ '@odata.context': contextUrl(call, 'directoryObjects'), value });
  });
  return app;
}
